#include "analysis/front_matter/json_fences.h"

#include "analysis/front_matter/fence_lines.h"
#include "analysis/front_matter/json_texts.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// The name before the colon of a line that starts with a member, with its quotes; empty for any other line.
std::string_view key_of(std::string_view words) {
  if (words.empty()) return {};
  const bool is_quoted = words[0] == '"' || words[0] == '\'';
  const std::size_t end = is_quoted ? json_text_end(words, 0).value_or(0) : std::min(words.find(':'), words.size());
  const std::string_view key = trimmed(words.substr(0, end));
  const bool has_colon = words.substr(skip_blanks(words, end)).starts_with(':');
  if (key.empty() || !has_colon || (!is_quoted && !is_word_key(key))) return {};
  return key;
}

std::string_view without_quotes(std::string_view key) {
  const bool is_quoted = key.size() > 1 && (key[0] == '"' || key[0] == '\'');
  return is_quoted ? key.substr(1, key.size() - 2) : key;
}

struct Scan {
  std::optional<Offset> closing;  // the brace that closes the object
  std::optional<Offset> margin;   // the last brace at the left margin, where it does not
  std::size_t behind_json = 0;    // the line behind the last that looks like JSON
};

// Follows the brackets of an object line by line.
class BracketScan {
 public:
  explicit BracketScan(std::string_view source) : source_(source) {}

  // Whether `line` starts inside of a text that line breaks have got into.
  bool is_in_text(Span line) const { return line.begin < text_end_; }

  // The brace that closes the object, if the line holds it.
  std::optional<Offset> read_line(Span line) {
    for (Offset at = std::max(line.begin, text_end_); at < line.end; ++at) {
      const char byte = source_[at];
      if (byte == '"') {
        at = end_of_text(at, line.end) - 1;
      } else if (byte == '[' || byte == '{') {
        open_.push_back(byte);
      } else if (byte == ']' && open_.back() == '[') {
        open_.pop_back();
      } else if (byte == '}') {
        if (close(at, line.end)) return at;
      }
    }
    return std::nullopt;
  }

 private:
  Offset end_of_text(Offset begin, Offset line_end) {
    if (const std::optional<Offset> end = json_text_end(source_.substr(0, line_end), begin)) return *end;
    text_end_ = json_broken_text_end(source_, begin).value_or(text_end_);
    return line_end;
  }

  // True where the brace at `at` closes the object.
  bool close(Offset at, Offset line_end) {
    const Offset behind = skip_blanks(source_, at + 1);
    const bool has_comma = source_.substr(behind).starts_with(',');
    // `[1, 2},` has the wrong bracket, and a list that is never closed must not hold the object open.
    if (open_.back() == '[' && has_comma && std::ranges::count(open_, '{') == 1) {
      open_.pop_back();
      return false;
    }
    if (open_.back() == '[' && source_.substr(behind).starts_with(']')) return false;
    // `}},` has a brace too many: nothing goes on behind the object.
    const bool is_surplus = open_.size() == 1 && has_comma && skip_blanks(source_, behind + 1) >= line_end;
    if (is_surplus && goes_on_below(line_end)) return false;
    while (open_.back() == '[')
      open_.pop_back();
    open_.pop_back();
    return open_.empty();
  }

  bool goes_on_below(Offset line_end) const {
    const std::size_t next = source_.find_first_not_of(" \t\r\n", line_end);
    return next != std::string_view::npos && source_[next] == '"' &&
           starts_json_member(source_.substr(next, end_of_line(source_, next) - next));
  }

  std::string_view source_;
  std::vector<char> open_;  // the object's own brace is the first, and once it is gone the scan is over
  Offset text_end_ = 0;     // of the last text that goes on below its line
};

bool looks_like_json(std::string_view line, bool is_behind_blank) {
  const std::string_view words = trimmed(line);
  if (!key_of(words).empty() || std::string_view("\"}],:'").contains(words[0])) return true;
  constexpr std::array<std::string_view, 3> kWords = {"true", "false", "null"};
  const bool is_word = std::ranges::any_of(kWords, [&](std::string_view word) { return words.starts_with(word); });
  return !is_behind_blank && (is_blank(line[0]) || is_word || std::string_view("{[-0123456789/").contains(words[0]));
}

