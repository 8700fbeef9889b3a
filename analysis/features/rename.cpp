#include "analysis/features/rename.h"

#include "analysis/counted.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/handles.h"
#include "analysis/markdown/link_syntax.h"
#include "analysis/moved_anchors.h"
#include "analysis/occurrences.h"
#include "analysis/spelling.h"
#include "analysis/subject.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

using Result = std::expected<WorkspaceEdit, std::string>;

// A heading's words without the id that some tools let stand behind them.
Span words_of(const Text& text, Span heading) {
  const std::string_view raw = text.slice(heading);
  if (explicit_id(raw).empty()) return heading;
  const std::string_view words = trim(raw.substr(0, raw.rfind('{')));
  return {heading.begin, heading.begin + words.size()};
}

bool is_word_at(std::string_view text, std::size_t begin, std::size_t end) {
  const auto is_word_before = [&] {
    std::size_t at = begin;
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
    }
    return begin > 0 && is_word(next_character(text, at));
  };
  std::size_t behind = end;
  return !is_word_before() && !(end < text.size() && is_word(next_character(text, behind)));
}

bool is_name(std::string_view name) {
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t begin = at;
    const char32_t character = next_character(name, at);
    const bool is_sign = begin > 0 && std::string_view(" .-'\u2019\u00b7").find(name.substr(begin, at - begin)) !=
                                          std::string_view::npos;
    if (name[begin] == '_' || !(is_word(character) || is_sign)) return false;
  }
  return true;
}

// A tag that no format and no list of tags on one line reads as anything else.
bool is_plain_tag(std::string_view tag) {
  std::size_t at = 0;
  while (at < tag.size()) {
    const char32_t character = next_character(tag, at);
    if (!is_word(character) && character != '-') return false;
  }
  return can_be_plain(tag);
}

class Renaming {
 public:
  Renaming(const Snapshot& snapshot, const NoteEntry& entry, const Subject& subject, std::string_view name)
      : snapshot_(snapshot), entry_(entry), note_(*entry.note), subject_(subject), name_(name) {}

  Result run() {
    if (name_.empty()) return std::unexpected("The new name is empty.");
    if (name_.find_first_of("\r\n") != std::string_view::npos)
      return std::unexpected("The new name must stand on one line.");
    switch (subject_.kind) {
      case SubjectKind::Speaker:
        return rename_speaker();
      case SubjectKind::Handle:
        return rename_handle();
      case SubjectKind::Tag:
        return rename_tag();
      case SubjectKind::Anchor:
        return rename_heading();
      case SubjectKind::Label:
        return rename_label();
      case SubjectKind::Footnote:
        return rename_footnote();
      case SubjectKind::File:
        break;
    }
    return std::unexpected("A file is renamed in the file system; links to it follow.");
  }

 private:
  Result rename_speaker() {
    // All others mean something in Markdown, in front matter, or between two names.
    if (!is_name(name_)) return std::unexpected("A speaker's name has letters, blanks, dots, hyphens and apostrophes.");
    if (!can_be_plain(name_)) return std::unexpected("`" + std::string(name_) + "` is no name in front matter.");
    // Two spellings may become one, two people may not.
    const auto other = snapshot_.speakers().names().find(name_);
    if (other != snapshot_.speakers().names().end() && name_ != subject_.name &&
        !are_spellings_of_one_name(name_, subject_.name)) {
      return std::unexpected("There is a speaker " + std::string(name_) + " already, in " +
                             counted(other->second.size(), "note") + ".");
    }
    std::set<NoteId> notes;
    for (const Occurrence& one : occurrences(snapshot_, entry_, subject_)) {
      edits_.add(snapshot_.find(one.place.note)->path, one.place.span, std::string(name_));
      notes.insert(one.place.note);
    }
    // A single word may mean anything elsewhere.
    if (subject_.name.find(' ') != std::string::npos) {
      for (const NoteId id : notes)
        rename_in_text(*snapshot_.find(id));
    }
    follow_moved_anchors(snapshot_, edits_);
    return edits_.finish();
  }

  void rename_in_text(const NoteEntry& note) {
    const std::string_view text = note.text().bytes();
    for (std::size_t at = text.find(subject_.name); at != std::string_view::npos;
         at = text.find(subject_.name, at + subject_.name.size())) {
      const Span span{at, at + subject_.name.size()};
      if (is_word_at(text, span.begin, span.end)) edits_.add(note.path, span, std::string(name_));
    }
  }

