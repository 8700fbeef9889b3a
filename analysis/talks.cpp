#include "analysis/talks.h"

#include "analysis/people.h"
#include "analysis/talks/days.h"
#include "analysis/talks/entries.h"
#include "analysis/talks/heading_core.h"
#include "analysis/talks/scan.h"
#include "analysis/talks/survey.h"
#include "analysis/talks/talk_level.h"
#include "analysis/talks/whole_note.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

using talks::HeadingKind;
using talks::Surveyed;
using talks::TalkLevel;

// A heading off the talks' level must be this sure of being a talk.
constexpr double kSure = 0.9;
// And one on a level where few say that they are talks.
constexpr double kLikely = 0.3;

class Judge {
 public:
  explicit Judge(const TalkSource& source) : source_(source) {}

  Programme run() {
    // Front matter that names a speaker speaks of the whole note.
    if (!talks::front_matter_speakers(source_).empty() && take_whole_note()) return std::move(programme_);
    surveyed_ = talks::survey(source_);
    level_ = talks::talk_level(source_, surveyed_);
    // The title of the note outdoes a heading that was only taken for it.
    const bool is_guess = level_.is_whole_note && surveyed_.front().evidence < kLikely;
    if (is_guess && talks::begins_with_tight_heading(source_) && take_whole_note()) return std::move(programme_);
    if (level_.level == 0 || level_.is_guess) {
      programme_.talks = talks::entry_talks(source_);
      if (!programme_.talks.empty()) level_ = {};
    }
    if (level_.level == 0) {
      if (programme_.talks.empty() && take_whole_note()) return std::move(programme_);
    }
    if (const ValueEntry* title = source_.front_matter.find("title")) read_title(*title);
    find_first_talk();
    for (std::size_t i = 0; i < surveyed_.size(); ++i)
      judge(i);
    name_event();
    return std::move(programme_);
  }

 private:
  const Section& section(std::size_t i) const { return source_.sections[i]; }
  const Heading& heading(std::size_t i) const { return source_.markdown.headings[section(i).heading]; }

  bool take_whole_note() {
    std::optional<Talk> talk = talks::whole_note_talk(source_);
    if (!talk) return false;
    programme_.talks.push_back(std::move(*talk));
    programme_.judgements.assign(source_.sections.size(), {Role::Part, "the whole note is one talk"});
    name_event();
    return true;
  }

  // "RailsConf 2018: Day One" in the front matter.
  void read_title(const ValueEntry& title) {
    if (const auto day = talks::day_name(title.value.text)) {
      const std::string name = title.value.text.substr(day->span.begin, day->span.size());
      programme_.days.push_back({std::nullopt, name, title.value.span, day->number});
      day_ = 0;
    }
  }

  void find_first_talk() {
    first_talk_ = surveyed_.size();
    has_named_child_.assign(surveyed_.size(), false);
    for (std::size_t i = surveyed_.size(); i-- > 0;) {
      if (section(i).level != level_.level || !surveyed_[i].is_candidate()) continue;
      first_talk_ = i;
      if (section(i).parent != Section::kNoParent && surveyed_[i].evidence >= kLikely)
        has_named_child_[section(i).parent] = true;
    }
  }

  // Where other headings hold talks that say so, one that reads like a title and holds none may be a talk itself.
  bool is_among_parts(std::size_t i) const {
    const std::size_t parent = section(i).parent;
    if (parent == Section::kNoParent || has_named_child_[parent] || !surveyed_[parent].is_candidate()) return false;
    return std::ranges::find(has_named_child_, true) != has_named_child_.end();
  }

  void add(Role role, std::string_view reason) { programme_.judgements.push_back({role, reason}); }

