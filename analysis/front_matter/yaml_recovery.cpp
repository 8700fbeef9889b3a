#include "analysis/front_matter/yaml_recovery.h"

#include "analysis/front_matter/flow_problems.h"
#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/line_problems.h"
#include "analysis/front_matter/list_marks.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/recovered_value.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_extent.h"
#include "analysis/front_matter/value_problems.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

using Lines = std::span<const YamlLine>;

// Each level reads its lines once more, so this also bounds the work.
constexpr std::size_t kDeepestLevel = 6;

class Recovery {
 public:
  Recovery(std::string_view source, Offset begin)
      : source_(source), anchors_(anchor_names(source, begin)), lines_(yaml_lines(source, begin)) {}

  YamlRecovery run(const std::optional<YamlFault>& fault) {
    std::vector<ValueEntry> entries = read_level(lines_, 0);
    if (problems_.empty() && fault && fault->kind != YamlFaultKind::UnknownAlias) {
      problems_.push_back(unexplained_problem(source_, *fault));
    }
    return {.entries = std::move(entries), .problems = std::move(problems_)};
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }
  bool is_item(std::string_view words) const { return is_list_item(words) || is_meant_item(words); }
  bool is_significant(const YamlLine& line) const { return !line.is_blank() && !is_comment(text(line.text)); }

  // The mapping that `lines` hold, chunk by chunk: a key with all that is indented below it.
  std::vector<ValueEntry> read_level(Lines lines, std::size_t depth) {
    std::size_t base = static_cast<std::size_t>(-1);
    for (const YamlLine& line : lines) {
      if (is_significant(line)) base = std::min(base, line.indent());
    }
    std::vector<ValueEntry> entries;
    std::optional<Lines> stray;
    while (!lines.empty()) {
      const std::size_t size = chunk_size(lines, base);
      const Lines chunk = lines.first(size);
      lines = lines.subspan(size);
      if (!has_significant(chunk)) continue;
      if (is_stray(chunk)) {
        // Lines of prose one after another are one problem.
        stray = stray ? Lines(stray->data(), stray->size() + size) : chunk;
        continue;
      }
      if (stray) report_stray(*std::exchange(stray, std::nullopt), entries);
      read_chunk(chunk, base, depth, entries);
    }
    if (stray) report_stray(*stray, entries);
    return entries;
  }

  bool has_significant(Lines lines) const {
    return std::ranges::any_of(lines, [&](const YamlLine& line) { return is_significant(line); });
  }

  bool starts_chunk(const YamlLine& line, std::size_t base) const {
    const std::string_view words = text(line.text);
    return is_significant(line) && line.indent() <= base && !is_item(words) &&
           !std::string_view("]}").contains(words[0]);
  }

  std::size_t chunk_size(Lines lines, std::size_t base) const {
    Offset inside_until = enclosed_end(lines, base);
    std::size_t size = 1;
    while (size < lines.size() && (lines[size].whole.begin < inside_until || !starts_chunk(lines[size], base)))
      ++size;
    return size;
  }

  // The end of a value in quotes or brackets that goes on at the margin, unless a key comes first.
  Offset enclosed_end(Lines lines, std::size_t base) const {
    const std::optional<KeyAndValue> key = find_key(source_, lines.front().text);
    if (!key || key->value.empty()) return 0;
    const auto next_key = std::ranges::find_if(lines.subspan(1), [&](const YamlLine& line) {
      const std::optional<KeyAndValue> found = find_key(source_, line.text);
      return found && line.indent() <= base && is_word_key(text(found->key));
    });
    const Offset limit = next_key == lines.end() ? lines.back().whole.end : next_key->whole.begin;
    return end_of_enclosed_value(source_.substr(0, limit), key->value.begin).value_or(0);
  }

  // The chunk's lines as a document of their own.
  YamlReading read(Lines lines) const {
    return read_yaml(source_.substr(0, lines.back().whole.end), lines.front().whole.begin);
  }

  const YamlLine& first_significant(Lines lines) const {
    return *std::ranges::find_if(lines, [&](const YamlLine& line) { return is_significant(line); });
  }

  bool is_stray(Lines chunk) const {
    const YamlLine& line = first_significant(chunk);
    return !find_key(source_, line.text) && !find_key_without_space(source_, line.text) &&
           (is_template(text(line.text)) || !std::string_view("-[{?\"'").contains(source_[line.text.begin]));
  }

  void report_stray(Lines lines, const std::vector<ValueEntry>& entries) {
    const YamlLine& first = first_significant(lines);
    StrayLines stray{.text = first.text, .above = {}};
    for (const YamlLine& line : lines) {
      if (!is_significant(line) || line.whole.begin == first.whole.begin) continue;
      if (is_list_item(text(line.text))) {
        stray.has_list_below = true;
        break;
      }
      stray.text.end = line.text.end;
    }
    const bool may_be_value = !entries.empty() && entries.back().value.kind == ValueKind::Null &&
                              entries.back().value.span.empty() && first.indent() == 0;
    if (may_be_value) stray.above = entries.back().key;
    problems_.push_back(stray_lines_problem(source_, stray));
  }

