#include "analysis/talks/whole_note.h"

#include "analysis/talks/days.h"
#include "analysis/talks/heading_core.h"
#include "analysis/talks/heading_forms.h"
#include "analysis/talks/heading_kind.h"
#include "analysis/talks/lead_forms.h"
#include "analysis/talks/scan.h"
#include "analysis/talks/speakers.h"
#include "analysis/unicode.h"
#include "analysis/visible_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

constexpr std::size_t kLongestTitle = 200;  // bytes; a longer first line is text

const ValueEntry* find_any(const FrontMatter& front_matter, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const ValueEntry* entry = front_matter.find(name);
    if (entry && entry->value.kind != ValueKind::Null) return entry;
  }
  return nullptr;
}

void append_speakers(const TalkSource& source, const Value& value, std::vector<Speaker>& speakers) {
  for (const Value& item : value.items)
    append_speakers(source, item, speakers);
  for (const ValueEntry& entry : value.entries) {
    if (to_lower(entry.name) == "name") append_speakers(source, entry.value, speakers);
  }
  if (value.kind != ValueKind::Scalar || trim(value.text).empty()) return;
  const People people = read_people(value.text, NameSlot::List);
  const std::string_view raw = source.text.slice(value.span);
  if (people.empty()) {
    speakers.push_back({std::string(trim(value.text)), value.span});
    return;
  }
  for (const Person& person : people.people) {
    const std::string name = value.text.substr(person.name.begin, person.name.size());
    const std::size_t at = raw.find(name);
    const Span span =
        at == std::string_view::npos ? value.span : Span{value.span.begin + at, value.span.begin + at + name.size()};
    speakers.push_back({name, span});
  }
}

// The first line with text of the body, as far as it is short enough for a title.
std::optional<Span> first_line(const TalkSource& source) {
  for (const Block& block : source.markdown.blocks) {
    if (block.kind != BlockKind::Paragraph || block.parent != Block::kNoParent) return std::nullopt;
    const Span line = source.text.line(source.text.line_at(block.span.begin));
    const Span inner{block.span.begin, std::min(line.end, block.span.end)};
    if (inner.size() > kLongestTitle) return std::nullopt;
    return inner;
  }
  return std::nullopt;
}

// "Day 2 - 03 - Title - Name", "Title by Name", "04_Adopting_Modern_Things", "2015-11-15-0930-some-title".
struct StemReading {
  std::string title;
  std::vector<std::string> speakers;
};

StemReading read_stem(std::string_view stem) {
  std::string words(stem);
  // Without a space in it, what parts the words parts no fields.
  if (words.find(' ') == std::string::npos) {
    for (char& c : words) {
      if (c == '_' || c == '-') c = ' ';
    }
    std::string_view rest = words;
    while (!rest.empty() && (is_number(rest.substr(0, rest.find(' '))) || rest.front() == ' '))
      rest.remove_prefix(std::min(rest.find_first_not_of(' ', rest.find(' ')), rest.size()));
    return {std::string(rest.empty() ? std::string_view(words) : rest), {}};
  }
  // Fields of day and number before the title.
  const std::string_view plain = words;
  std::size_t begin = 0;
  for (auto dash = next_dash(plain, 0); dash; dash = next_dash(plain, begin)) {
    const std::string_view field = trim(plain.substr(begin, dash->begin - begin));
    if (!is_number(field) && !day_name(field)) break;
    begin = dash->end;
  }
  const Text rest{std::string(plain.substr(begin))};
  const Markdown rest_markdown = parse_markdown(rest, {0, rest.size()});
  const VisibleText heading(rest, rest_markdown, {0, rest.size()});
  const HeadingReading reading = read_heading(heading);
  const HeadingForm* best = nullptr;
  for (const HeadingForm& form : reading.forms) {
    const Certainty enough = form.form == SpeakerForm::By ? Certainty::Plausible : Certainty::Strong;
    const bool is_named = form.people.certainty >= enough && form.form != SpeakerForm::NameAlone;
    if (is_named && !best) best = &form;
  }
  const Span title = best ? best->title : title_span(heading.plain(), reading.core);
  StemReading result{std::string(heading.plain().substr(title.begin, title.size())), {}};
  if (!best) return result;
  for (const Person& person : best->people.people)
    result.speakers.emplace_back(heading.plain().substr(person.name.begin, person.name.size()));
  return result;
}

class Reader {
 public:
  explicit Reader(const TalkSource& source) : source_(source) {}

  std::optional<Talk> read() {
    const Span first = source_.text.line(0);
    const Offset begin = source_.text.content_begin();
    talk_.head = {begin, std::max(begin, first.end)};
    talk_.whole = {begin, source_.text.size()};
    talk_.title_span = {begin, begin};
    if (read_front_matter()) return std::move(talk_);
    // The front matter of a blog post that says nothing of a talk: running text.
    if (source_.front_matter.format != ValueFormat::None) return std::nullopt;
    if (read_tight_heading()) return std::move(talk_);
    if (!source_.sections.empty()) return std::nullopt;
    if (read_lines()) return std::move(talk_);
    if (read_stem_of_file()) return std::move(talk_);
    return std::nullopt;
  }

