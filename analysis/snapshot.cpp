#include "analysis/snapshot.h"

#include <algorithm>

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

const Settings& Snapshot::settings(std::string_view path) const {
  static const Settings kDefaults;
  if (settings_->empty()) return kDefaults;
  for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos; slash = path.rfind('/', slash - 1)) {
    const auto found = settings_->find(path.substr(0, std::max<std::size_t>(slash, 1)));
    if (found != settings_->end()) return *found->second;
    if (slash == 0) break;
  }
  return kDefaults;
}

}  // namespace confnotes::analysis
