// A whole note: parsed, checked by every rule, outlined, folded and completed at its middle.
#include "analysis/features/completion.h"
#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace confnotes::analysis;
  Workspace workspace;
  const Text text(std::string(reinterpret_cast<const char*>(data), size));
  const auto snapshot = workspace.apply(PutNote{"/note.md", parse_note(text)});
  const NoteEntry& entry = *snapshot->find("/note.md");
  for (const Diagnostic& diagnostic : lint(*snapshot, entry, {})) {
    if (diagnostic.span.end > size) std::abort();
  }
  document_symbols(*entry.note);
  folding_ranges(*entry.note);
  const Offset middle = text.offset(text.position(size / 2, ColumnUnit::Utf8), ColumnUnit::Utf8);
  for (const CompletionItem& item : complete(*snapshot, entry, middle).items) {
    if (!item.edit.span.touches(middle)) std::abort();
  }
  return 0;
}
