// link/no-such-reference: [text][label] where nothing defines the label.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

namespace confnotes::analysis {

namespace {

// "matrix[i][j]": an index, not a link.
bool is_behind_word(const Text& text, Offset offset) {
  if (offset == 0) return false;
  Offset begin = offset - 1;
  while (begin > 0 && (static_cast<unsigned char>(text.bytes()[begin]) & 0xC0) == 0x80)
    --begin;
  const char32_t before = next_character(text.bytes(), begin);
  return is_word(before) || before == ']';
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const UnresolvedReference& reference : note.markdown.unresolved) {
    if (is_behind_word(note.text, reference.whole.begin)) continue;
    const bool is_collapsed = reference.form == LinkForm::Collapsed;
    const Span span = is_collapsed ? reference.text : reference.label;
    const std::string label(note.text.slice(span));
    const std::string text(note.text.slice(reference.text));
    found.push_back({kLinkNoSuchReference.id,
                     kLinkNoSuchReference.severity,
                     span,
                     "No link definition [" + label + "]: in this note.",
                     {},
                     {{"Remove the brackets, keep the text", {{reference.whole, text}}}}});
  }
}

}  // namespace

constinit const Rule kLinkNoSuchReference{
    .id = "link/no-such-reference",
    .severity = Severity::Warning,
    .summary = "A reference link must have a definition.",
    .rationale =
        "Without `[label]: https://…` somewhere in the note, `[text][label]` is published as it stands, "
        "brackets and all.",
    .bad = "Ask the [author][ellen].\n",
    .good = "Ask the author.\n",
    .check = check,
};

}  // namespace confnotes::analysis
