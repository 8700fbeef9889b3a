#include "analysis/talks/heading_forms.h"

#include "analysis/talks/days.h"
#include "analysis/talks/scan.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

People people_in(std::string_view plain, Span span, NameSlot slot) {
  People people = read_people(slice(plain, span), slot);
  for (Person& person : people.people)
    person.name = {person.name.begin + span.begin, person.name.end + span.begin};
  return people;
}

// "3.", "3)", "#3", "3 -", "1.2", "A.", "Talk 3:", "Session 4 -": how much of the start is numbering.
std::size_t numbering_length(std::string_view text) {
  constexpr std::array<std::string_view, 9> kCounted{"talk",    "session", "keynote", "presentation", "paper",
                                                     "lecture", "speech",  "topic",   "vortrag"};
  std::size_t i = 0;
  const std::size_t space = text.find(' ');
  const bool is_word_first = space != std::string_view::npos && space < 14 &&
                             std::ranges::find(kCounted, to_lower(text.substr(0, space))) != kCounted.end();
  if (is_word_first) i = space + 1;
  if (i < text.size() && (text[i] == '#' || text[i] == '(')) ++i;
  const std::size_t number = i;
  while (i < text.size() &&
         (is_digit(text[i]) || (text[i] == '.' && i > number && i + 1 < text.size() && is_digit(text[i + 1]))))
    ++i;
  const bool has_number = i > number && i - number <= 4;
  const bool is_lettered =
      !has_number && !is_word_first && i == 0 && text.size() > 2 && 'A' <= text[0] && text[0] <= 'Z';
  if (is_lettered) i = 1;
  if (!has_number && !is_lettered) return 0;
  const std::string_view rest = text.substr(i);
  const bool is_closed = rest.starts_with('.') || rest.starts_with(')') || (rest.starts_with(':') && !is_lettered);
  if (is_closed && (rest.size() == 1 || rest[1] == ' '))
    return std::min(text.find_first_not_of(' ', i + 1), text.size());
  if (is_lettered) return 0;
  const auto dash = next_dash(text, i);
  if (dash && dash->begin == i) return dash->end;
  return 0;
}

// Times of day at conferences; "2:00: Review" is a place in a recording.
bool is_time_of_day(std::string_view time) {
  const bool has_half = time.find_first_of("mM") != std::string_view::npos;
  const bool is_late = time.size() > 1 && is_digit(time[1]);
  return has_half || is_late || time.front() >= '7';
}

// Clock times at either end, with the brackets and dashes that part them from the rest.
Span without_times(std::string_view plain, Span core, bool& has_time) {
  const std::string_view text = slice(plain, core);
  const std::size_t first = std::min(text.find_first_not_of("([ "), text.size());
  if (const std::size_t length = clock_time_length(text.substr(first)); length > 0) {
    has_time = has_time || is_time_of_day(text.substr(first, length));
    std::size_t end = std::min(text.find_first_not_of(")] |,-:", first + length), text.size());
    for (const std::string_view dash : {"–", "—"}) {
      if (text.substr(end).starts_with(dash))
        end = std::min(text.find_first_not_of(' ', end + dash.size()), text.size());
    }
    core.begin += end;
  }
  const std::string_view rest = slice(plain, core);
  for (std::size_t begin = 1; begin < rest.size(); ++begin) {
    if (!is_digit(rest[begin]) || is_digit(rest[begin - 1])) continue;
    const std::size_t length = clock_time_length(rest.substr(begin));
    if (length == 0 || rest.find_first_not_of(")] ", begin + length) != std::string_view::npos) continue;
    const std::size_t last = rest.find_last_not_of("([|,-@ ", begin - 1);
    if (last == std::string_view::npos) break;
    has_time = has_time || is_time_of_day(rest.substr(begin, length));
    core.end = core.begin + last + 1;
    break;
  }
  return trimmed(plain, core);
}

// A date, a clock time or nothing: what parts of headings may be without being title or name.
bool is_no_field(std::string_view field) {
  if (field.empty() || clock_time_length(field) == field.size()) return true;
  return is_calendar_date(field);
}

// Nothing, a date, a handle: "Ada Example - @ada - 19 Feb 2015" is a name and no title.
bool is_no_title(std::string_view title) {
  const bool is_handle = title.starts_with('@') && title.find(' ') == std::string_view::npos;
  if (is_handle || is_no_field(title)) return true;
  const auto dash = next_dash(title, 0);
  return dash && is_no_title(trim(title.substr(0, dash->begin))) && is_no_title(trim(title.substr(dash->end)));
}

