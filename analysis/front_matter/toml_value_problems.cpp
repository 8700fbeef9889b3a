#include "analysis/front_matter/toml_value_problems.h"

#include "analysis/front_matter.h"
#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_dates.h"
#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

bool is_closing(char byte) {
  return byte == ']' || byte == '}';
}

class ValueDiagnosis {
 public:
  ValueDiagnosis(std::string_view source, const TomlStatement& statement, const TomlFault& fault)
      : source_(source), statement_(statement), fault_(fault), value_(statement.value) {}

  Problem run() {
    if (std::optional<Problem> problem = take_sign_at_end()) return *std::move(problem);
    const char first = source_[value_.begin];
    if (first == '"' || first == '\'') return quoted_value();
    if (std::optional<Problem> problem = find_other_language()) return *std::move(problem);
    if (first == '[' || first == '{') return collection();
    return plain(value_);
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }
  bool is_one_line(Span span) const { return text(span).find_first_of("\r\n") == std::string_view::npos; }

  Problem unexplained() const {
    return syntax_problem(statement_.whole, "This is not valid TOML. Check quotes, brackets and commas.");
  }

  // `title = "x",` as in JSON: the problem where nothing else is wrong, or the value without its comma.
  std::optional<Problem> take_sign_at_end() {
    const Offset sign = value_.end - 1;
    if (statement_.open || value_.size() < 2 || (source_[sign] != ',' && source_[sign] != ';')) return std::nullopt;
    Span value{value_.begin, sign};
    while (is_blank(source_[value.end - 1]))
      --value.end;
    if (is_toml_value(text(value))) {
      const bool is_comma = source_[sign] == ',';
      return with_fix(syntax_problem({sign, sign + 1}, is_comma ? "No comma can stand behind a value in TOML."
                                                                : "No `;` can stand behind a value in TOML."),
                      is_comma ? "Delete the comma" : "Delete the `;`", {{{value.end, value_.end}, ""}});
    }
    if (source_[sign] == ',') value_ = value;
    return std::nullopt;
  }

  // Markdown and templates start with a bracket, but are text.
  std::optional<Problem> find_other_language() const {
    const std::string_view written = text(value_);
    if (!is_one_line(value_)) return std::nullopt;
    if (is_markdown_link(written) && !written.starts_with("[[") && !written.substr(0, written.find("](")).contains('"'))
      return link_problem(value_);
    const bool is_template = (written.starts_with("{{") && written.contains("}}")) || written.starts_with("{%");
    if (!is_template) return std::nullopt;
    Problem problem = syntax_problem(value_, "A value that starts with `{` is a table; put a template in quotes.");
    problem.fixes.push_back(quote_fix(value_, written, ValueFormat::Toml));
    return problem;
  }

  Problem quoted_value() const {
    const std::optional<Offset> end = toml_text_end(source_, value_.begin);
    if (!end || value_.end < *end) return unclosed_quote();
    if (fault_.kind == TomlFaultKind::Escape && fault_.at < *end) return escape({value_.begin, *end});
    if (*end == value_.end) return unexplained();
    if (std::optional<Problem> problem = find_list_without_brackets(*end)) return *std::move(problem);
    Problem problem =
        syntax_problem(value_, "Text follows the closing quote. Put the other kind of quotes around the whole value.");
    const std::string_view written = text(value_);
    if (!is_one_line(value_) || written.contains('\\')) return problem;
    const bool is_around = written.ends_with(written[0]) && !closes_text(*end - 1);
    const std::string_view meant = is_around ? written.substr(1, written.size() - 2) : written;
    return with_fix(std::move(problem), "Quote the whole value", {{value_, quoted(meant, ValueFormat::Toml)}});
  }

  // Whether the quote at `at` closes a text, as in `"A" and "B"`, and not as in `"On "new" things"`.
  bool closes_text(Offset at) const {
    const char behind = source_[at + 1];
    const bool ends_word = is_blank(behind) || std::string_view("\"',.:;!?)").contains(behind);
    return !is_blank(source_[at - 1]) && ends_word;
  }

  // `tags = "a", "b"`, `tags = "a" "b"`; `end` is behind the first text.
  std::optional<Problem> find_list_without_brackets(Offset end) const {
    const bool has_comma = source_[skip_blanks(source_, end)] == ',';
    const std::vector<std::string_view> texts = texts_in_a_row();
    const std::string_view key = text(statement_.key);
    if (!has_comma && (texts.size() < 2 || key == "title" || key == "description")) return std::nullopt;
    Problem problem = syntax_problem(value_, "A list needs brackets in TOML.");
    std::string list(texts.empty() ? text(value_) : texts.front());
    for (std::size_t i = 1; i < texts.size(); ++i)
      list += ", " + std::string(texts[i]);
    list = '[' + list + ']';
    if (!is_toml_value(list)) return problem;
    return with_fix(std::move(problem), "Put it into brackets", {{statement_.value, list}});
  }

