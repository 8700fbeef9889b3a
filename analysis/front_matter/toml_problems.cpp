#include "analysis/front_matter/toml_problems.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

Problem with_fix(Problem problem, std::string title, std::vector<Edit> edits) {
  problem.fixes.push_back({std::move(title), std::move(edits)});
  return problem;
}

bool is_toml_value(std::string_view written) {
  return !written.empty() && !read_toml("a = " + std::string(written), 0).fault;
}

class Diagnosis {
 public:
  Diagnosis(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
            std::span<const TomlStatement> above)
      : source_(source), statement_(statement), fault_(fault), above_(above) {}

  Problem run() const {
    if (fault_.kind == TomlFaultKind::Redefined) return redefined();
    if (statement_.is_header) return header();
    if (!statement_.equals) return without_equals();
    if (statement_.key.empty()) return syntax_problem(statement_.whole, "This value has no key.");
    if (!is_toml_key(text(statement_.key))) return wrong_key();
    if (statement_.value.empty())
      return syntax_problem(statement_.key, in_code(text(statement_.key)) + " has no value.");
    return value();
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }
  bool is_one_line(Span span) const { return text(span).find_first_of("\r\n") == std::string_view::npos; }

  Problem unexplained() const {
    return syntax_problem(statement_.whole, "This is not valid TOML. Check quotes, brackets and commas.");
  }

  Problem redefined() const {
    const TomlStatement* const first = find_first_definition(source_, above_, statement_);
    if (!first) return unexplained();
    Problem problem = duplicate_key_problem(text(statement_.key), first->key, statement_.key);
    const bool is_same = !first->is_header && !statement_.is_header && text(first->value) == text(statement_.value);
    if (!is_same) return problem;
    const Offset begin = source_.rfind('\n', statement_.whole.begin) + 1;
    const Offset line_end = source_.find('\n', statement_.whole.end);
    const Offset end = line_end == std::string_view::npos ? source_.size() : line_end + 1;
    return with_fix(std::move(problem), "Delete the second " + in_code(text(statement_.key)), {{{begin, end}, ""}});
  }

  Problem header() const {
    const bool is_double = text(statement_.whole).starts_with("[[");
    if (statement_.open) {
      const Span bracket{statement_.whole.begin, statement_.whole.begin + (is_double ? 2 : 1)};
      Problem problem = syntax_problem(bracket, "This bracket is never closed.");
      const Offset end = statement_.key.end;
      if (!is_toml_key(text(statement_.key)) || end != statement_.whole.end) return problem;
      return with_fix(std::move(problem), "Close the bracket", {{{end, end}, is_double ? "]]" : "]"}});
    }
    if (!is_toml_key(text(statement_.key))) return wrong_key();
    const Offset closing = skip_blanks(source_, statement_.key.end);
    if (is_double && !source_.substr(closing).starts_with("]]")) {
      return with_fix(syntax_problem({closing, closing + 1}, "`[[` is closed by `]]`."), "Write `]]`",
                      {{{closing + 1, closing + 1}, "]"}});
    }
    return syntax_problem(statement_.whole, "Nothing can stand behind the name of a table on its line.");
  }

  // `title: x`, `title "x"`, `- x`, prose.
  Problem without_equals() const {
    if (is_list_item(text(statement_.whole))) {
      return syntax_problem(statement_.whole, "TOML has lists in brackets: `tags = [\"a\", \"b\"]`.");
    }
    const std::string_view written = text(statement_.whole);
    std::optional<KeyAndValue> key = find_key(source_, statement_.whole);
    if (!key) key = find_key_without_space(source_, statement_.whole);
    if (key && is_toml_key(text(key->key))) return yaml_line(*key);
    const Span word{statement_.whole.begin, statement_.whole.begin + toml_key_end(written)};
    const Span rest{std::min(skip_blanks(source_, word.end), statement_.whole.end), statement_.whole.end};
    if (!word.empty() && is_toml_value(text(rest))) {
      return with_fix(syntax_problem(word, "A `=` is missing behind " + in_code(text(word)) + "."), "Insert a `=`",
                      {{{word.end, rest.begin}, " = "}});
    }
    return syntax_problem(statement_.whole, "This text has no key. Expected lines of `key = value`.");
  }

