#include "analysis/talks/heading_forms.h"

#include "analysis/talks/heading_core.h"
#include "analysis/talks/scan.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

People people_in(std::string_view plain, Span span, NameSlot slot) {
  People people = read_people(slice(plain, span), slot);
  for (Person& person : people.people)
    person.name = {person.name.begin + span.begin, person.name.end + span.begin};
  return people;
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

  HeadingReading read_label_only() {
    reading_.core = trimmed(plain_, {0, plain_.size()});
    last_field_end_ = reading_.core.end;
    read_label();
    return std::move(reading_);
  }

  HeadingReading read() {
    Span core = trimmed(plain_, {0, plain_.size()});
    constexpr std::size_t kLongest = 600;  // bytes; what is longer is no title that names anybody
    if (core.size() > kLongest) {
      reading_.core = core;
      return std::move(reading_);
    }
    core = without_times(plain_, core, reading_.has_time);
    if (const std::size_t length = numbering_length(slice(plain_, core)); length > 0) {
      core = trimmed(plain_, {core.begin + length, core.end});
      reading_.is_numbered = true;
      core = without_times(plain_, core, reading_.has_time);
    }
    core = without_media_link(without_appendages(plain_, core));
    reading_.core = core;
    if (core.empty()) return std::move(reading_);
    const auto& marks = heading_.marks();
    reading_.is_link = std::ranges::any_of(marks, [&](const VisibleText::Mark& mark) {
      return mark.kind == VisibleText::Mark::Kind::Link && mark.plain.begin <= core.begin && core.end <= mark.plain.end;
    });
    last_field_end_ = core.end;
    read_label();
    if (reading_.is_speaker_label) return std::move(reading_);
    const std::string_view words = slice(plain_, core);
    begins_with_name_ = words.starts_with('@') || may_begin_with_name(words);
    read_parenthesis();
    read_dashes();
    read_by();
    read_colon();
    read_fields();
    read_last_comma();
    read_handle();
    if (begins_with_name_) {
      read_marked_title();
      read_name_alone();
    }
    return std::move(reading_);
  }

 private:
  // "Title - Name [slides](…)"
  Span without_media_link(Span core) const {
    for (const VisibleText::Mark& mark : heading_.marks()) {
      if (mark.kind != VisibleText::Mark::Kind::Link || mark.plain.begin <= core.begin) continue;
      const std::string word = to_lower(trim(slice(plain_, {mark.plain.begin, std::min(mark.plain.end, core.end)})));
      const bool is_last = mark.plain.end >= core.end || trim(slice(plain_, {mark.plain.end, core.end})).empty();
      if (is_last && is_media_label(word)) return trimmed(plain_, {core.begin, mark.plain.begin});
    }
    return core;
  }

  std::string_view core() const { return slice(plain_, reading_.core); }

  void add(SpeakerForm form, Span title, People people) {
    if (people.empty()) return;
    title = title_span(plain_, title);
    if (form != SpeakerForm::NameAlone && is_no_title(slice(plain_, title))) return;
    reading_.forms.push_back({form, title, std::move(people)});
  }

  // "Speaker: Ada Example", "Speakers", "Presented by Ada Example", "By Ada Example"
  void read_label() {
    constexpr std::size_t kLongestLabel = 24;  // bytes
    const auto label = leading_label(core());
    if (label && is_label_of_speakers(*label)) {
      reading_.is_speaker_label = true;
      const Span rest{reading_.core.begin + label->rest.begin, reading_.core.begin + label->rest.end};
      add(SpeakerForm::NameAlone, {}, people_in(plain_, rest, NameSlot::Billing));
      return;
    }
    if (core().size() > kLongestLabel && core().find("by ") == std::string_view::npos &&
        core().find("By ") == std::string_view::npos)
      return;
    const LowerWords words(core().substr(0, kLongestLabel));
    if (words.empty() || !is_speaker_label(words[0])) return;
    if (words.size() == 1 && core().size() <= kLongestLabel) {
      reading_.is_speaker_label = words[0] != "by";
      return;
    }
    const std::size_t by = words[0] == "by"                       ? 0
                           : words.size() > 1 && words[1] == "by" ? core().find("by")
                                                                  : std::string_view::npos;
    if (by == std::string_view::npos) return;
    People people = people_in(plain_, {reading_.core.begin + by + 3, reading_.core.end}, NameSlot::Billing);
    if (people.certainty < Certainty::Plausible) return;
    reading_.is_speaker_label = true;
    add(SpeakerForm::NameAlone, {}, std::move(people));
  }

  // The last bracket, with at most a date or a dash behind it.
  void read_parenthesis() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kBrackets{
        {{"(", ")"}, {"[", "]"}, {"（", "）"}}};
    const std::string_view text = core();
    const auto bracket = std::ranges::find_if(kBrackets, [&](const auto& pair) { return text.ends_with(pair.second); });
    if (bracket == kBrackets.end()) return;
    const auto& [open, close] = *bracket;
    int depth = 0;
    for (std::size_t i = text.size() - close.size() + 1; i-- > 0;) {
      if (text[i] == close[0] && text.substr(i).starts_with(close)) ++depth;
      if (text[i] != open[0] || !text.substr(i).starts_with(open) || --depth > 0) continue;
      Span inside{reading_.core.begin + i + open.size(), reading_.core.end - close.size()};
      for (const std::string_view label : {"by "sv, "w/ "sv, "with "sv}) {
        if (slice(plain_, inside).starts_with(label)) inside.begin += label.size();
      }
      if (const auto label = leading_label(slice(plain_, inside)); label && is_label_of_speakers(*label))
        inside.begin += label->rest.begin;
      if (slice(plain_, inside).starts_with('@')) return;  // the handle of whoever stands before it
      People people = people_in(plain_, inside, NameSlot::List);
      // "(Ada Example)": brackets without a title before them hold no title.
      const bool is_alone = i == 0 && people.certainty >= Certainty::Plausible;
      if (is_alone) people.certainty = Certainty::Strong;
      add(is_alone ? SpeakerForm::NameAlone : SpeakerForm::Parentheses, {reading_.core.begin, reading_.core.begin + i},
          std::move(people));
      return;
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
    if (fields.empty()) return;
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
    if (begins_with_name_)
      add(SpeakerForm::NameDashTitle, {fields[1].begin, whole.end}, people_in(plain_, fields[0], NameSlot::Billing));
  }

  // "Title by Name", the last " by "; "Title with Name" keeps the whole as its title.
  void read_by() {
    const std::string_view text = core();
    bool has_by = false;
    for (std::size_t at = text.rfind(' '); at != std::string_view::npos && at > 0; at = text.rfind(' ', at - 1)) {
      const std::string_view rest = text.substr(at + 1);
      // None of the words below begins with another letter.
      if (rest.empty() || !"bBvpwma"sv.contains(rest.front())) continue;
      if (!has_by && equals_ignoring_ascii_case(rest.substr(0, 2), "by") && rest.find_first_of(" :") == 2) {
        has_by = true;
        read_by_at(at, at + 1 + std::min(rest.find_first_not_of(" :", 2), rest.size()));
      }
      for (const std::string_view word : {"von "sv, "par "sv, "por "sv}) {
        if (has_by || !rest.starts_with(word)) continue;
        const Span name{reading_.core.begin + at + 1 + word.size(), last_field_end_};
        People people = people_in(plain_, name, NameSlot::Billing);
        if (people.certainty != Certainty::Strong) continue;
        has_by = true;
        add(SpeakerForm::By, {reading_.core.begin, reading_.core.begin + at}, std::move(people));
      }
      for (const std::string_view word : {"with "sv, "w/ "sv, "mit "sv, "avec "sv}) {
        if (rest.starts_with(word)) return read_with_at(at + 1 + word.size());
      }
    }
  }

  void read_by_at(std::size_t at, std::size_t name) {
    const std::string_view title = core().substr(0, at);
    std::size_t title_end = at;
    for (const std::string_view verb :
         {" presented"sv, " given"sv, " hosted"sv, " delivered"sv, " talk"sv, " led"sv, " moderated"sv}) {
      if (title.ends_with(verb)) title_end = at - verb.size();
    }
    add(SpeakerForm::By, {reading_.core.begin, reading_.core.begin + title_end},
        people_in(plain_, {reading_.core.begin + name, last_field_end_}, NameSlot::Billing));
  }

  void read_with_at(std::size_t name) {
    People people = people_in(plain_, {reading_.core.begin + name, last_field_end_}, NameSlot::Billing);
    if (people.certainty == Certainty::Strong) add(SpeakerForm::With, reading_.core, std::move(people));
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
    People before = begins_with_name_ ? people_in(plain_, left, NameSlot::List) : People();
    const bool is_cjk = !before.empty() && begins_with_cjk(plain_.substr(before.people.front().name.begin));
    // "Monte Carlo/Dynamic Code: …": behind the name only a bracket, a handle or a comma.
    const std::size_t name_end = before.empty() ? left.begin : before.people.back().name.end;
    const std::string_view behind = trim(plain_.substr(name_end, left.end - std::min(name_end, left.end)));
    const bool is_name = behind.empty() || "([@,"sv.contains(behind.front());
    if (is_name && (before.certainty >= Certainty::Plausible || is_cjk))
      add(SpeakerForm::NameColonTitle, right, std::move(before));
    const std::size_t last = text.rfind(':');
    const Span tail{reading_.core.begin + last + 1, right.end};
    if (tail.begin < tail.end && plain_[tail.begin] == ' ')
      add(SpeakerForm::TitleColonName, {reading_.core.begin, reading_.core.begin + last},
          people_in(plain_, tail, NameSlot::Billing));
  }

  // "Title | Name (10:15am)", "Name | @handle | Company | "Title"", "Title // Name", "Title ~ Name", "Title / Name"
  void read_fields() {
    const std::string_view text = core();
    std::string_view mark = "|";
    for (const std::string_view other : {" // "sv, " ~ "sv, " / "sv}) {
      if (text.find(mark) == std::string_view::npos) mark = other;
    }
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
    // "CI / CD": a slash parts words as well.
    if (mark == " / " && (people.certainty < Certainty::Strong || fields.size() > 2)) return;
    std::optional<std::size_t> title;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view field = slice(plain_, fields[i]);
      if (i == *name || field.starts_with('@')) continue;
      const bool is_quoted = field.starts_with('"') || field.starts_with("“");
      // Before the name, the title comes first; behind it stands the employer before the title.
      if (!title || is_quoted || (i > *name && *title > *name)) title = i;
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
    for (const std::string_view open : {" *"sv, " _"sv, " \""sv, " “"sv, " «"sv, "「"sv, "《"sv})
      begin = std::min(begin, text.find(open));
    if (begin == 0 || begin >= text.size()) return;
    const Span name{reading_.core.begin, reading_.core.begin + begin};
    People people = people_in(plain_, title_span(plain_, name), NameSlot::Billing);
    if (people.certainty >= Certainty::Plausible)
      add(SpeakerForm::NameCommaTitle, {name.end, reading_.core.end}, std::move(people));
  }

  // "Title, Name", "Title, Name, employer": only a sure name, since commas are in titles too.
  void read_last_comma() {
    const std::string_view text = core();
    for (std::size_t comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 1)) {
      if (comma == 0) continue;
      const Span title{reading_.core.begin, reading_.core.begin + comma};
      People people = people_in(plain_, {title.end + 2, std::max(title.end + 2, last_field_end_)}, NameSlot::Billing);
      if (people.certainty != Certainty::Strong) continue;
      const bool is_list_of_names =
          read_people(slice(plain_, title), NameSlot::Billing).certainty >= Certainty::Plausible;
      if (!is_list_of_names) add(SpeakerForm::TitleCommaName, title, std::move(people));
      return;
    }
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
  bool begins_with_name_ = false;   // without which many forms cannot be
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

HeadingReading read_label_heading(const VisibleText& heading) {
  return Reader(heading).read_label_only();
}

}  // namespace confnotes::analysis::talks