  // The texts in quotes that make up the value, with blanks and commas between them; none where there is more to it.
  std::vector<std::string_view> texts_in_a_row() const {
    std::vector<std::string_view> texts;
    for (Offset at = value_.begin; at < value_.end;) {
      if (source_[at] != '"' && source_[at] != '\'') return {};
      const std::optional<Offset> end = toml_text_end(source_, at);
      if (!end || *end > value_.end) return {};
      texts.push_back(text({at, *end}));
      at = *end;
      while (at < value_.end && (is_blank(source_[at]) || source_[at] == ','))
        ++at;
      if (at == *end && at < value_.end) return {};
    }
    return texts;
  }

  Problem unclosed_quote() const {
    const bool is_long = text(value_).starts_with("\"\"\"") || text(value_).starts_with("'''");
    const Span opening{value_.begin, value_.begin + (is_long ? 3 : 1)};
    Problem problem =
        syntax_problem(opening, is_long ? "These quotes are never closed." : "This quote is never closed.");
    const std::string_view rest = text({opening.end, value_.end});
    const std::string quote(text(opening));
    if (is_long || rest.empty() || rest.contains('\\') || rest.contains(" #") || rest.contains(quote)) return problem;
    const std::string_view bare = without_typographic_quotes(rest);
    const bool has_typographic = bare.data() == rest.data() && bare.size() < rest.size();
    if (has_typographic) {
      problem.message += " A typographic quote does not close it.";
      return with_fix(std::move(problem), "Close it with " + in_code(quote),
                      {{{opening.end + bare.size(), value_.end}, quote}});
    }
    return with_fix(std::move(problem), "Close the quote at the end of the line", {{{value_.end, value_.end}, quote}});
  }

  // `"C:\data"`
  Problem escape(Span quotes) const {
    Offset begin = std::min(fault_.at, quotes.end - 1);
    while (begin > quotes.begin && source_[begin] != '\\')
      --begin;
    Offset end = begin + 2;
    while (end < quotes.end && (static_cast<unsigned char>(source_[end]) & 0xC0) == 0x80)
      ++end;
    const Span span{begin, std::min(end, quotes.end)};
    Problem problem = syntax_problem(
        span, "The escape " + in_code(text(span)) + " means nothing in double quotes; write `\\\\` for a backslash.");
    const std::string_view inner = text({quotes.begin + 1, quotes.end - 1});
    const bool can_be_literal = inner.find_first_of("'\r\n") == std::string_view::npos && !inner.contains("\\\"") &&
                                !inner.contains("\\\\") && !inner.contains("\\n") && !inner.starts_with('"');
    if (!can_be_literal) return problem;
    return with_fix(std::move(problem), "Use single quotes", {{quotes, "'" + std::string(inner) + "'"}});
  }

  Problem collection() {
    if (statement_.open) return unclosed_inside(*statement_.open);
    const Offset end = behind_brackets();
    if (end < value_.end) {
      const Span rest{skip_blanks(source_, end), value_.end};
      const bool is_whole = is_toml_value(text({value_.begin, end}));
      const bool is_surplus = std::ranges::all_of(text(rest), is_closing);
      if (is_whole && is_surplus) {
        return with_fix(syntax_problem(rest, "This bracket closes nothing."), "Delete it", {{{end, rest.end}, ""}});
      }
      if (is_whole) return syntax_problem(rest, "Nothing can stand behind the closing bracket.");
      // `[WIP] My talk`
      if (!is_surplus) return plain(value_);
      value_.end = end;
    }
    const Offset at = std::clamp(fault_.at, value_.begin, value_.end - 1);
    if (fault_.kind == TomlFaultKind::Escape) {
      if (const std::optional<Span> quotes = quotes_around(at)) return escape(*quotes);
    }
    return inside(at);
  }