  Problem yaml_line(const KeyAndValue& key) const {
    Problem problem = syntax_problem({key.colon, key.colon + 1}, "TOML has a `=` behind a key, not a colon.");
    if (key.value.empty()) return problem;
    const std::string_view written = text(key.value);
    const std::string value =
        is_toml_value(written) ? std::string(written) : quoted(unquoted(written), ValueFormat::Toml);
    return with_fix(std::move(problem), "Write it as TOML", {{{key.key.end, key.value.end}, " = " + value}});
  }

  // A plain or quoted scalar of YAML without its quotes.
  static std::string_view unquoted(std::string_view written) {
    const bool is_quoted =
        written.size() > 1 && (written[0] == '"' || written[0] == '\'') && written.back() == written[0];
    return is_quoted ? written.substr(1, written.size() - 2) : written;
  }

  Problem wrong_key() const {
    const std::string_view key = text(statement_.key);
    Problem problem =
        syntax_problem(statement_.key.empty() ? statement_.whole : statement_.key,
                       "A key needs quotes unless it is made of the letters A to Z, digits, `-` and `_`.");
    if (key.empty() || key.find_first_of("\"'.") != std::string_view::npos) return problem;
    return with_fix(std::move(problem), "Quote the key", {{statement_.key, quoted(key, ValueFormat::Toml)}});
  }

  Problem value() const {
    const char first = source_[statement_.value.begin];
    if (first == '"' || first == '\'') return quoted_value();
    if (first == '[' || first == '{') return collection();
    return plain(statement_.value, statement_.value);
  }

  Problem quoted_value() const {
    const Span value = statement_.value;
    const std::string quote(1, source_[value.begin]);
    const std::optional<Offset> end = toml_text_end(source_, value.begin);
    if (!end || value.end < *end) return unclosed_quote(value);
    if (fault_.kind == TomlFaultKind::Escape && fault_.at < *end) return escape({value.begin, *end});
    if (*end == value.end) return unexplained();
    if (source_[skip_blanks(source_, *end)] == ',') return list_without_brackets();
    Problem problem =
        syntax_problem(value, "Text follows the closing quote. Put the other kind of quotes around the whole value.");
    const std::string_view inner = text({value.begin + 1, value.end - 1});
    const bool can_quote = text(value).ends_with(quote) && is_one_line(value) && !inner.contains('\\');
    if (!can_quote) return problem;
    return with_fix(std::move(problem), "Quote the whole value", {{value, quoted(inner, ValueFormat::Toml)}});
  }

  // `tags = "a", "b"`
  Problem list_without_brackets() const {
    Problem problem = syntax_problem(statement_.value, "A list needs brackets in TOML.");
    const std::string list = '[' + std::string(text(statement_.value)) + ']';
    if (!is_toml_value(list)) return problem;
    return with_fix(std::move(problem), "Put it into brackets", {{statement_.value, list}});
  }

