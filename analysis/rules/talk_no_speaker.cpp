// talk/no-speaker: the one talk of a note that names nobody.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace confnotes::analysis {

namespace {

// A note names its speakers where enough of its talks do; in any other note a missing name tells nothing.
constexpr std::size_t kFewestNamed = 3;
constexpr std::size_t kNamedOfFour = 3;

// One of these words in a title, and there may well be no speaker to name. Sorted, in lower case.
constexpr std::array<std::string_view, 37> kSpeakerless{
    "announcements", "awards",       "banquet",    "bof",         "bofs",       "breakout",  "ceremony",
    "closing",       "conclusion",   "discussion", "discussions", "farewell",   "goodbye",   "hackathon",
    "intro",         "introduction", "lightning",  "misc",        "networking", "opening",   "openspace",
    "panel",         "poster",       "posters",    "q&a",         "qa",         "reception", "registration",
    "remarks",       "roundtable",   "social",     "sprint",      "sprints",    "summary",   "unconference",
    "welcome",       "wrap",
};
static_assert(std::ranges::is_sorted(kSpeakerless));

bool is_speakerless(std::string_view title) {
  const std::string lower = to_lower(title);
  std::string_view rest = lower;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" -:/,.!?()"), rest.size());
    if (std::ranges::binary_search(kSpeakerless, rest.substr(0, end))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  const std::vector<Talk>& talks = note.programme.talks;
  const auto is_named = [](const Talk& talk) { return !talk.speakers.empty(); };
  const auto is_unnamed = [&](const Talk& talk) {
    return talk.section && talk.speakers.empty() && !trim(talk.title).empty() && !is_speakerless(talk.title);
  };
  const auto named = static_cast<std::size_t>(std::ranges::count_if(talks, is_named));
  const auto unnamed = static_cast<std::size_t>(std::ranges::count_if(talks, is_unnamed));
  if (named < kFewestNamed || named * 4 < (named + unnamed) * kNamedOfFour) return;
  for (const Talk& talk : talks) {
    if (!is_unnamed(talk)) continue;
    found.push_back({kTalkNoSpeaker.id,
                     kTalkNoSpeaker.severity,
                     note.heading_of(note.sections[*talk.section]).text,
                     "Talk names no speaker; " + std::to_string(named) + " others in this note do.",
                     {},
                     {}});
  }
}

}  // namespace

constinit const Rule kTalkNoSpeaker{
    .id = "talk/no-speaker",
    .severity = Severity::Hint,
    .summary = "A talk must name its speaker where the other talks of the note name theirs.",
    .rationale =
        "Among talks that name their speakers, the one that names nobody was left unfinished. Only notes in which at "
        "least three talks and three quarters of them name someone are held to it, and no opening, panel, lightning "
        "talks or the like.",
    .bad = "## Sorting (Ellen Example)\n\n## Searching (Bo Sample)\n\n## Hashing (Cy Model)\n\n## Caching\n",
    .good =
        "## Sorting (Ellen Example)\n\n## Searching (Bo Sample)\n\n## Hashing (Cy Model)\n\n## Caching (Dee Pattern)\n",
    .check = check,
};

}  // namespace confnotes::analysis