  void judge(std::size_t i) {
    const Surveyed& one = surveyed_[i];
    const int level = section(i).level;
    leave_to(level);
    const bool is_inside_talk = talk_level_ != 0;
    if (level_.is_whole_note && i > 0 && !one.names_speaker_of_another) return add(Role::Part, "stands inside a talk");
    if (one.names_speaker_of_another) return add(Role::Speaker, "names the speaker of the talk above it");
    if (one.day && !is_inside_talk) return add_day(i);
    if (one.kind == HeadingKind::Empty) {
      give_speaker_of_first_line(i);
      if (level == level_.level && one.form != SpeakerForm::None)
        return add_talk(i, "has no title, but a speaker below it");
      return add(is_inside_talk ? Role::Part : Role::Other, "has no text");
    }
    if (one.kind == HeadingKind::Break) return add(Role::Break, "is a break between talks");
    if (level_.level != 0 && one.is_candidate()) {
      if (level == level_.level) {
        // A clock time alone may be a place in a recording.
        const bool is_likely = one.evidence >= kLikely && (one.form != SpeakerForm::None || one.lead.has_media);
        if (is_likely || (level_.takes_all && one.evidence >= kLikely)) return add_talk(i, reason_of(one));
        if (level_.takes_all && !speaks_of_the_event(one) && !is_among_parts(i)) return add_talk(i, level_.reason);
      } else if (is_talk_elsewhere(one, level)) {
        return add_talk(i, "names its speaker as the talks do, though on another level");
      } else if (container_level_ != 0 && level == container_level_ + 1 && !is_inside_talk) {
        return add_talk(i, "stands below a heading that holds talks");
      }
    }
    if (is_inside_talk) return add(Role::Part, "stands inside a talk");
    if (one.kind == HeadingKind::Container && level == level_.level) {
      container_level_ = level;
      return add_above(i);
    }
    if (one.kind == HeadingKind::Stop) return add(Role::Other, "says what talks and notes have around them");
    if (level_.level != 0 && level < level_.level) return add_above(i);
    add(Role::Other, "says nothing of a talk");
  }

  // Below a heading without a title a sentence may begin with the speaker: "Ada Example (@ada): what she said".
  void give_speaker_of_first_line(std::size_t i) {
    Surveyed& one = surveyed_[i];
    if (one.form != SpeakerForm::None) return;
    auto speaker = speaker_below(source_.text, source_.markdown, section(i));
    if (!speaker) return;
    one.form = SpeakerForm::NameLine;
    one.speakers = {std::move(*speaker)};
  }

  // "ICML 2015", "Welcome to PyCon 2018"
  static bool speaks_of_the_event(const Surveyed& one) {
    constexpr std::size_t kLongest = 16;
    const std::string_view plain = one.text.plain();
    return talks::is_event_name(plain) && (plain.size() <= kLongest || plain.starts_with("Welcome to "));
  }

  // The talks of some notes stand on two neighbouring levels.
  bool is_talk_elsewhere(const Surveyed& one, int level) const {
    const bool is_neighbour = level == level_.level - 1 || (level == level_.level + 1 && talk_level_ == 0);
    return is_neighbour && one.evidence >= kSure;
  }

  static std::string_view reason_of(const Surveyed& one) {
    if (one.form != SpeakerForm::None) return "names its speaker";
    if (one.heading.has_time) return "has a clock time";
    if (one.lead.has_media) return "has slides or a video below it";
    return "is named as talks are";
  }

  void leave_to(int level) {
    if (talk_level_ != 0 && level <= talk_level_) talk_level_ = 0;
    if (container_level_ != 0 && level <= container_level_) container_level_ = 0;
    if (track_level_ != 0 && level <= track_level_) {
      track_level_ = 0;
      track_ = std::nullopt;
    }
    const bool is_beside_day = level == day_level_ && level_.level > day_level_;
    if (day_level_ != 0 && (level < day_level_ || is_beside_day)) {
      day_level_ = 0;
      day_ = std::nullopt;
    }
  }

  void add_day(std::size_t i) {
    const Surveyed& one = surveyed_[i];
    const std::string_view plain = one.text.plain();
    day_ = programme_.days.size();
    day_level_ = section(i).level;
    programme_.days.push_back({i, std::string(trim(plain)), one.text.source_of({0, plain.size()}), one.day->number});
    add(Role::Day, one.day->number > 0 ? "is a day with a number" : "is a date or a weekday");
  }

