#include "analysis/features/completion.h"

#include "analysis/features/handle_completion.h"
#include "analysis/features/tag_completion.h"

namespace confnotes::analysis {

CompletionList complete(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  if (auto tags = complete_tag(snapshot, *entry.note, cursor)) return std::move(*tags);
  if (auto handles = complete_handle(snapshot, *entry.note, cursor)) return std::move(*handles);
  return {};
}

}  // namespace confnotes::analysis
