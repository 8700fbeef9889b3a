// front-matter/schema: front matter that the user's own schema refuses.
#include "analysis/front_matter/checks.h"
#include "analysis/rules/rules.h"
#include "analysis/schema.h"

#include <utility>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Schema* schema = input.snapshot.settings(input.entry.path).schema.get();
  const Note& note = input.note();
  const FrontMatter& front_matter = note.front_matter;
  // Most notes have no front matter, and nobody has to write one.
  if (!schema || front_matter.format == ValueFormat::None) return;
  for (SchemaViolation& violation :
       schema->check({note.text, front_matter.format}, front_matter.entries, front_matter.whole)) {
    const ValueEntry* entry = front_matter.find(violation.key);
    const bool is_left_out = entry && entry->value.kind == ValueKind::Null;
    if (entry && !is_left_out && is_open(note.text, front_matter, *entry)) continue;
    found.push_back({kFrontMatterSchema.id,
                     kFrontMatterSchema.severity,
                     violation.span,
                     std::move(violation.message),
                     {},
                     std::move(violation.fixes)});
  }
}

}  // namespace

constinit const Rule kFrontMatterSchema{
    .id = "front-matter/schema",
    .severity = Severity::Warning,
    .summary = "Front matter must fit the schema in the settings.",
    .rationale =
        "Those who share notes agree on their keys: which must be there, and what each may hold. The agreement is a "
        "JSON Schema in `.confnotes.yaml`; without one this rule says nothing.",
    .bad = "---\ntitle: Tidemouth\nlevel: expret\n---\n",
    .good = "---\ntitle: Tidemouth\nlevel: expert\n---\n",
    .schema = R"({"properties": {"level": {"enum": ["novice", "expert"]}}})",
    .check = check,
};

}  // namespace confnotes::analysis