  // Between the talks and the top of the note.
  void add_above(std::size_t i) {
    const Surveyed& one = surveyed_[i];
    const std::string_view plain = one.text.plain();
    const bool is_top = programme_.talks.empty() && section(i).level == 1 && i < first_talk_;
    if (is_top && !programme_.event && one.kind == HeadingKind::Title) {
      programme_.event = Event{std::string(trim(plain)), one.text.source_of({0, plain.size()})};
      return add(Role::Event, "stands above all talks");
    }
    track_ = programme_.tracks.size();
    track_level_ = section(i).level;
    programme_.tracks.push_back({i, std::string(trim(plain))});
    add(Role::Track, "stands between day and talks");
  }

  void add_talk(std::size_t i, std::string_view reason) {
    Surveyed& one = surveyed_[i];
    talk_level_ = section(i).level;
    Talk talk{.section = i,
              .head = heading(i).whole,
              .whole = section(i).whole,
              .title = {},
              .title_span = {},
              .speakers = {}};
    const std::string_view plain = one.text.plain();
    talk.title = talks::tidied(plain.substr(one.title.begin, one.title.size()));
    talk.title_span =
        plain.empty() ? Span{heading(i).text.begin, heading(i).text.begin} : one.text.source_of(one.title);
    talk.speakers = std::move(one.speakers);
    talk.form = one.form;
    if (level_.is_whole_note) talk.whole.end = source_.sections.back().whole.end;
    talk.day = day_;
    talk.track = track_;
    programme_.talks.push_back(std::move(talk));
    add(Role::Talk, reason);
  }

  // From the front matter's own key, else its title without the day.
  void name_event() {
    for (const std::string_view key : {"conference", "event", "meetup", "conf"}) {
      const ValueEntry* entry = source_.front_matter.find(key);
      if (!entry || entry->value.kind != ValueKind::Scalar || trim(entry->value.text).empty()) continue;
      programme_.event = Event{std::string(trim(entry->value.text)), entry->value.span};
      return;
    }
    const ValueEntry* title = source_.front_matter.find("title");
    const bool is_whole_note = !programme_.talks.empty() && !programme_.talks.front().section;
    if (programme_.event || !title || programme_.talks.empty() || is_whole_note) return;
    std::string_view name = title->value.text;
    if (const auto day = talks::day_name(name)) name = name.substr(0, day->span.begin);
    const Span span = talks::title_span(name, {0, name.size()});
    if (!span.empty()) programme_.event = Event{std::string(name.substr(span.begin, span.size())), title->value.span};
  }

  const TalkSource& source_;
  Programme programme_;
  std::vector<Surveyed> surveyed_;
  TalkLevel level_;
  std::size_t first_talk_ = 0;
  std::vector<bool> has_named_child_;  // at the talks' level, for each section

  // Where the judging is: the levels of the talk, track and day that it is inside, 0 for none.
  int talk_level_ = 0;
  int track_level_ = 0;
  int container_level_ = 0;  // of "Lightning talks" among the talks
  int day_level_ = 0;
  std::optional<std::size_t> day_;
  std::optional<std::size_t> track_;
};

}  // namespace

std::optional<Speaker> speaker_below(const Text& text, const Markdown& markdown, const Section& section) {
  const auto block = std::ranges::lower_bound(markdown.blocks, section.lead.begin, {},
                                              [](const Block& candidate) { return candidate.span.begin; });
  const bool is_below = block != markdown.blocks.end() && section.lead.contains(block->span.begin);
  if (!is_below || block->kind != BlockKind::Paragraph) return std::nullopt;
  const Span line = text.line(text.line_at(block->span.begin));
  const Span first_line{block->span.begin, std::min(line.end, block->span.end)};
  const std::string_view words = text.slice(first_line);
  const auto name = leading_person(words);
  if (!name) return std::nullopt;
  return Speaker{std::string(words.substr(name->begin, name->size())),
                 {first_line.begin + name->begin, first_line.begin + name->end}};
}

Programme find_programme(const TalkSource& source) {
  return Judge(source).run();
}

}  // namespace confnotes::analysis
