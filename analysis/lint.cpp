#include "analysis/lint.h"

#include "analysis/link_target.h"
#include "analysis/rules/rule.h"

#include <algorithm>
#include <tuple>

namespace confnotes::analysis {

std::vector<Diagnostic> lint(const Snapshot& snapshot, const NoteEntry& entry, const FileFacts& files) {
  const RuleInput input{snapshot, entry, files};
  std::vector<Diagnostic> found;
  for (const Rule* rule : all_rules())
    rule->check(input, found);
  const auto place = [](const Diagnostic& diagnostic) { return std::tie(diagnostic.span, diagnostic.rule); };
  std::ranges::stable_sort(found, {}, place);
  const auto repeated = std::ranges::unique(found, {}, place);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

std::vector<std::string> linked_paths(const NoteEntry& entry) {
  std::vector<std::string> paths;
  for (const Link& link : entry.note->markdown.links) {
    if (link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const LinkTarget target = link_target(link.url);
    if (target.kind != LinkTarget::Kind::File) continue;
    for (std::string& path : candidate_paths(entry.path, target))
      paths.push_back(std::move(path));
  }
  std::ranges::sort(paths);
  const auto repeated = std::ranges::unique(paths);
  paths.erase(repeated.begin(), repeated.end());
  return paths;
}

}  // namespace confnotes::analysis
