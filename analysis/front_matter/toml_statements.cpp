#include "analysis/front_matter/toml_statements.h"

#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

bool is_quote(char byte) {
  return byte == '"' || byte == '\'';
}

bool is_bare(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') || ('0' <= byte && byte <= '9') || byte == '_' ||
         byte == '-';
}

Offset behind_line(std::string_view source, Offset at) {
  const std::size_t line_end = source.find('\n', at);
  return line_end == std::string_view::npos ? source.size() : line_end + 1;
}

std::string_view line_at(std::string_view source, Offset at) {
  return source.substr(at, end_of_line(source, at) - at);
}

Offset without_blanks_before(std::string_view source, Offset begin, Offset end) {
  while (end > begin && is_yaml_gap(source[end - 1]))
    --end;
  return end;
}

// The `=` of a line, in front of any value in quotes.
std::optional<Offset> find_equals(std::string_view source, Offset begin) {
  const Offset end = end_of_line(source, begin);
  Offset at = begin + toml_key_end(source.substr(begin, end - begin));
  for (; at < end; ++at) {
    if (source[at] == '=') return at;
    if (source[at] == '#' || source[at] == ':' || is_quote(source[at])) return std::nullopt;
  }
  return std::nullopt;
}

// Reads one value up to its end, across lines where brackets or triple quotes are open.
class ValueScan {
 public:
  ValueScan(std::string_view source, Offset begin) : source_(source), at_(begin), end_(begin) {
    begins_open_ = begin < source.size() && std::string_view("\"'[{").contains(source[begin]);
  }

  // Puts value, `open` and the end of `whole` into the statement.
  void run(TomlStatement& statement) {
    const Offset begin = at_;
    while (at_ < source_.size() && step()) {
    }
    statement.value = {begin, std::max(begin, without_blanks_before(source_, begin, end_))};
    if (!open_ && !brackets_.empty()) open_ = brackets_.back();
    statement.open = open_;
    statement.whole.end = without_blanks_before(source_, statement.whole.begin, std::max(at_, end_));
  }

 private:
  // False at the end of the value.
  bool step() {
    const char byte = source_[at_];
    if (is_line_end(byte)) return step_over_line_end();
    if (byte == '#') {
      at_ = end_of_line(source_, at_);
      return true;
    }
    // The apostrophe of a text without quotes starts none.
    if (begins_open_ && is_quote(byte)) return step_over_text();
    if (begins_open_ && (byte == '[' || byte == '{')) brackets_.push_back(at_);
    if (begins_open_ && (byte == ']' || byte == '}') && !brackets_.empty()) brackets_.pop_back();
    end_ = ++at_;
    return true;
  }

  bool step_over_line_end() {
    if (brackets_.empty()) return false;
    const Offset next = behind_line(source_, at_);
    const std::string_view line = line_at(source_, next);
    const bool is_table = source_[brackets_.back()] == '{' && !line.empty();
    if (starts_toml_statement(trimmed(line)) && !(is_table && (is_blank(line[0]) || is_closed_below(next))))
      return false;
    at_ = next;
    return true;
  }

  // Whether the lines from `line` close a brace that they do not open, up to a blank line or a header.
  bool is_closed_below(Offset line) const {
    constexpr int kMostLines = 20;
    int depth = 0;
    for (int i = 0; i < kMostLines && line < source_.size(); ++i) {
      const std::string_view words = trimmed(line_at(source_, line));
      if (words.empty() || words.starts_with('[')) return false;
      for (std::size_t at = 0; at < words.size() && words[at] != '#'; ++at) {
        if (is_quote(words[at])) at = toml_text_end(words, at).value_or(words.size()) - 1;
        if (words[at] == '{') ++depth;
        if (words[at] == '}' && --depth < 0) return true;
      }
      line = behind_line(source_, line);
    }
    return false;
  }

  bool step_over_text() {
    const Offset begin = at_;
    const std::string_view quotes = source_.substr(begin, 3);
    const bool is_long = quotes == "\"\"\"" || quotes == "'''";
    if (const std::optional<Offset> end = toml_text_end(source_, begin)) {
      at_ = *end;
    } else {
      if (!open_) open_ = begin;
      at_ = is_long ? end_of_unclosed(begin) : end_of_line(source_, begin);
    }
    end_ = at_;
    return true;
  }

  Offset end_of_unclosed(Offset begin) const {
    Offset line = behind_line(source_, begin);
    while (line < source_.size() && !starts_toml_statement(trimmed(line_at(source_, line))))
      line = behind_line(source_, line);
    return without_blanks_before(source_, begin, line);
  }

  std::string_view source_;
  Offset at_;
  Offset end_;
  bool begins_open_ = false;
  std::vector<Offset> brackets_;
  std::optional<Offset> open_;
};