  Problem inside(Offset at) const {
    Offset before = at;
    while (before > value_.begin + 1 && is_yaml_gap(source_[before - 1]))
      --before;
    const char previous = source_[before - 1];
    if (source_[at] == ',' || (previous == ',' && is_closing(source_[at]))) {
      const Offset comma = source_[at] == ',' ? at : before - 1;
      Problem problem = syntax_problem({comma, comma + 1},
                                       source_[at] == ',' ? "An item is missing here; delete the comma or write one."
                                                          : "No comma can stand behind the last item here.");
      return with_fix(std::move(problem), "Delete the comma", {{{comma, comma + 1}, ""}});
    }
    if (is_line_end(source_[at])) {
      return syntax_problem({value_.begin, value_.begin + 1}, "A table in braces stands on one line; write `[" +
                                                                  std::string(text(statement_.key)) +
                                                                  "]` and its keys below for one of several lines.");
    }
    if (is_closing(source_[at])) return wrong_bracket(at);
    const bool starts_item = std::string_view("\"'[{").contains(source_[at]);
    if (starts_item && std::string_view("[{,=").contains(previous)) return unexplained();
    if (starts_item) {
      return with_fix(syntax_problem({at, at + 1}, "A comma is missing in front of this item."), "Insert a comma",
                      {{{before, before}, ","}});
    }
    const Span item = item_around(at);
    if (item.empty()) return unexplained();
    if (std::optional<Problem> problem = find_link_around(item)) return *std::move(problem);
    if (std::optional<Problem> problem = find_colon(item)) return *std::move(problem);
    if (const std::optional<Offset> end = end_of_value_before_key(item)) {
      Span key{skip_blanks(source_, *end), item.end};
      return with_fix(syntax_problem(key, "A comma is missing in front of this key."), "Insert a comma",
                      {{{*end, *end}, ","}});
    }
    return plain(item);
  }

  // `[[text](url)]`
  std::optional<Problem> find_link_around(Span item) const {
    const std::size_t closing = source_.find(')', item.end);
    const bool is_link = source_[item.begin - 1] == '[' && source_.substr(item.end).starts_with("](") &&
                         closing != std::string_view::npos && closing < value_.end;
    if (!is_link || !is_one_line({item.begin, closing})) return std::nullopt;
    return link_problem({item.begin - 1, closing + 1});
  }

  Problem link_problem(Span link) const {
    Problem problem = syntax_problem(link, "A value that starts with `[` is a list; put a Markdown link in quotes.");
    problem.fixes.push_back(quote_fix(link, text(link), ValueFormat::Toml));
    return problem;
  }

  // `{a: 1}`
  std::optional<Problem> find_colon(Span item) const {
    const Offset key_end = item.begin + toml_key_end(text(item));
    const Offset colon = skip_blanks(source_, key_end);
    const std::size_t before = source_.find_last_not_of(" \t", item.begin - 1);
    const bool is_in_table = before != std::string_view::npos && (source_[before] == '{' || source_[before] == ',') &&
                             source_.rfind('{', item.begin) >= value_.begin;
    if (!is_in_table || key_end == item.begin || colon + 1 >= item.end || source_[colon] != ':') return std::nullopt;
    const Offset value = skip_blanks(source_, colon + 1);
    return with_fix(syntax_problem({colon, colon + 1}, "TOML has a `=` behind a key, not a colon."), "Write a `=`",
                    {{{key_end, value}, " = "}});
  }

  // `["a"}`
  Problem wrong_bracket(Offset at) const {
    const std::string right = source_[at] == ']' ? "}" : "]";
    const std::string mended = std::string(text({value_.begin, at})) + right + std::string(text({at + 1, value_.end}));
    if (!is_toml_value(mended)) return unexplained();
    return with_fix(syntax_problem({at, at + 1}, right == "]" ? "`[` is closed by `]`." : "`{` is closed by `}`."),
                    "Replace it by " + in_code(right), {{{at, at + 1}, right}});
  }

  Problem unclosed_inside(Offset open) const {
    const char byte = source_[open];
    if (byte == '"' || byte == '\'') {
      const bool is_long = source_.substr(open, 3) == std::string(3, byte);
      return is_long ? syntax_problem({open, open + 3}, "These quotes are never closed.")
                     : syntax_problem({open, open + 1}, "This quote is never closed.");
    }
    Problem problem = syntax_problem({open, open + 1}, "This bracket is never closed.");
    const Offset end = value_.end;
    const std::string closing = byte == '[' ? "]" : "}";
    const std::string mended = std::string(text(value_)) + closing;
    if (!is_one_line(value_) || !is_toml_value(mended)) return problem;
    return with_fix(std::move(problem), "Close the bracket", {{{end, end}, closing}});
  }

  // Behind the bracket that closes the one that the value begins with.
  Offset behind_brackets() const {
    std::size_t depth = 0;
    for (Offset at = value_.begin; at < value_.end; ++at) {
      const char byte = source_[at];
      if (byte == '"' || byte == '\'') {
        at = std::min(toml_text_end(source_, at).value_or(value_.end), value_.end) - 1;
      } else if (byte == '#') {
        at = end_of_line(source_, at);
      } else if (byte == '[' || byte == '{') {
        ++depth;
      } else if (is_closing(byte) && --depth == 0) {
        return at + 1;
      }
    }
    return value_.end;
  }

