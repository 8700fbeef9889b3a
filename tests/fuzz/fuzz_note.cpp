// A whole note: parsed, its talks found, checked by every rule, outlined, folded, completed and hovered over at its
// middle.
#include "analysis/features/completion.h"
#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "analysis/features/hover.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace confnotes::analysis;

// Inside the text, and between characters.
void check(const Text& text, Span span) {
  const auto is_boundary = [&](Offset at) {
    return at == text.size() || (static_cast<unsigned char>(text.bytes()[at]) & 0xC0) != 0x80;
  };
  if (span.begin > span.end || span.end > text.size()) std::abort();
  if (!is_boundary(span.begin) || !is_boundary(span.end)) std::abort();
}

void check(const Text& text, const Programme& programme) {
  if (programme.event) check(text, programme.event->span);
  for (const Day& day : programme.days)
    check(text, day.span);
  for (const Talk& talk : programme.talks) {
    check(text, talk.whole);
    check(text, talk.head);
    check(text, talk.title_span);
    for (const Speaker& speaker : talk.speakers)
      check(text, speaker.span);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Workspace workspace;
  const Text text(std::string(reinterpret_cast<const char*>(data), size));
  const auto snapshot = workspace.apply(PutNote{"/note.md", parse_note(text, "Sorting by Ada Muster")});
  const NoteEntry& entry = *snapshot->find("/note.md");
  for (const Diagnostic& diagnostic : lint(*snapshot, entry, {})) {
    if (diagnostic.span.end > size) std::abort();
  }
  check(text, entry.note->programme);
  document_symbols(*entry.note);
  folding_ranges(*entry.note);
  const Offset middle = text.offset(text.position(size / 2, ColumnUnit::Utf8), ColumnUnit::Utf8);
  for (const CompletionItem& item : complete(*snapshot, entry, middle).items) {
    if (!item.edit.span.touches(middle)) std::abort();
  }
  if (const auto found = hover(*snapshot, entry, middle)) {
    if (!found->span.touches(middle)) std::abort();
  }
  return 0;
}
