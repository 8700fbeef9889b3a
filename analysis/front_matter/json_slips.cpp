#include "analysis/front_matter/json_slips.h"

#include "analysis/front_matter/problems.h"

#include <utility>

namespace confnotes::analysis {

Problem json_comment_problem(Span comment) {
  return with_fix(syntax_problem(comment, "JSON has no comments."), "Delete the comment", {{comment, ""}});
}

Problem json_comma_problem(Offset comma, std::string message) {
  const Span span{comma, comma + 1};
  return with_fix(syntax_problem(span, std::move(message)), "Delete the comma", {{span, ""}});
}

Problem json_last_comma_problem(Offset comma) {
  return json_comma_problem(comma, "No comma can stand behind the last item here.");
}

Problem json_bracket_problem(Span brackets) {
  return with_fix(syntax_problem(brackets, "This bracket closes nothing."), "Delete it", {{brackets, ""}});
}

Problem json_key_problem(std::string_view source, Span key) {
  std::string_view name = json_without_quotes(source.substr(key.begin, key.size()));
  // `date": 1`
  if (name.size() > 1 && name.back() == '"') name.remove_suffix(1);
  return with_fix(syntax_problem(key, "A key needs double quotes in JSON."), "Put it into double quotes",
                  {{key, quoted(name, ValueFormat::Json)}});
}

std::string_view json_without_quotes(std::string_view written) {
  const bool is_quoted =
      written.size() > 1 && (written[0] == '"' || written[0] == '\'') && written.back() == written[0];
  return is_quoted ? written.substr(1, written.size() - 2) : without_typographic_quotes(written);
}

}  // namespace confnotes::analysis