  Result rename_handle() {
    const std::string name(name_.starts_with('@') ? name_.substr(1) : name_);
    const auto is_sign = [](char c) { return c == '.' || c == '-' || c == '@'; };
    const bool is_name = !name.empty() && !is_sign(name.front()) && std::ranges::all_of(name, [&](char c) {
      return c == '_' || is_sign(c) || ('0' <= c && c <= '9') || ('a' <= (c | 0x20) && (c | 0x20) <= 'z');
    });
    if (!is_name)
      return std::unexpected("A handle begins with a letter, a digit or _ and has besides them only . and -.");
    const std::string key = to_lower(name) + subject_.name.substr(subject_.name.rfind(' '));
    if (key != subject_.name && snapshot_.index().handles().contains(key))
      return std::unexpected("@" + name + " is somebody's handle already.");
    std::set<NoteId> notes;
    for (const Occurrence& one : occurrences(snapshot_, entry_, subject_))
      notes.insert(one.place.note);
    for (const NoteId id : notes) {
      const NoteEntry& note = *snapshot_.find(id);
      for (const HandleFact& handle : note.facts->handles) {
        if (note.facts->string(handle.key) != subject_.name) continue;
        if (auto reason = reason_against(note, handle)) return std::unexpected(std::move(*reason));
        if (handle.is_mention) edits_.add(note.path, handle.span, '@' + name);
        const auto address = name_in_address(note.text(), handle.span, handle.whole, note.facts->string(handle.name));
        if (address) edits_.add(note.path, *address, name);
      }
    }
    follow_moved_anchors(snapshot_, edits_);
    return edits_.finish();
  }

  // What stands elsewhere than in the handle and its own address would be left behind.
  static std::optional<std::string> reason_against(const NoteEntry& note, const HandleFact& handle) {
    if (handle.network == Network::Mastodon) return "A handle on Mastodon has a host, and is best changed by hand.";
    const std::string_view whole = note.text().slice(handle.whole);
    if (whole.starts_with('[') && whole.ends_with(']'))
      return "In " + std::string(note.title()) + " the handle is a reference, whose address stands elsewhere.";
    return std::nullopt;
  }

  Result rename_tag() {
    if (name_.find_first_of("\"'[]{}\\") != std::string_view::npos)
      return std::unexpected("A tag has no quotes and no brackets in it.");
    // Two spellings may become one, two tags may not.
    const std::string key = tag_key(name_);
    const auto other = snapshot_.index().tag_spellings().find(key);
    if (other != snapshot_.index().tag_spellings().end() && key != tag_key(subject_.name))
      return std::unexpected("There is a tag `" + *other->second.begin() + "` already.");
    const bool is_plain = is_plain_tag(name_);
    for (const Occurrence& one : occurrences(snapshot_, entry_, subject_)) {
      const NoteEntry& note = *snapshot_.find(one.place.note);
      const char first = note.text().slice(one.place.span).front();
      const bool is_quoted = first == '"' || first == '\'';
      if (!is_quoted && !is_plain && !is_item_of_list(note, one.place.span)) {
        return std::unexpected("In " + note.path + " tags stand in one line without quotes, where `" +
                               std::string(name_) + "` would be something else.");
      }
      const bool needs_quotes = is_quoted || !(is_plain || can_be_plain(name_));
      edits_.add(note.path, one.place.span, needs_quotes ? quoted(name_, is_quoted ? first : '"') : std::string(name_));
    }
    return edits_.finish();
  }

  // Not one of several in one text: `tags: python, sorting`.
  static bool is_item_of_list(const NoteEntry& note, Span tag) {
    const FrontMatter front_matter = parse_front_matter(note.text());
    for (const ValueEntry* entry : tag_entries(front_matter)) {
      for (const Value& item : entry->value.items) {
        if (item.span == tag) return true;
      }
    }
    return false;
  }

  Result rename_heading() {
    const NoteEntry* owner = snapshot_.find(subject_.path);
    const AnchorFact* anchor = owner ? owner->facts->find_anchor(subject_.name) : nullptr;
    if (!anchor) return std::unexpected("There is no such heading.");
    const auto owner_note = owner->parsed();
    const auto& headings = owner_note->markdown.headings;
    const auto heading = std::ranges::find(headings, Span(anchor->span), &Heading::text);
    if (heading == headings.end()) return std::unexpected("#" + subject_.name + " is an id, not a heading.");
    const std::string id = slug(name_);
    const AnchorFact* other = owner->facts->find_anchor(id);
    if (other && other->span != anchor->span)
      return std::unexpected("There is a heading with the anchor #" + id + " in that note already.");
    if (id.empty()) {
      for (const Occurrence& one : occurrences(snapshot_, entry_, subject_)) {
        if (!one.is_declaration)
          return std::unexpected("A heading without letters has no anchor, and there are links to this one.");
      }
    }
    const Span words = words_of(owner_note->text, heading->text);
    if (!stays_heading(*owner_note, static_cast<std::size_t>(heading - headings.begin()), words))
      return std::unexpected("With this text it would not be that heading any more.");
    edits_.add(owner->path, words, std::string(name_));
    follow_moved_anchors(snapshot_, edits_);
    return edits_.finish();
  }

