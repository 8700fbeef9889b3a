#include "analysis/front_matter/problems.h"

#include <utility>

namespace confnotes::analysis {

Problem syntax_problem(Span span, std::string message) {
  return {.rule = kSyntaxRule, .span = span, .message = std::move(message), .related = {}, .fixes = {}};
}

Fix quote_fix(Span span, std::string_view value) {
  return {.title = "Quote the value", .edits = {{span, quoted(value)}}};
}

}  // namespace confnotes::analysis
