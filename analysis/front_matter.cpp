#include "analysis/front_matter.h"

#include "analysis/front_matter/fences.h"
#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/problems.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace confnotes::analysis {

namespace {

// Where the closing fence is missing, every line below is only a guess, and so are the faults in them.
Confidence confidence_of(const Fences& fences) {
  const bool is_guess = std::ranges::any_of(fences.problems, [&](const Problem& problem) {
    return problem.rule == kUnclosedRule && fences.whole.end == fences.content.end;
  });
  return is_guess ? Confidence::Guess : Confidence::Sure;
}

Mapping read_mapping(const Text& text, const Fences& fences) {
  if (fences.content.empty()) return {};
  switch (fences.format) {
    case ValueFormat::Yaml:
      return read_yaml_mapping(text, fences.content, confidence_of(fences));
    case ValueFormat::Toml:
      return read_toml_mapping(text, fences.content, confidence_of(fences));
    case ValueFormat::Json:
      return read_json_mapping(text, fences.whole, confidence_of(fences));
    case ValueFormat::None:
      return {};
  }
  return {};
}

}  // namespace

const ValueEntry* FrontMatter::find(std::string_view name) const {
  const auto entry = std::ranges::find_if(
      entries, [&](const ValueEntry& each) { return equals_ignoring_ascii_case(each.name, name); });
  return entry == entries.end() ? nullptr : &*entry;
}

FrontMatter parse_front_matter(const Text& text) {
  Fences fences = find_fences(text);
  Mapping mapping = read_mapping(text, fences);
  std::ranges::move(mapping.problems, std::back_inserter(fences.problems));
  std::ranges::stable_sort(fences.problems, {}, [](const Problem& problem) { return problem.span.begin; });
  return {.format = fences.format,
          .whole = fences.whole,
          .content = fences.content,
          .entries = std::move(mapping.entries),
          .problems = std::move(fences.problems)};
}

}  // namespace confnotes::analysis
