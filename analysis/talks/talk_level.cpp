#include "analysis/talks/talk_level.h"

#include "analysis/talks/scan.h"
#include "analysis/talks/whole_note.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::analysis::talks {

namespace {

constexpr std::size_t kLevels = 7;  // 1 to 6; 0 is none

// A level needs this much, evidence times its share of the headings of that level.
constexpr double kEnough = 0.35;
constexpr double kHint = 0.4;
// With evidence at this share of the headings, the others are talks as well: they stand among talks.
constexpr double kMost = 0.45;

std::size_t index_of(int level) {
  return static_cast<std::size_t>(level);
}

struct Tally {
  double evidence = 0;
  double count = 0;
  double hinted = 0;  // of the count, those with any evidence worth the name

  double share() const { return count > 0 ? evidence / count : 0; }
  double score() const { return evidence * share(); }
};

// By the evidence of single headings.
TalkLevel level_of_evidence(const std::vector<Section>& sections, const std::vector<Surveyed>& surveyed) {
  std::array<Tally, kLevels> tallies{};
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!surveyed[i].is_candidate()) continue;
    Tally& tally = tallies[index_of(sections[i].level)];
    tally.evidence += surveyed[i].evidence;
    tally.count += 1;
    if (surveyed[i].evidence >= kHint) tally.hinted += 1;
  }
  const auto best = std::ranges::max_element(tallies, {}, &Tally::score);
  if (best->score() < kEnough) return {};
  const int level = static_cast<int>(best - tallies.begin());
  return {level, best->hinted >= kMost * best->count, false, false, "stands among talks that name their speakers"};
}

// The first heading says that it is a talk and no other does, though others stand on its level: parts of it.
bool is_only_first_named(const std::vector<Section>& sections, const std::vector<Surveyed>& surveyed) {
  constexpr double kNamed = 0.6;
  if (surveyed.front().evidence < kNamed) return false;
  std::size_t others = 0;
  for (std::size_t i = 1; i < sections.size(); ++i) {
    if (sections[i].level < sections.front().level || surveyed[i].evidence >= kHint) return false;
    if (sections[i].level == sections.front().level) ++others;
  }
  return others > 1;
}

// Most words of the file's name are in the title.
bool is_named_as(std::string_view title, std::string_view stem) {
  const LowerWords in_title(title);
  std::size_t words = 0;
  std::size_t found = 0;
  std::string spaced(stem);
  std::ranges::replace(spaced, '_', ' ');
  for (const std::string_view word : LowerWords(spaced)) {
    if (is_number(word) || is_function_word(word)) continue;
    ++words;
    if (std::ranges::find(in_title, word) != in_title.end()) ++found;
  }
  return found > 1 && found * 10 >= words * 6;
}

// "Title" above ==== with only #s behind it.
bool is_lone_underlined(const TalkSource& source) {
  const auto is_underlined = [&](const Section& section) {
    return source.markdown.headings[section.heading].setext && section.level == 1;
  };
  return is_underlined(source.sections.front()) && std::ranges::count_if(source.sections, is_underlined) == 1;
}

TalkLevel whole_note(const std::vector<Section>& sections, std::string_view reason, bool is_guess = false) {
  return {sections.front().level, true, true, is_guess, reason};
}

// By the headings right below those of a kind, the commonest level where they differ.
template <typename IsParent>
int level_below(const std::vector<Section>& sections, const std::vector<Surveyed>& surveyed, IsParent is_parent) {
  std::array<int, kLevels> counts{};
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::size_t parent = sections[i].parent;
    const bool may_be_talk = surveyed[i].is_candidate() || surveyed[i].kind == HeadingKind::Empty;
    if (parent != Section::kNoParent && is_parent(surveyed[parent]) && may_be_talk)
      ++counts[index_of(sections[i].level)];
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? 0 : static_cast<int>(most - counts.begin());
}

}  // namespace

TalkLevel talk_level(const TalkSource& source, const std::vector<Surveyed>& surveyed) {
  const std::vector<Section>& sections = source.sections;
  if (sections.empty()) return {};
  if (is_only_first_named(sections, surveyed))
    return whole_note(sections, "names its speaker, as no other heading does");
  const TalkLevel by_evidence = level_of_evidence(sections, surveyed);
  if (by_evidence.level != 0) return by_evidence;

  const auto is_day = [](const Surveyed& one) { return one.day.has_value(); };
  if (const int level = level_below(sections, surveyed, is_day))
    return {level, true, false, false, "stands below a day"};
  const auto is_container = [](const Surveyed& one) { return one.kind == HeadingKind::Container; };
  if (const int level = level_below(sections, surveyed, is_container))
    return {level, true, false, false, "stands below a heading that holds talks"};

  const ValueEntry* title = source.front_matter.find("title");
  if (title && !title->value.text.empty()) return {};
  const std::string_view first = surveyed.front().text.plain();
  if (!surveyed.front().is_candidate() || is_about_the_folder(source.file_stem)) return {};
  const bool is_event_title = is_event_name(first);
  if (!is_event_title && is_named_as(first, source.file_stem)) return whole_note(sections, "is named as the file is");
  if (!is_event_title && is_lone_underlined(source))
    return whole_note(sections, "is underlined, as no other heading is");
  // One heading above all others is the title of the whole note, or the event.
  const int top = sections.front().level;
  const bool is_above_all =
      std::all_of(sections.begin() + 1, sections.end(), [&](const Section& section) { return section.level > top; });
  if (!is_above_all) return {};
  if (!is_event_title) return whole_note(sections, "is the title of the whole note", true);
  const auto is_event = [&](const Surveyed& one) { return &one == &surveyed.front(); };
  const int level = level_below(sections, surveyed, is_event);
  std::size_t count = 0;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].level == level && surveyed[i].is_candidate()) ++count;
  }
  if (count < 2) return {};
  return {level, true, false, false, "stands below the name of the event"};
}

}  // namespace confnotes::analysis::talks
