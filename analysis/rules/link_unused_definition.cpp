// link/unused-definition: a [label]: … that no link of the note uses.
#include "analysis/markdown/link_syntax.h"
#include "analysis/rules/rules.h"

#include <set>
#include <string>

namespace confnotes::analysis {

namespace {

// `[//]: # (words)` is how some write comments.
bool is_comment(const Definition& definition) {
  return definition.key == "//" || definition.url == "#" || definition.url.empty();
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  std::set<std::string> used;
  for (const Link& link : note.markdown.links) {
    if (link.label) used.insert(markdown::reference_key(note.text.slice(*link.label)));
  }
  for (const Definition& definition : note.markdown.definitions) {
    if (definition.is_duplicate || is_comment(definition) || used.contains(definition.key)) continue;
    const std::string label(note.text.slice(definition.label));
    found.push_back({kLinkUnusedDefinition.id,
                     kLinkUnusedDefinition.severity,
                     definition.whole,
                     "Nothing in this note uses [" + label + "].",
                     {},
                     {{"Delete the definition", {{with_line_end(note.text, definition.whole), ""}}}}});
  }
}

}  // namespace

constinit const Rule kLinkUnusedDefinition{
    .id = "link/unused-definition",
    .severity = Severity::Hint,
    .summary = "A link definition must be used.",
    .rationale =
        "An address that no link leads to is not shown to any reader: the link was deleted, or its label is misspelt. "
        "`[//]: # (…)` is a comment and left alone.",
    .bad = "Ask the author.\n\n[author]: https://example.org/\n",
    .good = "Ask the author.\n\n",
    .is_unnecessary = true,
    .check = check,
};

}  // namespace confnotes::analysis