class Reader {
 public:
  explicit Reader(const VisibleText& heading) : heading_(heading), plain_(heading.plain()) {}

  HeadingReading read() {
    Span core = trimmed(plain_, {0, plain_.size()});
    core = without_times(plain_, core, reading_.has_time);
    if (const std::size_t length = numbering_length(slice(plain_, core)); length > 0) {
      core = trimmed(plain_, {core.begin + length, core.end});
      reading_.is_numbered = true;
      core = without_times(plain_, core, reading_.has_time);
    }
    reading_.core = core;
    if (core.empty()) return std::move(reading_);
    const auto& marks = heading_.marks();
    reading_.is_link = std::ranges::any_of(marks, [&](const VisibleText::Mark& mark) {
      return mark.kind == VisibleText::Mark::Kind::Link && mark.plain.begin <= core.begin && core.end <= mark.plain.end;
    });
    read_label();
    if (reading_.is_speaker_label) return std::move(reading_);
    read_parenthesis();
    read_dashes();
    read_by();
    read_colon();
    read_fields();
    read_marked_title();
    read_last_comma();
    read_handle();
    read_name_alone();
    return std::move(reading_);
  }

 private:
  std::string_view core() const { return slice(plain_, reading_.core); }

  void add(SpeakerForm form, Span title, People people) {
    if (people.empty()) return;
    title = title_span(plain_, title);
    if (form != SpeakerForm::NameAlone && is_no_title(slice(plain_, title))) return;
    reading_.forms.push_back({form, title, std::move(people)});
  }

  // "Speaker: Ada Example", "Speakers", "Presented by Ada Example", "By Ada Example"
  void read_label() {
    const auto label = leading_label(core());
    if (label && std::ranges::any_of(label->words, is_speaker_label)) {
      reading_.is_speaker_label = true;
      const Span rest{reading_.core.begin + label->rest.begin, reading_.core.begin + label->rest.end};
      add(SpeakerForm::NameAlone, {}, people_in(plain_, rest, NameSlot::Billing));
      return;
    }
    const std::vector<std::string> words = lower_words(core());
    if (words.empty() || !is_speaker_label(words.front())) return;
    if (words.size() == 1) {
      reading_.is_speaker_label = words.front() != "by";
      return;
    }
    const std::size_t by = words.front() == "by" ? 0 : words[1] == "by" ? core().find("by") : std::string_view::npos;
    if (by == std::string_view::npos) return;
    People people = people_in(plain_, {reading_.core.begin + by + 3, reading_.core.end}, NameSlot::Billing);
    if (people.certainty < Certainty::Plausible) return;
    reading_.is_speaker_label = true;
    add(SpeakerForm::NameAlone, {}, std::move(people));
  }