 private:
  bool read_front_matter() {
    const FrontMatter& front_matter = source_.front_matter;
    talk_.speakers = front_matter_speakers(source_);
    const bool has_event = find_any(front_matter, {"conference", "event", "meetup", "conf"}) != nullptr;
    if (talk_.speakers.empty() && !has_event) return false;
    if (!talk_.speakers.empty()) talk_.form = SpeakerForm::FrontMatter;
    if (const ValueEntry* title = find_any(front_matter, {"title", "talk"}); title && !title->value.text.empty()) {
      talk_.title = trim(title->value.text);
      talk_.title_span = title->value.span;
    } else if (talk_.title = read_stem(source_.file_stem).title; talk_.title.empty()) {
      return !talk_.speakers.empty();
    }
    return true;
  }

  // "#Title" in the first line.
  bool read_tight_heading() {
    const auto line = first_line(source_);
    if (!line) return false;
    const std::size_t marker = tight_heading_length(source_.text.slice(*line));
    if (marker == 0) return false;
    const VisibleText visible(source_.text, source_.markdown, {line->begin + marker, line->end});
    const HeadingReading heading = read_heading(visible);
    if (heading_kind(visible.plain()) != HeadingKind::Title) return false;
    talk_.head = *line;
    set_title(visible, heading.core);
    for (const HeadingForm& form : heading.forms) {
      if (form.people.certainty == Certainty::Strong && talk_.speakers.empty()) take(visible, form);
    }
    return true;
  }

  void take(const VisibleText& visible, const HeadingForm& form) {
    talk_.form = form.form;
    talk_.speakers = speakers_of(visible, form.people);
    set_title(visible, form.title);
  }

  // A title line that names its speakers, or that has their names below it.
  bool read_lines() {
    const auto line = first_line(source_);
    if (!line) return false;
    const VisibleText visible(source_.text, source_.markdown, *line);
    const HeadingReading heading = read_heading(visible);
    const LeadReading lead = read_lead(source_.text, source_.markdown, {line->begin, source_.text.size()});
    for (const HeadingForm& form : heading.forms) {
      if (form.people.certainty < Certainty::Strong || form.form == SpeakerForm::NameAlone) continue;
      if (form.form == SpeakerForm::NameColonTitle || form.form == SpeakerForm::TitleCommaName) continue;
      const bool is_billing = form.title.size() < 12;  // "Ada Example - engineer" is a name, not a title
      if (is_billing) continue;
      take(visible, form);
      talk_.head = *line;
      return true;
    }
    const bool is_sure = lead.certainty == Certainty::Strong && lead.form != SpeakerForm::Prose;
    if (!is_sure) return false;
    talk_.form = lead.form;
    talk_.speakers = lead.speakers;
    talk_.head = *line;
    const bool is_name_first = line->contains(lead.speakers.front().span);
    if (!is_name_first)
      set_title(visible, heading.core);
    else
      talk_.title = read_stem(source_.file_stem).title;
    return true;
  }

  bool read_stem_of_file() {
    const std::string_view stem = source_.file_stem;
    if (stem.empty() || is_about_the_folder(stem) || source_.markdown.blocks.empty()) return false;
    StemReading reading = read_stem(stem);
    const bool is_around_talks =
        heading_kind(reading.title) != HeadingKind::Title || is_event_name(reading.title) || day_name(reading.title);
    if (is_around_talks && reading.speakers.empty()) return false;
    talk_.title = std::move(reading.title);
    for (std::string& name : reading.speakers)
      talk_.speakers.push_back({std::move(name), talk_.title_span});
    if (!talk_.speakers.empty()) talk_.form = SpeakerForm::FileName;
    return true;
  }

  void set_title(const VisibleText& visible, Span title) {
    title = title_span(visible.plain(), title);
    talk_.title = tidied(visible.plain().substr(title.begin, title.size()));
    talk_.title_span = visible.source_of(title);
  }

  const TalkSource& source_;
  Talk talk_{};
};

}  // namespace

std::optional<Talk> whole_note_talk(const TalkSource& source) {
  return Reader(source).read();
}

bool is_about_the_folder(std::string_view stem) {
  constexpr std::array<std::string_view, 10> kNames{"readme", "index",    "contributing", "license", "changelog",
                                                    "agenda", "schedule", "todo",         "_index",  "code_of_conduct"};
  return std::ranges::find(kNames, to_lower(stem)) != kNames.end();
}

bool begins_with_tight_heading(const TalkSource& source) {
  const auto line = first_line(source);
  return line && tight_heading_length(source.text.slice(*line)) > 0;
}

std::vector<Speaker> front_matter_speakers(const TalkSource& source) {
  std::vector<Speaker> speakers;
  if (const ValueEntry* entry =
          find_any(source.front_matter, {"speaker", "speakers", "presenter", "presenters", "talker"}))
    append_speakers(source, entry->value, speakers);
  return speakers;
}

}  // namespace confnotes::analysis::talks