  Problem unclosed_quote(Span value) const {
    const bool is_long = text(value).starts_with("\"\"\"") || text(value).starts_with("'''");
    const Span opening{value.begin, value.begin + (is_long ? 3 : 1)};
    Problem problem =
        syntax_problem(opening, is_long ? "These quotes are never closed." : "This quote is never closed.");
    const std::string_view rest = text({opening.end, value.end});
    const std::string quote(text(opening));
    if (is_long || rest.empty() || rest.contains('\\') || rest.contains(" #") || rest.contains(quote)) return problem;
    const std::string_view bare = without_typographic_quotes(rest);
    const bool has_typographic = bare.data() == rest.data() && bare.size() < rest.size();
    if (has_typographic) {
      problem.message += " A typographic quote does not close it.";
      return with_fix(std::move(problem), "Close it with " + in_code(quote),
                      {{{opening.end + bare.size(), value.end}, quote}});
    }
    return with_fix(std::move(problem), "Close the quote at the end of the line", {{{value.end, value.end}, quote}});
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

  Problem collection() const {
    if (statement_.open) return unclosed_inside(*statement_.open);
    const Span value = statement_.value;
    const Offset at = std::clamp(fault_.at, value.begin, value.end - 1);
    if (fault_.kind == TomlFaultKind::Escape) {
      if (const std::optional<Span> quotes = quotes_around(at)) return escape(*quotes);
    }
    Offset before = at;
    while (before > value.begin + 1 && is_yaml_gap(source_[before - 1]))
      --before;
    const char previous = source_[before - 1];
    if (source_[at] == ',' || (previous == ',' && (source_[at] == '}' || source_[at] == ']'))) {
      const Offset comma = source_[at] == ',' ? at : before - 1;
      Problem problem = syntax_problem({comma, comma + 1},
                                       source_[at] == ',' ? "An item is missing here; delete the comma or write one."
                                                          : "No comma can stand behind the last item here.");
      return with_fix(std::move(problem), "Delete the comma", {{{comma, comma + 1}, ""}});
    }
    if (is_line_end(source_[at])) {
      return syntax_problem({value.begin, value.begin + 1}, "A table in braces stands on one line; write `[" +
                                                                std::string(text(statement_.key)) +
                                                                "]` and its keys below for one of several lines.");
    }
    if (source_[at] == '"' || source_[at] == '\'' || source_[at] == '[' || source_[at] == '{') {
      return with_fix(syntax_problem({at, at + 1}, "A comma is missing in front of this item."), "Insert a comma",
                      {{{before, before}, ","}});
    }
    return item_around(at);
  }

  Problem unclosed_inside(Offset open) const {
    const char byte = source_[open];
    if (byte == '"' || byte == '\'') {
      const bool is_long = source_.substr(open, 3) == std::string(3, byte);
      return is_long ? syntax_problem({open, open + 3}, "These quotes are never closed.")
                     : syntax_problem({open, open + 1}, "This quote is never closed.");
    }
    Problem problem = syntax_problem({open, open + 1}, "This bracket is never closed.");
    const Offset end = statement_.value.end;
    const std::string closing = byte == '[' ? "]" : "}";
    const std::string mended = std::string(text(statement_.value)) + closing;
    if (!is_one_line(statement_.value) || !is_toml_value(mended)) return problem;
    return with_fix(std::move(problem), "Close the bracket", {{{end, end}, closing}});
  }

  std::optional<Span> quotes_around(Offset at) const {
    for (Offset i = statement_.value.begin; i <= at; ++i) {
      if (source_[i] != '"' && source_[i] != '\'') continue;
      const std::optional<Offset> end = toml_text_end(source_, i);
      if (!end) return std::nullopt;
      if (at < *end) return Span{i, *end};
      i = *end - 1;
    }
    return std::nullopt;
  }

  // toml++ may stop a little inside of the item that it cannot read.
  Problem item_around(Offset at) const {
    constexpr std::string_view kEnds = ",[]{}=\r\n";
    Span item{at, at};
    while (item.begin > statement_.value.begin + 1 && !kEnds.contains(source_[item.begin - 1]))
      --item.begin;
    while (item.end < statement_.value.end && !kEnds.contains(source_[item.end]) && source_[item.end] != '#')
      ++item.end;
    while (!item.empty() && is_blank(source_[item.begin]))
      ++item.begin;
    while (!item.empty() && is_blank(source_[item.end - 1]))
      --item.end;
    if (item.empty()) return unexplained();
    return plain(item, item);
  }

  // A value, or an item of one, that is neither in quotes nor in brackets.
  Problem plain(Span span, Span item) const {
    const std::string_view written = text(span);
    if (fault_.kind == TomlFaultKind::Date) {
      const bool is_impossible = date_state(written) == DateState::Impossible;
      return syntax_problem(
          span, in_code(written) + (is_impossible ? " is no day or time that exists."
                                                  : " cannot be read as a date; write one such as 2018-07-06."));
    }
    if (fault_.kind == TomlFaultKind::Number && !written.contains('.')) {
      Problem problem = syntax_problem(span, "TOML allows no number that starts with 0 or is larger than 64 bits.");
      return with_fix(std::move(problem), "Quote the value", {{item, quoted(written, ValueFormat::Toml)}});
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
  std::span<const TomlStatement> above_;
};

}  // namespace

Problem toml_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
                     std::span<const TomlStatement> above) {
  Problem problem = Diagnosis(source, statement, fault, above).run();
  if (problem.span.empty()) problem.span = statement.whole;
  return problem;
}

}  // namespace confnotes::analysis