  // The last bracket, with at most a date or a dash behind it.
  void read_parenthesis() {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"[", "]"}, {"（", "）"}}) {
      std::string_view text = core();
      if (!text.ends_with(close)) continue;
      int depth = 0;
      for (std::size_t i = text.size() - close.size() + 1; i-- > 0;) {
        if (text.substr(i).starts_with(close)) ++depth;
        if (!text.substr(i).starts_with(open) || --depth > 0) continue;
        Span inside{reading_.core.begin + i + open.size(), reading_.core.end - close.size()};
        for (const std::string_view label : {"by ", "w/ ", "with "}) {
          if (slice(plain_, inside).starts_with(label)) inside.begin += label.size();
        }
        if (const auto label = leading_label(slice(plain_, inside));
            label && std::ranges::any_of(label->words, is_speaker_label))
          inside.begin += label->rest.begin;
        add(SpeakerForm::Parentheses, {reading_.core.begin, reading_.core.begin + i},
            people_in(plain_, inside, NameSlot::List));
        break;
      }
    }
  }

  void read_dashes() {
    std::vector<Span> fields;
    std::size_t begin = reading_.core.begin;
    for (auto dash = next_dash(plain_, begin); dash && dash->begin < reading_.core.end;
         dash = next_dash(plain_, begin)) {
      fields.push_back({begin, dash->begin});
      begin = dash->end;
    }
    fields.push_back({begin, std::max(begin, reading_.core.end)});
    while (fields.size() > 1 && is_no_field(slice(plain_, fields.back())))
      fields.pop_back();
    const Span whole{fields.front().begin, fields.back().end};
    last_field_end_ = whole.end;
    if (fields.size() < 2) return;
    if (trim(slice(plain_, fields.front())).empty()) {  // "- Ada Example"
      add(SpeakerForm::NameAlone, {}, people_in(plain_, {fields[1].begin, whole.end}, NameSlot::Billing));
      return;
    }
    // The surest name behind any of the dashes, the last among equals.
    std::size_t best = 0;
    People best_people;
    for (std::size_t i = fields.size(); i-- > 1;) {
      People people = people_in(plain_, {fields[i].begin, whole.end}, NameSlot::Billing);
      if (people.certainty <= best_people.certainty) continue;
      best = i;
      best_people = std::move(people);
    }
    if (best > 0) add(SpeakerForm::TitleDashName, {whole.begin, fields[best - 1].end}, std::move(best_people));
    add(SpeakerForm::NameDashTitle, {fields[1].begin, whole.end}, people_in(plain_, fields[0], NameSlot::Billing));
  }

  // "Title by Name", the last " by "; "Title with Name" keeps the whole as its title.
  void read_by() {
    const std::string_view text = core();
    const std::string lower = to_lower(text);
    if (lower.size() != text.size()) return;
    for (const std::string_view word : {" by ", " by: ", " by @", " bởi "}) {
      const std::size_t at = lower.rfind(word);
      if (at == std::string::npos) continue;
      std::size_t title_end = at;
      for (const std::string_view verb :
           {" presented", " given", " hosted", " delivered", " talk", " led", " moderated"}) {
        if (std::string_view(lower).substr(0, at).ends_with(verb) && at > verb.size()) title_end = at - verb.size();
      }
      const std::size_t skip = word.ends_with('@') ? word.size() - 1 : word.size();
      add(SpeakerForm::By, {reading_.core.begin, reading_.core.begin + title_end},
          people_in(plain_, {reading_.core.begin + at + skip, last_field_end_}, NameSlot::Billing));
      break;
    }
    for (const std::string_view word : {" with ", " w/ ", " mit ", " avec "}) {
      const std::size_t at = lower.rfind(word);
      if (at == std::string::npos) continue;
      People people = people_in(plain_, {reading_.core.begin + at + word.size(), last_field_end_}, NameSlot::Billing);
      if (people.certainty == Certainty::Strong) add(SpeakerForm::With, reading_.core, std::move(people));
      break;
    }
  }

  void read_colon() {
    const std::string_view text = core();
    std::size_t colon = text.find(':');
    std::size_t size = 1;
    if (const std::size_t wide = text.find("："); wide < colon) {
      colon = wide;
      size = 3;
    }
    if (colon == std::string_view::npos || colon == 0) return;
    const Span left{reading_.core.begin, reading_.core.begin + colon};
    const Span right{left.end + size, std::max(left.end + size, last_field_end_)};
    if (size == 1 && right.begin < reading_.core.end && plain_[right.begin] != ' ') return;  // "std::function"
    People before = people_in(plain_, left, NameSlot::List);
    const bool is_cjk = !before.empty() && static_cast<unsigned char>(plain_[before.people.front().name.begin]) >= 0xE3;
    if (before.certainty >= Certainty::Plausible || is_cjk) add(SpeakerForm::NameColonTitle, right, std::move(before));
    const std::size_t last = text.rfind(':');
    const Span tail{reading_.core.begin + last + 1, right.end};
    if (tail.begin < tail.end && plain_[tail.begin] == ' ')
      add(SpeakerForm::TitleColonName, {reading_.core.begin, reading_.core.begin + last},
          people_in(plain_, tail, NameSlot::Billing));
  }

  // "Title | Name (10:15am)", "Name | @handle | Company | "Title"", "Title // Name"
  void read_fields() {
    const std::string_view text = core();
    std::string_view mark = "|";
    if (text.find(mark) == std::string_view::npos) mark = " // ";
    if (text.find(mark) == std::string_view::npos) return;
    std::vector<Span> fields;
    std::size_t begin = 0;
    while (begin <= text.size()) {
      const std::size_t end = std::min(text.find(mark, begin), text.size());
      const Span field = trimmed(plain_, {reading_.core.begin + begin, reading_.core.begin + end});
      if (!is_no_field(slice(plain_, field))) fields.push_back(field);
      begin = end + mark.size();
    }
    std::optional<std::size_t> name;
    People people;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view field = slice(plain_, fields[i]);
      if (field.starts_with('@') || field.starts_with('"') || field.starts_with("“")) continue;
      People here = people_in(plain_, fields[i], NameSlot::Billing);
      if (here.certainty <= people.certainty) continue;
      people = std::move(here);
      name = i;
    }
    if (!name || fields.size() < 2) return;
    std::optional<std::size_t> title;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view field = slice(plain_, fields[i]);
      if (i == *name || field.starts_with('@')) continue;
      const bool is_quoted = field.starts_with('"') || field.starts_with("“");
      // Behind the name stands the employer before the title; before the name, the title comes first.
      if (!title || is_quoted || (i > *name && fields[*title].size() < fields[i].size())) title = i;
      if (is_quoted) break;
    }
    if (title) add(SpeakerForm::Fields, fields[*title], std::move(people));
  }

  // "Name, affiliation, *Title*", "Name: "Title"", also with a star that is never closed.
  void read_marked_title() {
    const std::string_view text = core();
    std::size_t begin = text.size();
    for (const VisibleText::Mark& mark : heading_.marks()) {
      const Span core = reading_.core;
      if (mark.kind == VisibleText::Mark::Kind::Link || mark.plain.begin <= core.begin || mark.plain.begin >= core.end)
        continue;
      const bool is_to_end = mark.plain.end >= core.end || trim(text.substr(mark.plain.end - core.begin)).empty();
      if (is_to_end) begin = std::min(begin, mark.plain.begin - core.begin);
    }
    for (const std::string_view open : {" *", " _", " \"", " “", " «", "「", "《"})
      begin = std::min(begin, text.find(open));
    if (begin == 0 || begin >= text.size()) return;
    const Span name{reading_.core.begin, reading_.core.begin + begin};
    People people = people_in(plain_, title_span(plain_, name), NameSlot::Billing);
    if (people.certainty >= Certainty::Plausible)
      add(SpeakerForm::NameCommaTitle, {name.end, reading_.core.end}, std::move(people));
  }

  // "Title, Name": only a sure name, since commas are in titles too.
  void read_last_comma() {
    const std::size_t comma = core().rfind(", ");
    if (comma == std::string_view::npos || comma == 0) return;
    People people = people_in(plain_, {reading_.core.begin + comma + 2, last_field_end_}, NameSlot::Billing);
    const Span title{reading_.core.begin, reading_.core.begin + comma};
    if (people.certainty != Certainty::Strong || !read_people(slice(plain_, title), NameSlot::Billing).empty()) return;
    add(SpeakerForm::TitleCommaName, title, std::move(people));
  }

  // "Title @handle"
  void read_handle() {
    const std::string_view text = core();
    const std::size_t at = text.rfind(" @");
    if (at == std::string_view::npos || at == 0 || text.find(' ', at + 1) != std::string_view::npos) return;
    People people = people_in(plain_, {reading_.core.begin + at + 1, reading_.core.end}, NameSlot::Billing);
    add(SpeakerForm::TitleHandle, {reading_.core.begin, reading_.core.begin + at}, std::move(people));
  }

  void read_name_alone() {
    if (reading_.find(SpeakerForm::NameAlone) || core().ends_with(':')) return;
    add(SpeakerForm::NameAlone, {}, people_in(plain_, {reading_.core.begin, last_field_end_}, NameSlot::Billing));
  }

  const VisibleText& heading_;
  std::string_view plain_;
  HeadingReading reading_;
  std::size_t last_field_end_ = 0;  // of the core without a date at its end
};

}  // namespace

