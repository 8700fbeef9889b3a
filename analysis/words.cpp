#include "analysis/words.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

using namespace std::string_view_literals;

// Every list is sorted: the checks below fail to compile otherwise.
template <std::size_t N>
consteval std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
  if (!std::ranges::is_sorted(words)) throw "sort this list";
  return words;
}

constexpr auto kNameParticles =
    sorted(std::array{"al"sv,  "ben"sv, "bin"sv, "da"sv,  "das"sv, "de"sv, "del"sv, "della"sv, "den"sv,
                      "der"sv, "di"sv,  "do"sv,  "dos"sv, "du"sv,  "el"sv, "ibn"sv, "la"sv,    "le"sv,
                      "ten"sv, "ter"sv, "van"sv, "von"sv, "y"sv,   "zu"sv, "zum"sv, "zur"sv});

constexpr auto kNoNameWords =
    sorted(std::array{"a"sv,          "about"sv,      "an"sv,       "and"sv,       "at"sv,           "beginner"sv,
                      "by"sv,         "case"sv,       "closing"sv,  "cloud"sv,     "code"sv,         "coding"sv,
                      "conference"sv, "constraint"sv, "data"sv,     "day"sv,       "deep"sv,         "demo"sv,
                      "design"sv,     "discussion"sv, "event"sv,    "first"sv,     "for"sv,          "from"sv,
                      "group"sv,      "how"sv,        "in"sv,       "intro"sv,     "introduction"sv, "invited"sv,
                      "is"sv,         "keynote"sv,    "learning"sv, "lightning"sv, "live"sv,         "machine"sv,
                      "morning"sv,    "new"sv,        "of"sv,       "on"sv,        "open"sv,         "opening"sv,
                      "overview"sv,   "panel"sv,      "part"sv,     "plenary"sv,   "poster"sv,       "project"sv,
                      "science"sv,    "second"sv,     "session"sv,  "software"sv,  "source"sv,       "space"sv,
                      "study"sv,      "system"sv,     "systems"sv,  "talk"sv,      "talks"sv,        "team"sv,
                      "the"sv,        "things"sv,     "to"sv,       "track"sv,     "tutorial"sv,     "university"sv,
                      "using"sv,      "version"sv,    "what"sv,     "why"sv,       "with"sv,         "workshop"sv,
                      "your"sv});

constexpr auto kStopHeadings = sorted(std::array{"abstract"sv,
                                                 "agenda"sv,
                                                 "background"sv,
                                                 "break"sv,
                                                 "breakfast"sv,
                                                 "coffee break"sv,
                                                 "conclusion"sv,
                                                 "conclusions"sv,
                                                 "contents"sv,
                                                 "date"sv,
                                                 "demo"sv,
                                                 "dinner"sv,
                                                 "draft notes"sv,
                                                 "examples"sv,
                                                 "ideas"sv,
                                                 "impressions"sv,
                                                 "introduction"sv,
                                                 "key points"sv,
                                                 "key takeaways"sv,
                                                 "keynotes"sv,
                                                 "lightning talks"sv,
                                                 "links"sv,
                                                 "location"sv,
                                                 "lunch"sv,
                                                 "lunch break"sv,
                                                 "name"sv,
                                                 "notes"sv,
                                                 "overview"sv,
                                                 "party"sv,
                                                 "presenters"sv,
                                                 "q & a"sv,
                                                 "q&a"sv,
                                                 "questions"sv,
                                                 "questions and answers"sv,
                                                 "raw notes"sv,
                                                 "references"sv,
                                                 "resources"sv,
                                                 "schedule"sv,
                                                 "sessions"sv,
                                                 "speakers"sv,
                                                 "summary"sv,
                                                 "table of contents"sv,
                                                 "takeaways"sv,
                                                 "talks"sv,
                                                 "thanks"sv,
                                                 "thoughts"sv,
                                                 "toc"sv,
                                                 "todo"sv,
                                                 "tracks"sv,
                                                 "tutorials"sv,
                                                 "venue"sv,
                                                 "workshops"sv});

constexpr std::array kNumberWords{"one"sv, "two"sv, "three"sv, "four"sv, "five"sv, "six"sv, "seven"sv, "eight"sv};
constexpr std::array kOrdinalWords{"first"sv, "second"sv, "third"sv,   "fourth"sv,
                                   "fifth"sv, "sixth"sv,  "seventh"sv, "eighth"sv};

constexpr auto kWeekdays =
    sorted(std::array{"fri"sv, "friday"sv, "mon"sv, "monday"sv, "sat"sv, "saturday"sv, "sun"sv, "sunday"sv, "thu"sv,
                      "thur"sv, "thurs"sv, "thursday"sv, "tue"sv, "tues"sv, "tuesday"sv, "wed"sv, "wednesday"sv});

constexpr auto kMonths = sorted(
    std::array{"apr"sv, "april"sv,   "aug"sv,      "august"sv, "dec"sv,     "december"sv, "feb"sv,  "february"sv,
               "jan"sv, "january"sv, "jul"sv,      "july"sv,   "jun"sv,     "june"sv,     "mar"sv,  "march"sv,
               "may"sv, "nov"sv,     "november"sv, "oct"sv,    "october"sv, "sep"sv,      "sept"sv, "september"sv});

constexpr auto kNoHandles = sorted(
    std::array{"all"sv,      "channel"sv,   "charset"sv,  "click"sv,    "component"sv,  "container"sv, "deprecated"sv,
               "else"sv,     "else-if"sv,   "everyone"sv, "extend"sv,   "font-face"sv,  "fontface"sv,  "function"sv,
               "here"sv,     "if"sv,        "import"sv,   "include"sv,  "injectable"sv, "input"sv,     "keyframes"sv,
               "layer"sv,    "localhost"sv, "media"sv,    "mixin"sv,    "namespace"sv,  "ngmodule"sv,  "output"sv,
               "override"sv, "page"sv,      "param"sv,    "property"sv, "return"sv,     "sendable"sv,  "supports"sv,
               "tailwind"sv, "target"sv,    "test"sv,     "todo"sv,     "use"sv});

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

template <std::size_t N>
int place_in(const std::array<std::string_view, N>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  return found == words.end() ? 0 : static_cast<int>(found - words.begin()) + 1;
}

}  // namespace

bool is_name_particle(std::string_view lower) {
  return contains(kNameParticles, lower);
}
bool is_no_name_word(std::string_view lower) {
  return contains(kNoNameWords, lower);
}
bool is_stop_heading(std::string_view lower) {
  return contains(kStopHeadings, lower);
}
bool is_weekday(std::string_view lower) {
  return contains(kWeekdays, lower);
}
bool is_month(std::string_view lower) {
  return contains(kMonths, lower);
}
bool is_no_handle(std::string_view lower) {
  return contains(kNoHandles, lower);
}

int number_word(std::string_view lower) {
  const int number = place_in(kNumberWords, lower);
  return number != 0 ? number : place_in(kOrdinalWords, lower);
}

}  // namespace confnotes::analysis