  // `- item` above a line of `=` is a list, and `C #` loses its last mark.
  bool stays_heading(const Note& note, std::size_t number, Span words) const {
    const auto after = parse_note(note.text.edited(words, name_));
    const auto& headings = after->markdown.headings;
    if (headings.size() != note.markdown.headings.size()) return false;
    const Heading& heading = headings[number];
    return heading.level == note.markdown.headings[number].level && !trim(heading.plain).empty() &&
           after->text.slice(words_of(after->text, heading.text)) == name_;
  }

  Result rename_label() {
    if (name_.find_first_of("[]\\") != std::string_view::npos || name_.starts_with('^')) {
      return std::unexpected("A label has no brackets in it and no ^ in front.");
    }
    const std::string key = markdown::reference_key(name_);
    for (const Definition& definition : note_.markdown.definitions) {
      if (key != subject_.name && definition.key == key)
        return std::unexpected("There is a definition of [" + std::string(name_) + "] in this note already.");
    }
    const auto is_it = [&](Span label) { return markdown::reference_key(note_.text.slice(label)) == subject_.name; };
    for (const Definition& definition : note_.markdown.definitions) {
      if (definition.key == subject_.name) edits_.add(entry_.path, definition.label, std::string(name_));
    }
    for (const Link& link : note_.markdown.links) {
      if (link.label && is_it(*link.label)) rename_reference(link.form, link.whole, *link.label);
    }
    for (const UnresolvedReference& reference : note_.markdown.unresolved) {
      if (is_it(reference.label)) rename_reference(reference.form, reference.whole, reference.label);
    }
    return edits_.finish();
  }

  // `[text]` and `[text][]` become `[text][name]`: what readers see stays.
  void rename_reference(LinkForm form, Span whole, Span label) {
    const std::string name(name_);
    if (form == LinkForm::Full)
      edits_.add(entry_.path, label, name);
    else if (form == LinkForm::Collapsed)
      edits_.add(entry_.path, {whole.end - 1, whole.end - 1}, name);
    else
      edits_.add(entry_.path, {whole.end, whole.end}, '[' + name + ']');
  }

  Result rename_footnote() {
    if (name_.find_first_of("[]^ \t") != std::string_view::npos)
      return std::unexpected("A footnote's label has no blanks and no brackets in it.");
    const std::string key = markdown::reference_key(name_);
    for (const FootnoteDefinition& definition : note_.markdown.footnote_definitions) {
      if (key != subject_.name && markdown::reference_key(note_.text.slice(definition.label)) == key)
        return std::unexpected("There is a footnote [^" + std::string(name_) + "] already.");
    }
    for (const Occurrence& one : occurrences(snapshot_, entry_, subject_))
      edits_.add(entry_.path, one.place.span, std::string(name_));
    return edits_.finish();
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const Note& note_;
  const Subject& subject_;
  const std::string_view name_;
  EditsByNote edits_;
};

std::optional<RenameTarget> handle_in_address(const Note& note, Offset offset) {
  for (const Handle& handle : note.handles) {
    const auto span = name_in_address(note.text, handle.span, handle.whole, handle.name);
    if (span && span->touches(offset)) return RenameTarget{*span, std::string(note.text.slice(*span))};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RenameTarget> prepare_rename(const Snapshot& snapshot, const NoteEntry& entry, Offset offset) {
  const auto subject = subject_at(snapshot, entry, offset);
  if (subject && subject->kind == SubjectKind::Handle && !subject->span.touches(offset))
    return handle_in_address(*entry.note, offset);
  // What would be typed over must be where the cursor is.
  if (!subject || subject->kind == SubjectKind::File || !subject->span.touches(offset)) return std::nullopt;
  Span span = subject->span;
  if (subject->kind == SubjectKind::Anchor && subject->is_declared_here) span = words_of(entry.text(), span);
  if (subject->kind == SubjectKind::Tag) return RenameTarget{span, subject->name};
  if (subject->kind == SubjectKind::Anchor && !subject->is_declared_here) {
    // The heading that a link leads to is what gets another name.
    const NoteEntry* owner = snapshot.find(subject->path);
    const AnchorFact* anchor = owner ? owner->facts->find_anchor(subject->name) : nullptr;
    if (!anchor) return std::nullopt;
    return RenameTarget{span, std::string(owner->text().slice(words_of(owner->text(), anchor->span)))};
  }
  return RenameTarget{span, std::string(entry.text().slice(span))};
}

Result rename(const Snapshot& snapshot, const NoteEntry& entry, Offset offset, std::string_view new_name) {
  const auto subject = subject_at(snapshot, entry, offset);
  if (!subject) return std::unexpected("There is nothing here that can be renamed.");
  return Renaming(snapshot, entry, *subject, trim(new_name)).run();
}

}  // namespace confnotes::analysis
