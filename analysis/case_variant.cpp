#include "analysis/case_variant.h"

#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

std::optional<std::string> case_variant(const Snapshot& snapshot, std::string_view path, const LinkTarget& target) {
  if (target.kind != LinkTarget::Kind::File || target.path.starts_with('/')) return std::nullopt;
  if (snapshot.find_target(path, target)) return std::nullopt;
  const auto candidates = candidate_paths(path, target);
  const bool may_be_note =
      std::ranges::any_of(candidates, [](const std::string& one) { return is_markdown_path(one); });
  if (!may_be_note) return std::nullopt;
  std::optional<std::string> found;
  bool is_only_one = true;
  // Only a link that leads nowhere costs this look at all paths.
  snapshot.for_each([&](const NoteEntry& entry) {
    for (const std::string& candidate : candidates) {
      if (candidate.size() != entry.path.size() || !equals_ignoring_ascii_case(candidate, entry.path)) continue;
      is_only_one = is_only_one && !found;
      found = entry.path;
    }
  });
  return is_only_one ? found : std::nullopt;
}

}  // namespace confnotes::analysis
