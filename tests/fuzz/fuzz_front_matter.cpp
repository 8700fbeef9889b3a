// Front matter of any bytes in all three formats, beside another note and under a schema: an answer whose spans lie
// inside, fixes that can be applied, and completion and hover wherever the cursor is.
#include "analysis/features/completion.h"
#include "analysis/features/hover.h"
#include "analysis/lint.h"
#include "analysis/schema.h"
#include "analysis/workspace.h"
#include "tests/fuzz/require.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace {

using namespace confnotes::analysis;
using confnotes::fuzz::require;
using confnotes::fuzz::require_applicable;
using confnotes::fuzz::require_inside;

void require_inside(const Text& text, const Value& value) {
  require_inside(text, value.span);
  for (const Value& item : value.items)
    require_inside(text, item);
  for (const ValueEntry& entry : value.entries) {
    require_inside(text, entry.key);
    require_inside(text, entry.value);
  }
}

// A workspace with a note whose tags, keys and dates the other one may share.
const Workspace& workspace_of_one() {
  static const Workspace kWorkspace = [] {
    Workspace workspace;
    Settings settings;
    settings.schema = Schema::from_json(
        R"({"required": ["title"], "properties": {"level": {"enum": ["novice", "expert"]}, "tags": {"type": "array",
           "items": {"pattern": "^[a-z]+$"}, "uniqueItems": true}}, "additionalProperties": {"maxLength": 20}})");
    workspace.apply(PutSettings{"/", std::make_shared<const Settings>(std::move(settings))});
    workspace.apply(
        PutNote{"/other.md", parse_note(Text(std::string(
                                 "---\ntags: [big-data, a]\nauthor: Ada Muster\ndate: 2024-06-02T10:00:00Z\n---\n")))});
    return workspace;
  }();
  return kWorkspace;
}

void check_note(const std::string& bytes) {
  Workspace workspace = workspace_of_one();
  const auto snapshot = workspace.apply(PutNote{"/note.md", parse_note(Text(bytes))});
  const NoteEntry& entry = *snapshot->find("/note.md");
  const Text& text = entry.note->text;
  for (const ValueEntry& field : entry.note->front_matter.entries)
    require_inside(text, field.value);
  const std::chrono::year_month_day today = std::chrono::year(2024) / 6 / 2;
  for (const Diagnostic& diagnostic : lint(*snapshot, entry, {.files = {}, .today = today}))
    require_applicable(text, diagnostic.span, diagnostic.fixes);
  for (const Tag& tag : entry.note->tags)
    require_inside(text, tag.span);
  const Offset step = text.size() / 4 + 1;
  for (Offset at = 0; at <= text.size(); at += step) {
    const Offset cursor = text.offset(text.position(at, ColumnUnit::Utf8), ColumnUnit::Utf8);
    for (const CompletionItem& item : complete(*snapshot, entry, cursor, {.now = LocalTime{.day = today}}).items)
      require(item.edit.span.touches(cursor));
    const auto found = hover(*snapshot, entry, cursor, {.today = today});
    require(!found || found->span.touches(cursor));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  for (const std::string& note : {bytes, "---\n" + bytes + "\n---\n", "+++\na = 1\n" + bytes + "\n+++\n",
                                  "{\"a\": 1, " + bytes + "\n}\n", "{\n\"title\": " + bytes + "\n}\n"}) {
    check_note(note);
  }
  return 0;
}