  void read_chunk(Lines chunk, std::size_t base, std::size_t depth, std::vector<ValueEntry>& entries) {
    YamlReading reading = read(chunk);
    const YamlLine& first = first_significant(chunk);
    if (!reading.fault && reading.root.kind == ValueKind::Mapping) {
      std::ranges::move(reading.root.entries, std::back_inserter(entries));
      if (first.indent() > base) report_indented(chunk, base);
      return;
    }
    const std::size_t problems_before = problems_.size();
    read_faulty_chunk(chunk, depth, entries);
    const bool is_explained = problems_.size() > problems_before;
    if (is_explained) return;
    if (reading.fault && reading.fault->kind == YamlFaultKind::UnknownAlias) {
      report_alias(reading.fault->at);
    } else if (reading.fault) {
      problems_.push_back(unexplained_problem(source_, *reading.fault));
    } else {
      problems_.push_back(syntax_problem(first.text, "Expected lines of `key: value`, not a list."));
    }
  }

  // A chunk knows only its own anchors, so that the alias may be right.
  void report_alias(Offset at) {
    const Offset end = std::min(source_.find_first_of(" \t\r\n,]}", at), source_.size());
    if (end <= at + 1 || source_[at] != '*' || anchors_.contains(source_.substr(at + 1, end - at - 1))) return;
    Problem problem = syntax_problem({at, end}, "A value that starts with `*` refers to an anchor; put it in quotes.");
    problem.fixes.push_back(quote_fix(problem.span, text(problem.span)));
    problems_.push_back(std::move(problem));
  }

  void report_indented(Lines chunk, std::size_t base) {
    const YamlLine& first = first_significant(chunk);
    Problem problem =
        syntax_problem({first.whole.begin, first.text.begin}, "The first key is indented deeper than those below it.");
    problem.fixes.push_back({"Delete the indentation", {}});
    for (const YamlLine& line : chunk) {
      const Offset surplus = line.whole.begin + std::min(line.indent(), first.indent() - base);
      if (surplus > line.whole.begin) problem.fixes.back().edits.push_back({{line.whole.begin, surplus}, ""});
    }
    problems_.push_back(std::move(problem));
  }

  void read_faulty_chunk(Lines chunk, std::size_t depth, std::vector<ValueEntry>& entries) {
    if (const std::optional<Problem> tabs = find_tab_problem(source_, chunk)) {
      problems_.push_back(*tabs);
      read_with_spaces(chunk, depth, entries);
      return;
    }
    const YamlLine& first = first_significant(chunk);
    std::optional<KeyAndValue> key = find_key(source_, first.text);
    if (!key) {
      key = find_key_without_space(source_, first.text);
      if (key) report_missing_space(*key);
    }
    if (!key) {
      report_without_key(chunk, first);
      return;
    }
    const Lines below = chunk.subspan(static_cast<std::size_t>(&first - chunk.data()) + 1);
    entries.push_back({.key = key->key, .name = name_of(key->key), .value = {}});
    Value value = read_faulty_value(chunk, below, *key, depth);
    entries.back().value = std::move(value);
  }

  Value read_faulty_value(Lines chunk, Lines below, const KeyAndValue& key, std::size_t depth) {
    const bool is_left_out = key.value.empty() && has_significant(below);
    if (is_left_out && is_item(text(first_significant(below).text))) return read_list(below);
    if (is_left_out && depth < kDeepestLevel && find_key(source_, first_significant(below).text)) {
      Value value;
      value.kind = ValueKind::Mapping;
      value.style = ValueStyle::Block;
      value.entries = read_level(below, depth + 1);
      if (!value.entries.empty()) {
        value.span = {value.entries.front().key.begin, value.entries.back().value.span.end};
        return value;
      }
    }
    if (key.has_space) {
      report_first(find_value_problem_in(limited(chunk), chunk, anchors_),
                   [&] { return find_indentation_problem(source_, chunk); });
    }
    return recovered_value(source_, value_extent(key, chunk));
  }

  // A list in brackets holds all until its bracket closes, or until the next key.
  Span value_extent(const KeyAndValue& key, Lines chunk) const {
    if (key.value.empty()) return key.value;
    const std::string_view until = limited(chunk);
    const std::optional<Offset> closed = end_of_enclosed_value(until, key.value.begin);
    const bool is_list = !closed && until[key.value.begin] == '[';
    if (!is_list) {
      const Lines from = chunk.subspan(static_cast<std::size_t>(&first_significant(chunk) - chunk.data()));
      return with_continuation(source_, from, key.value, key.key.begin - from.front().whole.begin);
    }
    Offset end = until.size();
    while (is_yaml_gap(until[end - 1]))
      --end;
    return {key.value.begin, end};
  }

