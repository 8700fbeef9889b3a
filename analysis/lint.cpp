#include "analysis/lint.h"

#include "analysis/link_target.h"
#include "analysis/rules/rule.h"
#include "analysis/rules/rules.h"
#include "analysis/suppressions.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

namespace confnotes::analysis {

namespace {

// What the settings above the note say of a rule, or else the editor; nullptr where neither says anything.
const std::optional<Severity>* chosen_severity(const RuleInput& input, std::string_view rule) {
  for (const Settings* settings : {&input.snapshot.settings(input.entry.path), &input.snapshot.editor_settings()}) {
    const auto chosen = settings->severities.find(rule);
    if (chosen != settings->severities.end()) return &chosen->second;
  }
  return nullptr;
}

void check(const Rule& rule, const RuleInput& input, std::vector<Diagnostic>& found) {
  const std::optional<Severity>* chosen = chosen_severity(input, rule.id);
  if (chosen ? !*chosen : !rule.is_on) return;
  const std::size_t before = found.size();
  rule.check(input, found);
  if (!chosen) return;
  for (Diagnostic& diagnostic : std::span(found).subspan(before))
    diagnostic.severity = **chosen;
}

// Takes out what comments in the note silence, and tells of those that silence nothing.
void apply_suppressions(const RuleInput& input, std::vector<Diagnostic>& found) {
  std::vector<Suppression> suppressions = suppressions_in(input.note());
  silence(suppressions, input.note(), found);
  const std::optional<Severity>* chosen = chosen_severity(input, kSuppressionUnused.id);
  if (chosen && !*chosen) return;
  for (Diagnostic& diagnostic : unused(suppressions, input.note(), !input.facts.links.empty())) {
    if (chosen) diagnostic.severity = **chosen;
    found.push_back(std::move(diagnostic));
  }
}

}  // namespace

std::vector<Diagnostic> lint(const Snapshot& snapshot, const NoteEntry& entry, const Facts& facts) {
  const RuleInput input{snapshot, entry, facts};
  std::vector<Diagnostic> found;
  for (const Rule* rule : all_rules())
    check(*rule, input, found);
  apply_suppressions(input, found);
  const auto place = [](const Diagnostic& diagnostic) { return std::tie(diagnostic.span, diagnostic.rule); };
  std::ranges::stable_sort(found, {}, place);
  const auto repeated = std::ranges::unique(
      found, [&](const Diagnostic& a, const Diagnostic& b) { return place(a) == place(b) && a.message == b.message; });
  found.erase(repeated.begin(), repeated.end());
  return found;
}

std::vector<std::string> linked_paths(const NoteEntry& entry) {
  std::vector<std::string> paths;
  for (const LinkFact& link : entry.facts->links) {
    const LinkTarget target = link_target(entry.facts->string(link.url));
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
