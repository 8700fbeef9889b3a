#include "analysis/front_matter/toml_problems.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/toml_keys.h"
#include "analysis/front_matter/toml_value_problems.h"
#include "analysis/front_matter/toml_yaml_lines.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kListsInBrackets = "TOML has lists in brackets: `tags = [\"a\", \"b\"]`.";

class Diagnosis {
 public:
  Diagnosis(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
            const TomlSurroundings& surroundings)
      : source_(source), statement_(statement), fault_(fault), surroundings_(surroundings) {}

  Problem run() const {
    if (fault_.kind == TomlFaultKind::Redefined) return redefined();
    if (statement_.is_header) return header();
    if (!statement_.equals) return without_equals();
    if (statement_.key.empty()) return syntax_problem(statement_.whole, "This value has no key.");
    if (!is_toml_key(text(statement_.key))) return wrong_key();
    if (statement_.value.empty()) return without_value();
    return toml_value_problem(source_, statement_, fault_);
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }

  Problem unexplained() const {
    return syntax_problem(statement_.whole, "This is not valid TOML. Check quotes, brackets and commas.");
  }

  Problem redefined() const {
    const TomlStatement* const first = find_first_definition(source_, surroundings_.above, statement_);
    if (!first) return unexplained();
    const std::string name = in_code(text(statement_.key));
    Problem problem = syntax_problem(statement_.key,
                                     (statement_.is_header ? "The table " : "The key ") + name +
                                         " stands here for the second time, which TOML forbids; keep one of the two.");
    problem.related.push_back({first->key, "The first " + name + " is here."});
    const bool is_same = !first->is_header && !statement_.is_header && text(first->value) == text(statement_.value);
    if (!is_same) return problem;
    const Offset begin = source_.rfind('\n', statement_.whole.begin) + 1;
    const Offset line_end = source_.find('\n', statement_.whole.end);
    const Offset end = line_end == std::string_view::npos ? source_.size() : line_end + 1;
    return with_fix(std::move(problem), "Delete the second " + name, {{{begin, end}, ""}});
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
      return syntax_problem(statement_.whole, std::string(kListsInBrackets));
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

  // `title: x`, or `tags:` with a list below.
  Problem yaml_line(const KeyAndValue& key) const {
    Problem problem = syntax_problem({key.colon, key.colon + 1}, "TOML has a `=` behind a key, not a colon.");
    Span replaced{key.key.end, key.value.end};
    std::optional<std::string> value;
    if (!key.value.empty()) {
      value = toml_of_yaml(source_, key.value);
    } else if (const std::optional<YamlList> list = find_yaml_list(source_, statement_, surroundings_.below)) {
      value = list->toml;
      replaced.end = list->whole.end;
    }
    if (!value) return problem;
    return with_fix(std::move(problem), "Write it as TOML", {{replaced, " = " + *value}});
  }

  // `tags =`, perhaps with a list of YAML below.
  Problem without_value() const {
    const std::optional<YamlList> list = find_yaml_list(source_, statement_, surroundings_.below);
    if (!list) return syntax_problem(statement_.key, in_code(text(statement_.key)) + " has no value.");
    Problem problem = syntax_problem(list->whole, std::string(kListsInBrackets));
    if (!list->toml) return problem;
    return with_fix(std::move(problem), "Write it as TOML",
                    {{{*statement_.equals + 1, list->whole.end}, " " + *list->toml}});
  }

  Problem wrong_key() const {
    const std::string_view key = text(statement_.key);
    Problem problem =
        syntax_problem(statement_.key.empty() ? statement_.whole : statement_.key,
                       "A key needs quotes unless it is made of the letters A to Z, digits, `-` and `_`.");
    if (key.empty() || key.find_first_of("\"'.") != std::string_view::npos) return problem;
    return with_fix(std::move(problem), "Quote the key", {{statement_.key, quoted(key, ValueFormat::Toml)}});
  }

  std::string_view source_;
  const TomlStatement& statement_;
  const TomlFault& fault_;
  const TomlSurroundings& surroundings_;
};

}  // namespace

Problem toml_problem(std::string_view source, const TomlStatement& statement, const TomlFault& fault,
                     const TomlSurroundings& surroundings) {
  Problem problem = Diagnosis(source, statement, fault, surroundings).run();
  if (problem.span.empty()) problem.span = statement.whole;
  return problem;
}

}  // namespace confnotes::analysis