Scan scan_object(const Text& text, std::size_t opening) {
  Scan scan{.closing = {}, .margin = {}, .behind_json = opening + 1};
  BracketScan brackets(text.bytes());
  bool is_behind_blank = false;
  bool is_going_on = false;  // the line above ends with a comma or the like
  for (std::size_t i = opening; i < text.line_count(); ++i) {
    const Span line = i == opening ? fence_span(text, i) : text.line(i);
    const std::string_view bytes = text.slice(line);
    const bool is_in_text = brackets.is_in_text(line);
    if (!is_in_text && trimmed(bytes).empty()) {
      is_behind_blank = !is_going_on;
      continue;
    }
    is_going_on = !trimmed(bytes).empty() && std::string_view(",:[{").contains(trimmed(bytes).back());
    if (i > opening && !is_in_text && !looks_like_json(bytes, is_behind_blank)) return scan;
    is_behind_blank = false;
    if ((scan.closing = brackets.read_line(line))) return scan;
    if (i > opening && !is_in_text && bytes.starts_with('}')) scan.margin = line.begin;
    scan.behind_json = i + 1;
  }
  return scan;
}

// The first member's key: behind the brace, or in a line below. One in quotes may stand below lines that are no members
// where the object closes.
std::string_view first_key(const Text& text, std::size_t opening, std::optional<Offset> closing) {
  const std::string_view behind = trimmed(line_bytes(text, opening).substr(1));
  if (!behind.empty()) return behind[0] == '"' ? key_of(behind) : std::string_view();
  bool is_first = true;
  for (std::size_t i = opening + 1; i < text.line_count() && (is_first || text.line(i).begin < closing); ++i) {
    const std::string_view words = trimmed(line_bytes(text, i));
    if (words.empty()) continue;
    const std::string_view key = key_of(words);
    if (!key.empty() && (is_first || key.starts_with('"'))) return key;
    is_first = false;
  }
  return {};
}

// From behind the brace, or from the line below it, to the closing brace or its line.
Fences closed_block(const Text& text, std::size_t opening, Offset closing) {
  const Span first = fence_span(text, opening);
  const std::size_t last = text.line_at(closing);
  const Offset content_begin = first.size() == 1 ? text.whole_line(opening).end : first.begin + 1;
  const Span line = text.line(last);
  const bool is_alone = trimmed(text.slice({line.begin, closing})).empty() && last > opening;
  const Offset content_end = is_alone ? line.begin : closing;
  return {.format = ValueFormat::Json,
          .whole = {first.begin, text.whole_line(last).end},
          .content = {content_begin, std::max(content_begin, content_end)},
          .problems = {}};
}

bool is_closing_brackets(std::string_view words) {
  return !trimmed(words).empty() && trimmed(words).find_first_not_of("]}") == std::string_view::npos;
}

// `}` once more, in the line behind the object.
void report_brackets_below(const Text& text, Fences& fences) {
  if (fences.whole.end >= text.size()) return;
  const std::size_t line = text.line_at(fences.whole.end);
  if (!is_closing_brackets(line_bytes(text, line))) return;
  Problem problem = syntax_problem(fence_span(text, line), "This bracket closes nothing.");
  fences.problems.push_back(with_fix(std::move(problem), "Delete it", {{text.whole_line(line), ""}}));
}

}  // namespace

std::optional<Fences> json_fences(const Text& text, std::size_t opening) {
  const Scan scan = scan_object(text, opening);
  const std::optional<Offset> closing = scan.closing ? scan.closing : scan.margin;
  const std::string_view key = first_key(text, opening, closing);
  const bool is_one_line = text.line_at(closing.value_or(text.size())) == opening;
  if (key.empty()) {
    // `{`, blank lines, `}`
    const Span inside{fence_span(text, opening).begin + 1, closing.value_or(0)};
    const bool is_empty =
        closing && !is_one_line && text.slice(inside).find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!is_empty) return std::nullopt;
    Fences fences = closed_block(text, opening, *closing);
    fences.problems.push_back(empty_problem(text, opening));
    return fences;
  }
  const bool is_sure = key.starts_with('"') || is_known_key(without_quotes(key)) || (closing && key.starts_with('\''));
  if (!is_sure) return std::nullopt;
  if (closing) {
    const Span rest{*closing + 1, text.line(text.line_at(*closing)).end};
    const bool has_text_behind = !trimmed(text.slice(rest)).empty();
    // A paragraph that begins with an object.
    if (is_one_line && has_text_behind && !is_closing_brackets(text.slice(rest))) return std::nullopt;
    Fences fences = closed_block(text, opening, *closing);
    report_brackets_below(text, fences);
    return fences;
  }
  if (!is_known_key(without_quotes(key))) return std::nullopt;
  Fences fences = block(text, ValueFormat::Json, opening, scan.behind_json, scan.behind_json);
  // Members may stand in the line of the brace.
  if (fence_span(text, opening).size() > 1) fences.content.begin = fence_span(text, opening).begin + 1;
  fences.problems.push_back(unclosed_problem(text, opening, scan.behind_json, "}"));
  return fences;
}

}  // namespace confnotes::analysis
