#include "analysis/snapshot.h"

namespace confnotes::analysis {

const NoteEntry* Snapshot::find(NoteId id) const {
  const auto slot = static_cast<std::size_t>(id);
  const std::size_t page = slot / kPageSize;
  return page < pages_->size() ? (*(*pages_)[page])[slot % kPageSize].get() : nullptr;
}

const NoteEntry* Snapshot::find(std::string_view path) const {
  const auto found = paths_->find(path);
  return found == paths_->end() ? nullptr : find(found->second);
}

}  // namespace confnotes::analysis