  // Item by item: a list under a key.
  Value read_list(Lines lines) {
    Value list;
    list.kind = ValueKind::Sequence;
    list.style = ValueStyle::Block;
    const std::size_t indent = first_significant(lines).indent();
    const Lines all = lines;
    const std::size_t problems_before = problems_.size();
    std::vector<Offset> wrong_marks;
    list.span.begin = first_significant(lines).text.begin;
    while (!lines.empty()) {
      std::size_t size = 1;
      while (size < lines.size() && !(is_item(text(lines[size].text)) && lines[size].indent() <= indent))
        ++size;
      if (is_meant_item(text(lines.front().text))) wrong_marks.push_back(lines.front().text.begin);
      if (has_significant(lines.first(size))) list.items.push_back(read_item(lines.first(size)));
      lines = lines.subspan(size);
    }
    if (!wrong_marks.empty()) problems_.push_back(list_marks_problem(source_, wrong_marks));
    if (!list.items.empty()) list.span.end = std::max(list.span.begin, list.items.back().span.end);
    if (problems_.size() == problems_before) report_first(find_indentation_problem(source_, all));
    return list;
  }

  Value read_item(Lines lines) {
    YamlReading reading = read(lines);
    const bool is_item = !reading.fault && reading.root.kind == ValueKind::Sequence && reading.root.items.size() == 1;
    if (is_item) return std::move(reading.root.items.front());
    if (is_meant_item(text(lines.front().text))) return read_meant_item(lines);
    report_first(find_value_problem_in(limited(lines), lines, anchors_),
                 [&] { return find_indentation_problem(source_, lines); });
    const YamlLine& first = first_significant(lines);
    Span item = first.text;
    if (is_list_item(text(item))) item.begin = std::min(skip_blanks(source_, item.begin + 1), item.end);
    const Lines from = lines.subspan(static_cast<std::size_t>(&first - lines.data()));
    return recovered_value(source_, with_continuation(source_, from, item, first.indent()));
  }

  Value read_meant_item(Lines lines) const {
    Span item = lines.front().text;
    item.begin = std::min(item.begin + behind_list_mark(text(item)), item.end);
    return recovered_value(source_, with_continuation(source_, lines, item, lines.front().indent()));
  }

  // One space for each tab keeps every offset.
  void read_with_spaces(Lines chunk, std::size_t depth, std::vector<ValueEntry>& entries) {
    std::string spaced(limited(chunk));
    for (const YamlLine& line : chunk)
      std::replace(spaced.begin() + static_cast<std::ptrdiff_t>(line.whole.begin),
                   spaced.begin() + static_cast<std::ptrdiff_t>(line.text.begin), '\t', ' ');
    YamlReading reading = read_yaml(spaced, chunk.front().whole.begin);
    if (!reading.fault && reading.root.kind == ValueKind::Mapping) {
      std::ranges::move(reading.root.entries, std::back_inserter(entries));
      return;
    }
    Recovery again(spaced, chunk.front().whole.begin);
    again.anchors_ = anchors_;
    std::vector<ValueEntry> found = again.read_level(again.lines_, depth);
    std::ranges::move(found, std::back_inserter(entries));
  }

  void report_missing_space(const KeyAndValue& key) {
    const std::string name = in_code(text(key.key));
    Problem problem =
        syntax_problem({key.key.begin, key.colon + 1}, "A space is missing behind the colon of " + name + ".");
    problem.fixes.push_back({"Insert a space", {{{key.colon + 1, key.colon + 1}, " "}}});
    problems_.push_back(std::move(problem));
  }

  // Whatever is wrong with its value, a line without a key stays one.
  void report_without_key(Lines chunk, const YamlLine& first) {
    std::optional<Problem> problem = find_unclosed_key(source_, first.text);
    if (!problem) {
      problem = find_value_problem_in(limited(chunk), chunk, anchors_);
      if (problem && !is_list_item(text(first.text))) problem->fixes.clear();
    }
    report_first(std::move(problem));
  }

  void report_first(std::optional<Problem> problem) {
    if (problem) problems_.push_back(*std::move(problem));
  }
  template <typename Otherwise>
  void report_first(std::optional<Problem> problem, Otherwise otherwise) {
    report_first(problem ? std::move(problem) : otherwise());
  }

  std::string_view limited(Lines lines) const { return source_.substr(0, lines.back().whole.end); }

  std::string name_of(Span key) const {
    const std::string_view written = text(key);
    const bool is_quoted = written.size() > 1 && (written[0] == '"' || written[0] == '\'');
    return std::string(is_quoted ? written.substr(1, written.size() - 2) : written);
  }

  std::string_view source_;
  std::set<std::string, std::less<>> anchors_;
  std::vector<YamlLine> lines_;
  std::vector<Problem> problems_;
};

}  // namespace

YamlRecovery recover_yaml(std::string_view source, Offset begin, const std::optional<YamlFault>& fault) {
  return Recovery(source, begin).run(fault);
}

}  // namespace confnotes::analysis
