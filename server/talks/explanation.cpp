#include "server/talks/explanation.h"

#include "analysis/talk_words.h"
#include "analysis/unicode.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

using analysis::Note;
using analysis::Span;
using analysis::Talk;

namespace {

constexpr std::string_view kWholeNote = "(the whole note)";
constexpr std::string_view kLine = "(a line)";
constexpr std::size_t kWidestHeading = 72;  // columns that a heading may claim before its role and reason

class Explanation {
 public:
  Explanation(const Note& note, const Palette& palette, std::ostream& out) : note_(note), palette_(palette), out_(out) {
    for (std::size_t section = 0; section < note.sections.size(); ++section)
      width_ = std::max(width_, analysis::display_width(heading_text(section)));
    width_ = std::min(width_, kWidestHeading);
  }

  void print() {
    print_event_and_days();
    auto talk = note_.programme.talks.begin();
    const auto end = note_.programme.talks.end();
    for (std::size_t section = 0; section < note_.sections.size(); ++section) {
      for (; talk != end && !talk->section && talk->head.begin <= section_begin(section); ++talk)
        print_talk_without_heading(*talk);
      print_heading(section);
      for (; talk != end && talk->section == section; ++talk)
        print_talk(*talk);
    }
    for (; talk != end; ++talk)
      print_talk_without_heading(*talk);
  }

 private:
  analysis::Offset section_begin(std::size_t section) const { return note_.sections[section].whole.begin; }
  std::size_t line_of(Span span) const { return note_.text.line_at(span.begin) + 1; }

  std::string heading_text(std::size_t section) const {
    const analysis::Heading& heading = note_.heading_of(note_.sections[section]);
    const auto indent = static_cast<std::size_t>(2 * (heading.level - 1));
    const std::string_view text = analysis::trim(heading.plain);
    return std::string(indent, ' ') + printable(text.empty() ? "(no text)" : text);
  }

  void print_event_and_days() {
    const auto& [event, days, tracks, talks, judgements] = note_.programme;
    print_field("event", event ? fmt::format("{} (line {})", event->name, line_of(event->span)) : "none named", "");
    if (days.empty()) print_field("days", "none", "");
    for (const analysis::Day& day : days)
      print_field("day", fmt::format("{} (line {})", day.title, line_of(day.span)), "");
  }

  void print_heading(std::size_t section) {
    const auto& judgements = note_.programme.judgements;
    const bool is_judged = section < judgements.size();
    const std::string_view role = is_judged ? words_of(judgements[section].role) : "-";
    const std::string_view reason = is_judged ? judgements[section].reason : "";
    const Span heading = note_.heading_of(note_.sections[section]).whole;
    print_line(line_of(heading), heading_text(section), role, reason);
  }

  void print_talk_without_heading(const Talk& talk) {
    // More than one, or less than all: a line or an item that names its speaker.
    const bool is_whole = note_.programme.talks.size() == 1;
    print_line(line_of(talk.head), is_whole ? kWholeNote : kLine, words_of(analysis::Role::Talk),
               is_whole ? "the whole note is one talk" : "names its speaker as the lines around it do");
    print_talk(talk);
  }

  void print_line(std::size_t line, std::string_view text, std::string_view role, std::string_view reason) {
    std::string row = fmt::format("{}{:5}{}  {}  {}{:7}{}  {}", palette_.bold, line, palette_.reset,
                                  padded(text, width_), palette_.yellow, role, palette_.reset, reason);
    out_ << row.substr(0, row.find_last_not_of(' ') + 1) << '\n';
  }

  void print_talk(const Talk& talk) {
    const auto& [event, days, tracks, talks, judgements] = note_.programme;
    std::vector<std::string_view> names;
    names.reserve(talk.speakers.size());
    for (const analysis::Speaker& speaker : talk.speakers)
      names.push_back(speaker.name);
    print_field("title", talk.title.empty() ? "none" : talk.title, kTalkIndent);
    if (names.empty())
      print_field("speakers", "none", kTalkIndent);
    else
      print_field("speakers", fmt::format("{}", fmt::join(names, ", ")), kTalkIndent);
    if (talk.form != analysis::SpeakerForm::None) print_field("form", words_of(talk.form), kTalkIndent);
    if (talk.day) print_field("day", days[*talk.day].title, kTalkIndent);
    if (talk.track) print_field("track", tracks[*talk.track].title, kTalkIndent);
  }

  void print_field(std::string_view name, std::string_view value, std::string_view indent) {
    out_ << indent << palette_.blue << padded(name, 10) << palette_.reset << printable(value) << '\n';
  }

  static constexpr std::string_view kTalkIndent = "           ";

  const Note& note_;
  const Palette& palette_;
  std::ostream& out_;
  std::size_t width_ = kWholeNote.size();
};

}  // namespace

void print_explanation(const Note& note, const Palette& palette, std::ostream& out) {
  Explanation(note, palette, out).print();
}

}  // namespace confnotes::server
