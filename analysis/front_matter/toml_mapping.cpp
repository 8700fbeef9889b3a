#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/mended_text.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/recovered_value.h"
#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/toml_problems.h"
#include "analysis/front_matter/toml_reader.h"
#include "analysis/front_matter/toml_statements.h"
#include "analysis/front_matter/toml_yaml_lines.h"
#include "analysis/front_matter/yaml_checks.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// The first faults; whoever wrote more has another format in mind than TOML.
constexpr std::size_t kMostFaults = 20;

// A writer's habit gives a list the same fault many times.
constexpr int kMostFaultsOfStatement = 8;

// toml++ recurses for each level, and so does whoever walks the values.
constexpr std::size_t kDeepest = 100;

bool is_lone_carriage_return(std::string_view source, Offset at) {
  return source[at] == '\r' && (at + 1 == source.size() || source[at + 1] != '\n');
}

// TOML knows no control characters and no lone CR as a line end.
std::string as_toml_text(std::string_view source, Offset begin) {
  std::string text(source);
  for (Offset at = begin; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_control = (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
    if (is_control) text[at] = '?';
    if (is_lone_carriage_return(source, at)) text[at] = '\n';
  }
  return text;
}

// Reads a text again and again, each time without the statement that TOML refused.
class TomlRecovery {
 public:
  TomlRecovery(std::string_view source, Offset begin)
      : source_(source), begin_(begin), rest_(source), statements_(toml_statements(source, begin)) {}

  Mapping run() {
    leave_out_what_is_too_deep();
    TomlReading reading = read_toml(rest_, begin_);
    for (std::size_t faults = 1; reading.fault; ++faults) {
      const std::size_t index = refused_statement(reading.fault->at);
      if (index == statements_.size()) {
        leave_out({std::min(reading.fault->at, source_.size()), source_.size()});
      } else {
        report(index, *reading.fault);
        if (faults == kMostFaults) leave_out({statements_[index].whole.begin, source_.size()});
      }
      // The library stops further up each time, so this ends; the bound is for the day when it does not.
      if (faults > kMostFaults + 1) break;
      reading = read_toml(rest_, begin_);
    }
    for (ValueEntry& entry : reading.entries)
      take(std::move(entry));
    std::ranges::stable_sort(entries_, {}, [](const ValueEntry& entry) { return entry.key.begin; });
    return {.entries = std::move(entries_), .problems = std::move(problems_)};
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }

  // Blanks keep every offset.
  void leave_out(Span span) {
    for (Offset at = span.begin; at < span.end; ++at) {
      if (rest_[at] != '\n' && rest_[at] != '\r') rest_[at] = ' ';
    }
  }

  void leave_out_what_is_too_deep() {
    std::erase_if(statements_, [&](const TomlStatement& statement) {
      if (toml_depth(source_, statement) <= kDeepest) return false;
      leave_out(statement.whole);
      if (problems_.empty()) {
        problems_.push_back(syntax_problem(statement.key.empty() ? statement.whole : statement.key,
                                           "This is nested too deeply to be read."));
      }
      return true;
    });
  }

  // The statement that `at`, where the library stopped, belongs to: one with an open quote or bracket further up, or
  // the last that begins there; the number of statements where there is none.
  std::size_t refused_statement(Offset at) const {
    std::size_t found = statements_.size();
    for (std::size_t i = 0; i < statements_.size() && statements_[i].whole.begin <= at; ++i) {
      found = i;
      if (statements_[i].open) break;
    }
    return found;
  }

  void report(std::size_t index, const TomlFault& fault) {
    const TomlStatement statement = statements_[index];
    const TomlSurroundings around{.above = std::span(statements_).first(index),
                                  .below = std::span(statements_).subspan(index + 1)};
    Problem problem = toml_problem(source_, statement, fault, around);
    const std::optional<YamlList> list = find_yaml_list(source_, statement, around.below);
    const bool is_duplicate = fault.kind == TomlFaultKind::Redefined;
    const bool is_top_level =
        std::ranges::none_of(around.above, &TomlStatement::is_header) &&
        std::ranges::none_of(headers_, [&](const TomlStatement& each) { return each.whole < statement.whole; });
    if (!is_duplicate && !statement.is_header && is_top_level) recover(statement, list);
    std::size_t count = list ? list->items.size() + 1 : 1;
    // Lines of prose one after another are one problem.
    const bool is_stray = !list && !statement.equals && !statement.is_header && problem.fixes.empty() && !is_duplicate;
    if (is_stray) count += count_same_below(around.below, problem);
    leave_out_statements(index, count);
    if (statement.is_header) replace_header(statement);
    problems_.push_back(std::move(problem));
    if (statement.equals && !statement.open && !is_duplicate) report_more(statement);
  }

  // Each further fault in the list or table of a statement shows once the last one reported is mended.
  void report_more(const TomlStatement& statement) {
    const std::string_view value = text(statement.value);
    if (!value.starts_with('[') && !value.starts_with('{')) return;
    MendedText mended(source_.substr(0, statement.whole.end));
    std::vector<Fix> fixes = problems_.back().fixes;
    for (int i = 1; i < kMostFaultsOfStatement && !fixes.empty() && problems_.size() < kMostFaults; ++i) {
      mended.apply(fixes[0]);
      const std::string& bytes = mended.bytes();
      const TomlReading reading = read_toml(bytes, statement.whole.begin);
      const std::vector<TomlStatement> statements = toml_statements(bytes, statement.whole.begin);
      if (!reading.fault || statements.size() != 1 || !statements[0].equals || statements[0].open) return;
      Problem next = toml_problem(bytes, statements[0], *reading.fault, {});
      fixes = next.fixes;
      std::optional<Problem> told = mended.told_before(std::move(next));
      if (!told) return;
      problems_.push_back(*std::move(told));
    }
  }

  // How many more statements have the same problem, which then reaches over all of them.
  std::size_t count_same_below(std::span<const TomlStatement> below, Problem& problem) const {
    std::size_t count = 0;
    for (const TomlStatement& next : below) {
      if (next.equals || next.is_header) return count;
      const TomlFault fault{.kind = TomlFaultKind::Syntax, .at = next.whole.begin};
      if (toml_problem(source_, next, fault, {}).message != problem.message) return count;
      problem.span.end = next.whole.end;
      ++count;
    }
    return count;
  }

  void leave_out_statements(std::size_t index, std::size_t count) {
    const auto first = statements_.begin() + static_cast<std::ptrdiff_t>(index);
    const auto last = first + static_cast<std::ptrdiff_t>(count);
    for (auto each = first; each != last; ++each)
      leave_out(each->whole);
    statements_.erase(first, last);
  }

  // The key and the best guess at the value of a statement that is refused.
  void recover(const TomlStatement& statement, const std::optional<YamlList>& list) {
    Span key = statement.key;
    Span value = statement.value;
    if (!statement.equals) {
      if (is_list_item(text(statement.whole))) return;
      const std::size_t size = toml_key_end(text(statement.whole));
      key.end = key.begin + size;
      value.begin = std::min(source_.find_first_not_of(" \t:", key.end), statement.whole.end);
      if (value.begin == statement.whole.end && !list) return;
      // `title: x` and `title "x"`, but no prose.
      const std::string_view between = source_.substr(key.end, value.begin - std::min(key.end, value.begin));
      const bool is_meant = between.contains(':') || std::string_view("\"'[").contains(source_[value.begin]);
      if (!is_meant) return;
    }
    const std::string_view written = text(key);
    const bool is_quoted =
        written.size() > 1 && (written[0] == '"' || written[0] == '\'') && written.back() == written[0];
    if (written.empty() || (!is_quoted && written.contains('.'))) return;
    entries_.push_back({.key = key,
                        .name = std::string(is_quoted ? written.substr(1, written.size() - 2) : written),
                        .value = list ? value_of(*list) : recovered_value(source_.substr(0, value.end), value)});
    // Of a table in braces nothing but its place is known.
    Value& guess = entries_.back().value;
    if (!guess.text.starts_with('{')) return;
    guess.kind = ValueKind::Mapping;
    guess.style = ValueStyle::Flow;
    guess.text.clear();
  }

  Value value_of(const YamlList& list) const {
    Value value;
    value.kind = ValueKind::Sequence;
    value.style = ValueStyle::Block;
    value.span = list.whole;
    for (const Span item : list.items)
      value.items.push_back(recovered_value(source_.substr(0, item.end), item));
    return value;
  }

  // Puts a header of the same length in the place of a refused one, so that the keys below it do not become keys of
  // the table above.
  void replace_header(const TomlStatement& statement) {
    const Offset behind = std::min(source_.find('\n', statement.whole.begin), source_.size());
    const std::size_t size = std::min(statement.whole.end, behind) - statement.whole.begin;
    if (size < 3) {
      read_table_alone(statement);
      return;
    }
    rest_.replace(statement.whole.begin, size, "[" + unused_name(size - 2) + "]");
    headers_.push_back(statement);
  }

  // A name that no statement has.
  std::string unused_name(std::size_t size) const {
    constexpr std::string_view kStarts = "_-9876543210zyxwvutsrqponmlkjihgfedcba";
    std::string name(size, '_');
    for (const char start : kStarts) {
      name[0] = start;
      const bool is_used =
          std::ranges::any_of(statements_, [&](const TomlStatement& each) { return text(each.key).starts_with(name); });
      const bool is_taken = rest_.contains("[" + name + "]");
      if (!is_used && !is_taken) break;
    }
    return name;
  }

  // `[a`, too short for another header: the keys below are read by themselves.
  void read_table_alone(const TomlStatement& header) {
    Offset end = source_.size();
    const auto end_before = [&](const TomlStatement& each) {
      if (each.is_header && each.whole.begin > header.whole.begin) end = std::min(end, each.whole.begin);
    };
    std::ranges::for_each(statements_, end_before);
    std::ranges::for_each(headers_, end_before);
    const Offset begin = std::min(source_.find('\n', header.whole.begin), end);
    const std::string table = rest_.substr(0, end);
    Mapping below = TomlRecovery(table, begin).run();
    std::ranges::move(below.problems, std::back_inserter(problems_));
    ValueEntry entry{.key = header.key, .name = std::string(text(header.key)), .value = {}};
    entry.value.kind = ValueKind::Mapping;
    entry.value.style = ValueStyle::Block;
    entry.value.span = {header.whole.end, header.whole.end};
    if (!below.entries.empty())
      entry.value.span = {below.entries.front().key.begin, below.entries.back().value.span.end};
    entry.value.entries = std::move(below.entries);
    if (!entry.name.empty()) entries_.push_back(std::move(entry));
    leave_out({header.whole.begin, end});
    std::erase_if(statements_, [&](const TomlStatement& each) {
      return header.whole.begin < each.whole.begin && each.whole.begin < end;
    });
  }

  void take(ValueEntry entry) {
    const auto header =
        std::ranges::find_if(headers_, [&](const TomlStatement& each) { return each.whole.contains(entry.key.begin); });
    if (header != headers_.end()) {
      entry.key = header->key;
      entry.name = std::string(text(header->key));
    }
    entries_.push_back(std::move(entry));
  }

  std::string_view source_;
  Offset begin_;
  std::string rest_;
  std::vector<TomlStatement> statements_;  // that are not refused
  std::vector<TomlStatement> headers_;     // that are
  std::vector<ValueEntry> entries_;
  std::vector<Problem> problems_;
};

}  // namespace

Mapping read_toml_mapping(const Text& text, Span content, Confidence confidence) {
  Mapping mapping;
  if (content.size() > kLargestMapping) {
    mapping.problems.push_back(too_large_problem(text, content));
    return mapping;
  }
  std::vector<Problem> characters;
  check_characters(text.bytes().substr(0, content.end), content, "TOML", characters);
  const std::string source = as_toml_text(text.bytes().substr(0, content.end), content.begin);
  mapping = TomlRecovery(source, content.begin).run();
  std::ranges::move(characters, std::back_inserter(mapping.problems));
  if (confidence == Confidence::Guess)
    std::erase_if(mapping.problems, [](const Problem& problem) { return problem.rule == kSyntaxRule; });
  std::ranges::stable_sort(mapping.problems, {}, [](const Problem& problem) { return problem.span.begin; });
  if (mapping.problems.size() > kMostFaults) mapping.problems.resize(kMostFaults);
  return mapping;
}

}  // namespace confnotes::analysis
