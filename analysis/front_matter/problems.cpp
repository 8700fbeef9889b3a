#include "analysis/front_matter/problems.h"

#include <array>
#include <utility>

namespace confnotes::analysis {

Problem syntax_problem(Span span, std::string message) {
  return {.rule = kSyntaxRule, .span = span, .message = std::move(message), .related = {}, .fixes = {}};
}

Problem duplicate_key_problem(std::string_view name, Span first, Span second) {
  return {.rule = kDuplicateKeyRule,
          .span = second,
          .message = "The key " + in_code(name) + " stands here for the second time; keep one of the two.",
          .related = {{first, "The first " + in_code(name) + " is here."}},
          .fixes = {}};
}

std::string_view without_typographic_quotes(std::string_view text) {
  constexpr std::array<std::string_view, 6> kQuotes = {"“", "”", "„", "‘", "’", "‚"};
  for (const std::string_view quote : kQuotes) {
    if (text.starts_with(quote)) text.remove_prefix(quote.size());
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text;
}

Fix quote_fix(Span span, std::string_view value, ValueFormat format) {
  return {.title = "Quote the value", .edits = {{span, quoted(value, format)}}};
}

Problem with_fix(Problem problem, std::string title, std::vector<Edit> edits) {
  problem.fixes.push_back({std::move(title), std::move(edits)});
  return problem;
}

}  // namespace confnotes::analysis
