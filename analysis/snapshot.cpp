#include "analysis/snapshot.h"

#include <algorithm>

namespace confnotes::analysis {

std::shared_ptr<const Note> NoteEntry::parsed() const {
  return note ? note : parse_note(facts->text, file_stem(path));
}

std::string_view NoteEntry::title() const {
  const std::string_view title = facts->string(facts->title);
  return title.empty() ? std::string_view(path).substr(path.rfind('/') + 1) : title;
}

std::string_view NoteEntry::occasion() const {
  return facts->event.size > 0 ? facts->string(facts->event) : title();
}

const NoteEntry* Snapshot::find(NoteId id) const {
  const auto slot = static_cast<std::size_t>(id);
  const std::size_t page = slot / kPageSize;
  return page < pages_->size() ? (*(*pages_)[page])[slot % kPageSize].get() : nullptr;
}

const NoteEntry* Snapshot::find(std::string_view path) const {
  const auto found = paths_->find(path);
  return found == paths_->end() ? nullptr : find(found->second);
}

std::shared_ptr<const NoteEntry> Snapshot::share(std::string_view path) const {
  const auto found = paths_->find(path);
  if (found == paths_->end()) return nullptr;
  const auto slot = static_cast<std::size_t>(found->second);
  return (*(*pages_)[slot / kPageSize])[slot % kPageSize];
}

const NoteEntry* Snapshot::find_target(std::string_view path, const LinkTarget& target) const {
  if (target.kind != LinkTarget::Kind::File) return nullptr;
  for (const std::string& candidate : candidate_paths(path, target)) {
    if (const NoteEntry* entry = find(candidate)) return entry;
  }
  return nullptr;
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
