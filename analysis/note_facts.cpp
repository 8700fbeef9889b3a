#include "analysis/note_facts.h"

#include "analysis/front_matter/date_shape.h"
#include "analysis/link_target.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

Place32 place(Span span) {
  return {static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end)};
}

// Fills one NoteFacts.
class Gathering {
 public:
  explicit Gathering(const Note& note) : note_(note), facts_(std::make_shared<NoteFacts>()) {
    facts_->text = note.text;
  }

  std::shared_ptr<const NoteFacts> all() {
    take_title();
    take_event_and_date();
    take_programme();
    facts_->anchors.reserve(note_.anchors.size());
    for (const Anchor& anchor : note_.anchors)
      facts_->anchors.push_back({store(anchor.id, anchor.span), place(anchor.span)});
    facts_->tags.reserve(note_.tags.size());
    for (const Tag& tag : note_.tags)
      facts_->tags.push_back({store(tag.text, tag.span), place(tag.span)});
    facts_->handles.reserve(note_.handles.size());
    for (const Handle& handle : note_.handles) {
      const FactString key = store(handle_key(handle), handle.whole);
      facts_->handles.push_back({.key = key,
                                 .name = store(handle.name, handle.whole),
                                 .person = handle.person ? store_person(*handle.person) : FactString{},
                                 .span = place(handle.span),
                                 .whole = place(handle.whole),
                                 .network = handle.network,
                                 .is_mention = handle.is_mention});
    }
    take_links();
    facts_->more.shrink_to_fit();
    return facts_;
  }

 private:
  void take_title() {
    const ValueEntry* title = note_.front_matter.find("title");
    const std::string_view written = title ? trim(title->value.text) : std::string_view();
    if (!written.empty()) {
      facts_->title = store(written, title->value.span);
    } else if (!note_.sections.empty()) {
      const Heading& heading = note_.heading_of(note_.sections.front());
      facts_->title = store(trim(heading.plain), heading.text);
    }
  }

  void take_event_and_date() {
    if (note_.programme.event) facts_->event = store(note_.programme.event->name, note_.programme.event->span);
    const ValueEntry* date = note_.front_matter.find("date");
    if (date) facts_->date = day_named(date->value.text);
  }

  void take_programme() {
    const Programme& programme = note_.programme;
    facts_->days.reserve(programme.days.size());
    for (const Day& day : programme.days)
      facts_->days.push_back({store(day.title, day.span), place(day.span)});
    std::size_t speaker_count = 0;
    for (const Talk& talk : programme.talks)
      speaker_count += talk.speakers.size();
    facts_->speakers.reserve(speaker_count);
    facts_->talks.reserve(programme.talks.size());
    for (const Talk& talk : programme.talks) {
      facts_->talks.push_back({.title = store(talk.title, talk.title_span),
                               .title_span = place(talk.title_span),
                               .head = place(talk.head),
                               .first_speaker = static_cast<std::uint32_t>(facts_->speakers.size()),
                               .speaker_count = static_cast<std::uint32_t>(talk.speakers.size()),
                               .day = talk.day ? static_cast<std::int32_t>(*talk.day) : -1,
                               .letters = letter_mask(talk.title)});
      for (const Speaker& speaker : talk.speakers)
        facts_->speakers.push_back({store(speaker.name, speaker.span), place(speaker.span)});
    }
  }

  void take_links() {
    for (const Link& link : note_.markdown.links) {
      if (link.form == LinkForm::Inline) take_link(link.url, link.destination);
    }
    for (const Definition& definition : note_.markdown.definitions)
      take_link(definition.url, definition.destination);
    for (const HtmlLink& link : note_.html_links)
      take_link(link.url, link.destination);
    facts_->links.shrink_to_fit();
  }

  void take_link(std::string_view url, Span destination) {
    if (url.starts_with("https://") || url.starts_with("http://")) return;  // most are, and lead nowhere here
    const LinkTarget::Kind kind = link_target(url).kind;
    if (kind == LinkTarget::Kind::File || kind == LinkTarget::Kind::Anchor)
      facts_->links.push_back({store(url, destination), place(destination)});
  }

  // Most names stand where the note says them; only the others are copied.
  FactString store(std::string_view string, Span near) {
    const std::size_t inside = note_.text.slice(near).find(string);
    if (inside != std::string_view::npos)
      return {static_cast<std::uint32_t>(near.begin + inside), static_cast<std::uint32_t>(string.size())};
    const FactString stored{static_cast<std::uint32_t>(note_.text.size() + facts_->more.size()),
                            static_cast<std::uint32_t>(string.size())};
    facts_->more += string;
    return stored;
  }

  FactString store_person(std::string_view name) {
    for (const SpeakerFact& speaker : facts_->speakers) {
      if (facts_->string(speaker.name) == name) return speaker.name;
    }
    return store(name, {});
  }

  const Note& note_;
  std::shared_ptr<NoteFacts> facts_;
};

}  // namespace

const AnchorFact* NoteFacts::find_anchor(std::string_view id) const {
  const auto id_of = [this](const AnchorFact& anchor) { return string(anchor.id); };
  const auto found = std::ranges::lower_bound(anchors, id, {}, id_of);
  return found != anchors.end() && id_of(*found) == id ? &*found : nullptr;
}

std::shared_ptr<const NoteFacts> note_facts(const Note& note) {
  return Gathering(note).all();
}

}  // namespace confnotes::analysis
