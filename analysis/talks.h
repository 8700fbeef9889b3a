// Talks: the one place that decides which headings are days and talks, and who speaks.
//
// What it knows so far: days by number, word, weekday or date; talks as the headings right below the days, or, in a
// note without days, the level at which headings name their speakers; speakers as `Title (Name, Name)`, or, under a
// heading without a title, the name that its first line begins with.
#pragma once

#include "analysis/handles.h"
#include "analysis/markdown.h"
#include "analysis/section.h"
#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

struct Day {
  std::size_t section = 0;  // index into Note::sections
  std::string title;        // the heading as a reader sees it

  bool operator==(const Day&) const = default;
};

struct Speaker {
  std::string name;
  Span span;  // the name in the source

  bool operator==(const Speaker&) const = default;
};

struct Talk {
  std::size_t section = 0;
  std::string title;  // without the speakers; empty where the writer has not found one yet
  Span title_span;
  std::vector<Speaker> speakers;
  std::optional<std::size_t> day;  // index into Note::days

  bool operator==(const Talk&) const = default;
};

struct Programme {
  std::vector<Day> days;
  std::vector<Talk> talks;  // in source order
};

Programme find_programme(const Text& text, const Markdown& markdown, const std::vector<Section>& sections);

// "Day 1", "SciPy: Day Two", "Second day", "Saturday, April 22", "2018-07-06"; not "Prime Day 2017" or "day to day".
bool is_day_title(std::string_view plain);

// The speaker whom the first line below a heading names, for a heading that does not.
std::optional<Speaker> speaker_below(const Text& text, const Markdown& markdown, const Section& section);

}  // namespace confnotes::analysis
