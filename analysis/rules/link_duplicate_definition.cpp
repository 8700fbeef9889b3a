// link/duplicate-definition: a second [label]: …, which Markdown passes over.
#include "analysis/rules/rules.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  const auto& definitions = note.markdown.definitions;
  for (const Definition& definition : definitions) {
    if (!definition.is_duplicate) continue;
    const auto first = std::ranges::find(definitions, definition.key, &Definition::key);
    const std::string label(note.text.slice(definition.label));
    found.push_back({kLinkDuplicateDefinition.id,
                     kLinkDuplicateDefinition.severity,
                     definition.whole,
                     "[" + label + "] is defined above already; this address is never used.",
                     {{first->whole, "This one counts."}},
                     {{"Delete the second definition", {{with_line_end(note.text, definition.whole), ""}}}}});
  }
}

}  // namespace

constinit const Rule kLinkDuplicateDefinition{
    .id = "link/duplicate-definition",
    .severity = Severity::Warning,
    .summary = "A link label must be defined only once.",
    .rationale = "Markdown takes the first definition of a label and drops the others without a word.",
    .bad = "The [slides].\n\n[slides]: https://example.org/1\n[Slides]: https://example.org/2\n",
    .good = "The [slides].\n\n[slides]: https://example.org/1\n",
    .is_unnecessary = true,
    .check = check,
};

}  // namespace confnotes::analysis
