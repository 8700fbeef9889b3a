#include "analysis/front_matter.h"

#include "analysis/front_matter/fences.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/yaml_checks.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/front_matter/yaml_reader.h"
#include "analysis/front_matter/yaml_recovery.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// Front matter is a few hundred bytes; far beyond that, reading it at each keystroke costs more than it gives.
constexpr std::size_t kLargestContent = std::size_t{64} * 1024;

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

// Where the closing fence is missing, every line below is only a guess, and so are the faults in them.
bool is_guess(const FrontMatter& front_matter) {
  return std::ranges::any_of(front_matter.problems, [&](const Problem& problem) {
    return problem.rule == kUnclosedRule && front_matter.whole.end == front_matter.content.end;
  });
}

// The first faults; whoever wrote more has another format in mind than YAML.
void keep_first_problems(std::vector<Problem>& problems) {
  constexpr std::size_t kMost = 20;
  if (problems.size() > kMost) problems.resize(kMost);
}

void read_entries(std::string_view source, FrontMatter& front_matter) {
  YamlReading reading = read_yaml(source, front_matter.content.begin);
  const bool is_mapping = reading.root.kind == YamlKind::Mapping;
  const bool is_nothing = reading.root.kind == YamlKind::Null && reading.root.span.empty();
  if (!reading.fault && (is_mapping || is_nothing)) {
    front_matter.entries = std::move(reading.root.entries);
    return;
  }
  YamlRecovery recovery = recover_yaml(source, front_matter.content.begin, reading.fault);
  front_matter.entries = std::move(recovery.entries);
  if (!is_guess(front_matter)) std::ranges::move(recovery.problems, std::back_inserter(front_matter.problems));
}

void read_content(const Text& text, FrontMatter& front_matter) {
  const Span content = front_matter.content;
  if (content.size() > kLargestContent) {
    const Span line = text.line(text.line_at(content.begin));
    front_matter.problems.push_back(syntax_problem(line, "Front matter is larger than 64 KB and is not read."));
    return;
  }
  std::string_view source = text.bytes().substr(0, content.end);
  std::string copy;
  if (!is_yaml_text(source, content)) {
    check_characters(source, content, front_matter.problems);
    copy = as_yaml_text(source, content);
    source = copy;
  }
  read_entries(source, front_matter);
  check_duplicate_keys(source, front_matter.entries, front_matter.problems);
  check_yaml_traps(source, front_matter.entries, front_matter.problems);
  std::ranges::stable_sort(front_matter.problems, {}, [](const Problem& problem) { return problem.span.begin; });
  keep_first_problems(front_matter.problems);
}

}  // namespace

bool YamlValue::operator==(const YamlValue& other) const = default;

const YamlEntry* FrontMatter::find(std::string_view name) const {
  const auto entry =
      std::ranges::find_if(entries, [&](const YamlEntry& each) { return equals_ignoring_ascii_case(each.name, name); });
  return entry == entries.end() ? nullptr : &*entry;
}

FrontMatter parse_front_matter(const Text& text) {
  Fences fences = find_fences(text);
  FrontMatter front_matter{.format = fences.format,
                           .whole = fences.whole,
                           .content = fences.content,
                           .entries = {},
                           .problems = std::move(fences.problems)};
  if (front_matter.format == FrontMatterFormat::Yaml && !front_matter.content.empty()) read_content(text, front_matter);
  return front_matter;
}

}  // namespace confnotes::analysis
