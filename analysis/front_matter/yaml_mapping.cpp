#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/odd_characters.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/swallowed_text.h"
#include "analysis/front_matter/yaml_checks.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/front_matter/yaml_reader.h"
#include "analysis/front_matter/yaml_recovery.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

bool is_control(char byte) {
  return (static_cast<unsigned char>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == '\x7f';
}

bool is_lone_carriage_return(std::string_view source, Offset at) {
  return source[at] == '\r' && (at + 1 == source.size() || source[at + 1] != '\n');
}

bool is_yaml_text(std::string_view source, Span content) {
  for (Offset at = content.begin; at < content.end; ++at) {
    const char byte = source[at];
    if (is_control(byte) || is_lone_carriage_return(source, at)) return false;
  }
  return true;
}

// yaml-cpp takes U+0004 for the end of the text and a lone CR for no line end.
std::string as_yaml_text(std::string_view source, Span content) {
  std::string text(source);
  for (Offset at = content.begin; at < content.end; ++at) {
    if (is_control(text[at])) text[at] = '?';
    if (is_lone_carriage_return(source, at)) text[at] = '\n';
  }
  return text;
}

// The first faults; whoever wrote more has another format in mind than YAML.
void keep_first_problems(std::vector<Problem>& problems) {
  constexpr std::size_t kMost = 20;
  if (problems.size() > kMost) problems.resize(kMost);
}

// Where nothing closes the front matter, only lines with a key in front of the first blank line surely belong to it,
// and one fault may make another of the rest.
std::optional<Problem> first_sure_problem(std::string_view source, Offset begin, std::vector<Problem>& problems) {
  const auto first = std::ranges::min_element(problems, {}, [](const Problem& problem) { return problem.span.begin; });
  if (first == problems.end()) return std::nullopt;
  for (const YamlLine& line : yaml_lines(source, begin)) {
    if (line.is_blank()) return std::nullopt;
    if (first->span.begin >= line.whole.end) continue;
    std::optional<KeyAndValue> key = find_key(source, line.text);
    if (!key) key = find_key_without_space(source, line.text);
    const bool is_sure = key && is_word_key(source.substr(key->key.begin, key->key.size()));
    return is_sure ? std::optional(std::move(*first)) : std::nullopt;
  }
  return std::nullopt;
}

void read_entries(std::string_view source, Offset begin, Confidence confidence, Mapping& mapping) {
  YamlReading reading = read_yaml(source, begin);
  const bool is_mapping = reading.root.kind == ValueKind::Mapping;
  const bool is_nothing = reading.root.kind == ValueKind::Null && reading.root.span.empty();
  if (!reading.fault && (is_mapping || is_nothing)) {
    mapping.entries = std::move(reading.root.entries);
    return;
  }
  YamlRecovery recovery = recover_yaml(source, begin, reading.fault);
  mapping.entries = std::move(recovery.entries);
  if (confidence == Confidence::Sure) {
    std::ranges::move(recovery.problems, std::back_inserter(mapping.problems));
  } else if (std::optional<Problem> first = first_sure_problem(source, begin, recovery.problems)) {
    mapping.problems.push_back(*std::move(first));
  }
}

}  // namespace

Problem too_large_problem(const Text& text, Span content) {
  const Span line = text.line(text.line_at(content.begin));
  return syntax_problem(line, "This is larger than 64 KB and is not read.");
}

Mapping read_yaml_mapping(const Text& text, Span content, Confidence confidence) {
  Mapping mapping;
  if (content.size() > kLargestMapping) {
    mapping.problems.push_back(too_large_problem(text, content));
    return mapping;
  }
  std::string_view source = text.bytes().substr(0, content.end);
  std::string copy;
  if (!is_yaml_text(source, content)) {
    check_characters(source, content, "YAML", mapping.problems);
    copy = as_yaml_text(source, content);
    source = copy;
  }
  OddCharacters odd = find_odd_characters(source, content.begin);
  std::ranges::move(odd.problems, std::back_inserter(mapping.problems));
  if (!odd.source.empty()) source = odd.source;
  read_entries(source, content.begin, confidence, mapping);
  check_duplicate_keys(source, mapping.entries, mapping.problems);
  check_yaml_traps(source, mapping.entries, mapping.problems);
  check_swallowed_text(source, content.begin, mapping.entries, mapping.problems);
  std::ranges::stable_sort(mapping.problems, {}, [](const Problem& problem) { return problem.span.begin; });
  keep_first_problems(mapping.problems);
  return mapping;
}

}  // namespace confnotes::analysis