const HeadingForm* HeadingReading::find(SpeakerForm form) const {
  const auto found = std::ranges::find(forms, form, &HeadingForm::form);
  return found == forms.end() ? nullptr : &*found;
}

HeadingReading read_heading(const VisibleText& heading) {
  return Reader(heading).read();
}

Span title_span(std::string_view plain, Span span) {
  constexpr std::array<std::string_view, 8> kParting{"-", "–", "—", ":", "|", ",", "*", "："};
  bool is_changed = true;
  while (is_changed) {
    is_changed = false;
    span = trimmed(plain, span);
    for (const std::string_view mark : kParting) {
      if (slice(plain, span).starts_with(mark)) {
        span.begin += mark.size();
        is_changed = true;
      }
      if (slice(plain, span).ends_with(mark)) {
        span.end -= mark.size();
        is_changed = true;
      }
    }
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kQuotes{
      {{"\"", "\""}, {"“", "”"}, {"«", "»"}, {"「", "」"}, {"《", "》"}}};
  for (const auto& [open, close] : kQuotes) {
    const std::string_view text = slice(plain, span);
    const bool is_quoted = text.size() > open.size() + close.size() && text.starts_with(open) &&
                           text.ends_with(close) && text.find(close, open.size()) == text.size() - close.size();
    if (is_quoted) return {span.begin + open.size(), span.end - close.size()};
  }
  return span;
}

}  // namespace confnotes::analysis::talks