  std::optional<Span> quotes_around(Offset at) const {
    for (Offset i = value_.begin; i <= at; ++i) {
      if (source_[i] != '"' && source_[i] != '\'') continue;
      const std::optional<Offset> end = toml_text_end(source_, i);
      if (!end) return std::nullopt;
      if (at < *end) return Span{i, *end};
      i = *end - 1;
    }
    return std::nullopt;
  }

  // toml++ may stop a little inside of the item that it cannot read.
  Span item_around(Offset at) const {
    constexpr std::string_view kEnds = ",[]{}=\r\n";
    Span item{at, at};
    while (item.begin > value_.begin + 1 && !kEnds.contains(source_[item.begin - 1]))
      --item.begin;
    while (item.end < value_.end && !kEnds.contains(source_[item.end]) && source_[item.end] != '#')
      ++item.end;
    while (!item.empty() && is_blank(source_[item.begin]))
      ++item.begin;
    while (!item.empty() && is_blank(source_[item.end - 1]))
      --item.end;
    return item;
  }

  // Of `1 c` in `{b = 1 c = 2}`, and of `c` in `{b = [1] c = 2}`: where a value ends that a key follows.
  std::optional<Offset> end_of_value_before_key(Span item) const {
    if (!source_.substr(skip_blanks(source_, item.end)).starts_with('=')) return std::nullopt;
    const std::size_t blank = text(item).find_last_of(" \t");
    Span key{blank == std::string_view::npos ? item.begin : item.begin + blank + 1, item.end};
    Span value{item.begin, key.begin};
    while (!value.empty() && is_blank(source_[value.end - 1]))
      --value.end;
    if (!is_toml_key(text(key))) return std::nullopt;
    if (is_toml_value(text(value))) return value.end;
    Offset before = item.begin;
    while (before > value_.begin && is_blank(source_[before - 1]))
      --before;
    return value.empty() && is_closing(source_[before - 1]) ? std::optional(before) : std::nullopt;
  }

  // A value, or an item of one, that is neither in quotes nor in brackets.
  Problem plain(Span span) const {
    const std::string_view written = text(span);
    if (std::optional<Problem> problem = find_toml_date_problem(source_, span)) return *std::move(problem);
    if (fault_.kind == TomlFaultKind::Date) {
      const bool is_impossible = date_state(written) == DateState::Impossible;
      return syntax_problem(
          span, in_code(written) + (is_impossible ? " is no day or time that exists."
                                                  : " cannot be read as a date; write one such as 2018-07-06."));
    }
    if (fault_.kind == TomlFaultKind::Number && !written.contains('.')) {
      Problem problem = syntax_problem(span, "TOML allows no number that starts with 0 or is larger than 64 bits.");
      return with_fix(std::move(problem), "Quote the value", {{span, quoted(written, ValueFormat::Toml)}});
    }
    if (const std::optional<bool> meant = meant_boolean(written)) {
      const std::string boolean = *meant ? "true" : "false";
      return with_fix(
          syntax_problem(span, "TOML has the booleans `true` and `false` only; write " + in_code(boolean) + "."),
          "Replace it by " + in_code(boolean), {{span, boolean}});
    }
    if (equals_ignoring_ascii_case(written, "null") || written == "None" || written == "nil" || written == "~") {
      return syntax_problem(span, "TOML has no null; delete the key, or write `\"\"` for no text.");
    }
    const std::string_view bare = without_typographic_quotes(written);
    if (bare.size() < written.size()) {
      return with_fix(syntax_problem(span, "TOML knows straight quotes only."), "Use straight quotes",
                      {{span, quoted(bare, ValueFormat::Toml)}});
    }
    if (!is_one_line(span)) return unexplained();
    Problem problem = syntax_problem(span, "Text needs quotes in TOML.");
    problem.fixes.push_back(quote_fix(span, written, ValueFormat::Toml));
    return problem;
  }

  std::string_view source_;
  const TomlStatement& statement_;
  const TomlFault& fault_;
  Span value_;  // without a comma behind it
};

}  // namespace

Problem toml_value_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault) {
  return ValueDiagnosis(source, statement, fault).run();
}

bool is_toml_value(std::string_view written) {
  return !written.empty() && !read_toml("a = " + std::string(written), 0).fault;
}

}  // namespace confnotes::analysis
