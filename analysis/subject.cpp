#include "analysis/subject.h"

#include "analysis/handles.h"
#include "analysis/markdown/link_syntax.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

// Asks one kind after the other, the innermost first.
class Search {
 public:
  Search(const Snapshot& snapshot, const NoteEntry& entry, Offset offset)
      : snapshot_(snapshot), entry_(entry), note_(*entry.note), offset_(offset) {}

  std::optional<Subject> run() const {
    for (const auto look : {&Search::tag, &Search::handle, &Search::speaker, &Search::footnote, &Search::definition,
                            &Search::link, &Search::heading}) {
      if (auto found = (this->*look)()) return found;
    }
    return std::nullopt;
  }

 private:
  bool is_at(Span span) const { return !span.empty() && span.touches(offset_); }

  std::optional<Subject> tag() const {
    for (const Tag& tag : note_.tags) {
      if (is_at(tag.span) && !tag.text.empty())
        return Subject{.kind = SubjectKind::Tag, .span = tag.span, .name = tag.text, .path = {}};
    }
    return std::nullopt;
  }

  std::optional<Subject> handle() const {
    for (const Handle& handle : note_.handles) {
      if (!is_at(handle.is_mention ? handle.whole : handle.span) && !is_in_address(handle)) continue;
      return Subject{.kind = SubjectKind::Handle, .span = handle.span, .name = handle_key(handle), .path = {}};
    }
    return std::nullopt;
  }

  // The text of `[Ada Example](https://twitter.com/ada)` may be her name; the address is the account's.
  bool is_in_address(const Handle& handle) const {
    const Span behind_text{handle.span.end, handle.whole.end};
    return behind_text.begin < behind_text.end && is_at(behind_text);
  }

  std::optional<Subject> speaker() const {
    for (const Talk& talk : note_.programme.talks) {
      for (const Speaker& speaker : talk.speakers) {
        if (is_at(speaker.span))
          return Subject{.kind = SubjectKind::Speaker, .span = speaker.span, .name = speaker.name, .path = {}};
      }
    }
    return std::nullopt;
  }

  std::optional<Subject> footnote() const {
    const auto subject = [&](Span label, bool is_declared_here) {
      return Subject{.kind = SubjectKind::Footnote,
                     .span = label,
                     .name = markdown::reference_key(note_.text.slice(label)),
                     .path = {},
                     .is_declared_here = is_declared_here};
    };
    for (const FootnoteReference& reference : note_.markdown.footnote_references) {
      if (is_at(reference.whole)) return subject(reference.label, false);
    }
    for (const FootnoteDefinition& definition : note_.markdown.footnote_definitions) {
      if (is_at(definition.label)) return subject(definition.label, true);
    }
    return std::nullopt;
  }

  std::optional<Subject> definition() const {
    for (const Definition& definition : note_.markdown.definitions) {
      if (is_at(definition.label))
        return Subject{.kind = SubjectKind::Label,
                       .span = definition.label,
                       .name = definition.key,
                       .path = {},
                       .is_declared_here = true};
      if (is_at(definition.destination)) return target(definition.url, definition.destination);
    }
    return std::nullopt;
  }

  // Of a link in a link (an image) the inner one is meant, which comes later.
  std::optional<Subject> link() const {
    const auto around =
        std::ranges::find_if(note_.markdown.links.rbegin(), note_.markdown.links.rend(), [&](const Link& link) {
          return link.form != LinkForm::Autolink && link.form != LinkForm::Bare && is_at(link.whole);
        });
    if (around == note_.markdown.links.rend()) return html_link();
    if (!around->label) return target(around->url, around->destination);
    return Subject{.kind = SubjectKind::Label,
                   .span = *around->label,
                   .name = markdown::reference_key(note_.text.slice(*around->label)),
                   .path = {}};
  }

  std::optional<Subject> html_link() const {
    for (const HtmlLink& link : note_.html_links) {
      if (is_at(link.destination)) return target(link.url, link.destination);
    }
    return std::nullopt;
  }

  // The fragment is the anchor's, where there is such an anchor; all else is the file's.
  std::optional<Subject> target(std::string_view url, Span destination) const {
    const LinkTarget target = link_target(url);
    const std::size_t hash = note_.text.slice(destination).find('#');
    const Offset middle = hash == std::string_view::npos ? destination.end : destination.begin + hash;
    auto path = target.kind == LinkTarget::Kind::Anchor ? std::optional(entry_.path)
                                                        : target_path(snapshot_, entry_.path, target);
    if (!path) return std::nullopt;
    const NoteEntry* other = snapshot_.find(*path);
    const bool has_anchor = other && !target.fragment.empty() && other->facts->find_anchor(target.fragment);
    // From the text of the link, too, people want to go as far as it leads.
    const bool is_on_path = destination.contains(offset_) && offset_ < middle;
    if (has_anchor && !is_on_path)
      return Subject{.kind = SubjectKind::Anchor,
                     .span = {std::min(middle + 1, destination.end), destination.end},
                     .name = target.fragment,
                     .path = std::move(*path)};
    if (target.kind == LinkTarget::Kind::Anchor) return std::nullopt;
    return Subject{
        .kind = SubjectKind::File, .span = {destination.begin, middle}, .name = {}, .path = std::move(*path)};
  }

  std::optional<Subject> heading() const {
    for (const Heading& heading : note_.markdown.headings) {
      if (!is_at(heading.whole) || heading.text.empty()) continue;
      const Anchor* own = nullptr;
      for (const Anchor& anchor : note_.anchors) {
        if (anchor.span == heading.text && (!own || anchor.id == explicit_id(note_.text.slice(heading.text))))
          own = &anchor;
      }
      if (!own) continue;
      return Subject{.kind = SubjectKind::Anchor,
                     .span = heading.text,
                     .name = own->id,
                     .path = entry_.path,
                     .is_declared_here = true};
    }
    return std::nullopt;
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const Note& note_;
  Offset offset_;
};

}  // namespace

std::optional<Subject> subject_at(const Snapshot& snapshot, const NoteEntry& entry, Offset offset) {
  auto subject = Search(snapshot, entry, offset).run();
  if (!subject) return std::nullopt;
  if (subject->span.touches(offset)) {
    subject->around = subject->span;
    return subject;
  }
  // On the text of a link, or the marks of a heading.
  subject->around = {offset, offset};
  const auto widen = [&](Span whole) {
    if (whole.touches(offset)) subject->around = whole;
  };
  for (const Heading& heading : entry.note->markdown.headings)
    widen(heading.whole);
  for (const FootnoteReference& reference : entry.note->markdown.footnote_references)
    widen(reference.whole);
  for (const Link& link : entry.note->markdown.links)
    widen(link.whole);
  for (const Handle& handle : entry.note->handles)
    widen(handle.whole);
  return subject;
}

std::optional<std::string> target_path(const Snapshot& snapshot, std::string_view path, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::File) return std::nullopt;
  if (const NoteEntry* entry = snapshot.find_target(path, target)) return entry->path;
  return resolve_path(path, target.path);
}

}  // namespace confnotes::analysis