TomlStatement header(std::string_view source, Offset begin) {
  TomlStatement statement;
  statement.is_header = true;
  const Offset end = end_of_line(source, begin);
  statement.whole = {begin, without_blanks_before(source, begin, end)};
  Offset inner = begin + (source.substr(begin, end - begin).starts_with("[[") ? 2 : 1);
  inner = std::min(skip_blanks(source, inner), end);
  const std::string_view rest = source.substr(inner, end - inner);
  Offset inner_end = inner + toml_key_end(rest);
  if (inner_end < end && source[inner_end] != ']') inner_end = std::min(source.find_first_of("]#", inner_end), end);
  statement.key = {inner, without_blanks_before(source, inner, inner_end)};
  if (skip_blanks(source, inner_end) >= end || source[skip_blanks(source, inner_end)] != ']') statement.open = begin;
  return statement;
}

TomlStatement assignment(std::string_view source, Offset begin) {
  TomlStatement statement;
  const Offset end = end_of_line(source, begin);
  statement.whole = {begin, without_blanks_before(source, begin, end)};
  statement.equals = find_equals(source, begin);
  if (!statement.equals) {
    statement.key = statement.whole;
    statement.value = {statement.whole.end, statement.whole.end};
    return statement;
  }
  statement.key = {begin, without_blanks_before(source, begin, *statement.equals)};
  ValueScan(source, std::min(skip_blanks(source, *statement.equals + 1), end)).run(statement);
  return statement;
}

}  // namespace

std::vector<TomlStatement> toml_statements(std::string_view source, Offset begin) {
  std::vector<TomlStatement> statements;
  for (Offset line = begin; line < source.size();) {
    const Offset at = skip_blanks(source, line);
    if (at >= source.size() || is_line_end(source[at]) || source[at] == '#') {
      line = behind_line(source, at);
      continue;
    }
    statements.push_back(source[at] == '[' ? header(source, at) : assignment(source, at));
    line = behind_line(source, statements.back().whole.end);
  }
  return statements;
}

std::size_t toml_depth(std::string_view source, const TomlStatement& statement) {
  // How many keys each open bracket stands for, and the statement itself; a bracket counts for one more.
  std::vector<std::size_t> levels = {1};
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (Offset at = statement.whole.begin; at < statement.whole.end; ++at) {
    const char byte = source[at];
    if (is_quote(byte)) {
      at = std::min(toml_text_end(source, at).value_or(at + 1), statement.whole.end) - 1;
    } else if (byte == '#') {
      at = end_of_line(source, at);
    } else if (byte == '.') {
      ++levels.back();
      ++depth;
    } else if (byte == ',') {
      depth -= levels.back() - 1;
      levels.back() = 1;
    } else if (byte == '[' || byte == '{') {
      levels.push_back(1);
      ++depth;
    } else if ((byte == ']' || byte == '}') && levels.size() > 1) {
      depth -= levels.back();
      levels.pop_back();
    }
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

std::optional<Offset> toml_text_end(std::string_view source, Offset begin) {
  const char quote = source[begin];
  const std::string_view three = source.substr(begin, 3);
  const bool is_long = three == "\"\"\"" || three == "'''";
  for (Offset at = begin + (is_long ? 3 : 1); at < source.size(); ++at) {
    if (source[at] == '\\' && quote == '"') {
      if (!is_long && at + 1 < source.size() && is_line_end(source[at + 1])) return std::nullopt;
      ++at;
    } else if (!is_long && is_line_end(source[at])) {
      return std::nullopt;
    } else if (source[at] == quote && !is_long) {
      return at + 1;
    } else if (source[at] == quote && source.substr(at).starts_with(three)) {
      // Up to two more quotes in front of the closing three are text.
      Offset end = at + 3;
      while (end < source.size() && end < at + 5 && source[end] == quote)
        ++end;
      return end;
    }
  }
  return std::nullopt;
}

bool starts_toml_statement(std::string_view line) {
  constexpr std::array<std::string_view, 4> kValues = {"true", "false", "inf", "nan"};
  if (line.starts_with('[')) {
    const std::size_t end = line.find(']');
    if (end == std::string_view::npos) return false;
    const std::string_view name = trimmed(line.substr(1, end - 1).substr(line.starts_with("[[") ? 1 : 0));
    const bool is_name = !name.empty() && is_bare(name[0]) && !('0' <= name[0] && name[0] <= '9') && name[0] != '-' &&
                         toml_key_end(name) == name.size() && std::ranges::find(kValues, name) == kValues.end();
    const std::string_view rest = trimmed(line.substr(std::min(line.find_first_not_of(']', end), line.size())));
    return is_name && (rest.empty() || rest.starts_with('#'));
  }
  const Offset key = toml_key_end(line);
  if (key == 0) return false;
  const Offset behind = skip_blanks(line, key);
  if (behind < line.size() && line[behind] == '=') return true;
  // `07:30:00` is a time.
  const bool has_colon = behind < line.size() && line[behind] == ':' && line.substr(behind, 3) != "://";
  return has_colon && !('0' <= line[0] && line[0] <= '9');
}

}  // namespace confnotes::analysis
