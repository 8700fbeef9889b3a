#include "analysis/lint.h"

#include "analysis/link_target.h"
#include "analysis/rules/rule.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace confnotes::analysis {

namespace {

void check(const Rule& rule, const RuleInput& input, const Settings& settings, std::vector<Diagnostic>& found) {
  const auto chosen = settings.severities.find(rule.id);
  const bool is_chosen = chosen != settings.severities.end();
  if (is_chosen && !chosen->second) return;
  const std::size_t before = found.size();
  rule.check(input, found);
  if (!is_chosen) return;
  for (Diagnostic& diagnostic : std::span(found).subspan(before))
    diagnostic.severity = *chosen->second;
}

}  // namespace

std::vector<Diagnostic> lint(const Snapshot& snapshot, const NoteEntry& entry, const Facts& facts) {
  const RuleInput input{snapshot, entry, facts};
  const Settings& settings = snapshot.settings(entry.path);
  std::vector<Diagnostic> found;
  for (const Rule* rule : all_rules())
    check(*rule, input, settings, found);
  const auto place = [](const Diagnostic& diagnostic) { return std::tie(diagnostic.span, diagnostic.rule); };
  std::ranges::stable_sort(found, {}, place);
  const auto repeated = std::ranges::unique(
      found, [&](const Diagnostic& a, const Diagnostic& b) { return place(a) == place(b) && a.message == b.message; });
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
