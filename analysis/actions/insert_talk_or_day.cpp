#include "analysis/actions/rewritings.h"
#include "analysis/programme_levels.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

// Behind what ends at `end`, with one blank line around it.
Edit insertion(const Text& text, Offset end, const std::string& heading) {
  const std::string line_end(text.line_end());
  const std::string_view rest = text.slice({end, text.size()});
  const std::size_t blanks = std::min(rest.find_first_not_of(" \t\r\n"), rest.size());
  const bool is_last = blanks == rest.size();
  const std::string before = end == text.content_begin() ? "" : line_end + line_end;
  return {{end, end + blanks}, before + heading + line_end + (is_last ? "" : line_end)};
}

const Section* section_around(const Note& note, Offset offset) {
  const Section* found = nullptr;
  for (const Section& section : note.sections) {
    if (section.whole.begin <= offset) found = &section;
  }
  return found;
}

}  // namespace

void insert_talk_or_day(const ActionInput& input, std::vector<Action>& actions) {
  const Note& note = input.note();
  if (input.range.begin < note.front_matter.whole.end) return;
  const Programme& programme = note.programme;
  const auto day_level = usual_level(note, programme.days);
  const int talk_level = usual_level(note, programme.talks).value_or(day_level.value_or(1) + 1);
  // A note that is one talk has no place for another.
  if (programme.talks.size() < 2 && programme.days.empty()) return;

  // Behind the section on the level of talks, or above, in which the cursor stands.
  const Section* around = section_around(note, input.range.begin);
  while (around && around->level > talk_level && around->parent != Section::kNoParent)
    around = &note.sections[around->parent];
  Offset end = std::max(note.front_matter.whole.end, note.text.content_begin());
  if (around) end = around->level < talk_level ? around->lead.end : around->whole.end;
  if (around && around->lead.empty() && around->level < talk_level) end = note.heading_of(*around).whole.end;
  // Elsewhere a talk belongs to a day, and its heading would skip a level.
  const bool is_outside_days = day_level && *day_level < talk_level && (!around || around->level < *day_level);
  if (!is_outside_days)
    actions.push_back({.kind = ActionKind::Insert,
                       .title = "Insert a talk here",
                       .edit = edit_of(input.entry, {insertion(note.text, end,
                                                               std::string(static_cast<std::size_t>(talk_level), '#') +
                                                                   " Title (Speaker)")})});

  if (!day_level) return;
  const auto last = std::ranges::max_element(programme.days, {}, &Day::number);
  const auto last_section = std::ranges::find_if(programme.days.rbegin(), programme.days.rend(),
                                                 [](const Day& day) { return day.section.has_value(); });
  const Section& day = note.sections[*last_section->section];
  const std::string heading =
      std::string(static_cast<std::size_t>(*day_level), '#') + " Day " + std::to_string(last->number + 1);
  actions.push_back({.kind = ActionKind::Insert,
                     .title = "Insert day " + std::to_string(last->number + 1),
                     .edit = edit_of(input.entry, {insertion(note.text, day.whole.end, heading)})});
}

}  // namespace confnotes::analysis
