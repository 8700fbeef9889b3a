#include "analysis/rule_hover.h"

#include "analysis/rules/rule.h"
#include "analysis/suppressions.h"

#include <set>
#include <string_view>

namespace confnotes::analysis {

namespace {

void add_rule(const Rule& rule, RichText& words) {
  if (!words.empty()) words.paragraph();
  words.strong(rule.id).text(": ").prose(rule.summary).paragraph().prose(rule.rationale);
}

// The word around `offset` that is a rule's name.
std::optional<RuleHover> hover_name(const Note& note, Span comment, Offset offset) {
  constexpr std::string_view kNameBytes = "abcdefghijklmnopqrstuvwxyz-/";
  const std::string_view text = note.text.bytes();
  Span name{offset, offset};
  while (name.begin > comment.begin && kNameBytes.contains(text[name.begin - 1]))
    --name.begin;
  while (name.end < comment.end && kNameBytes.contains(text[name.end]))
    ++name.end;
  const Rule* rule = find_rule(note.text.slice(name));
  if (!rule) return std::nullopt;
  RuleHover hover{name, {}};
  add_rule(*rule, hover.words);
  return hover;
}

}  // namespace

std::optional<RuleHover> hover_rules(const Note& note, std::span<const Diagnostic> findings, Offset offset) {
  for (const Suppression& suppression : suppressions_in(note)) {
    if (!suppression.comment.touches(offset)) continue;
    if (auto hover = hover_name(note, suppression.comment, offset)) return hover;
  }
  std::optional<RuleHover> hover;
  std::set<std::string_view> told;
  for (const Diagnostic& finding : findings) {
    const Rule* rule = find_rule(finding.rule);
    if (!rule || !finding.span.touches(offset) || !told.insert(finding.rule).second) continue;
    if (!hover) hover = RuleHover{finding.span, {}};
    add_rule(*rule, hover->words);
  }
  return hover;
}

}  // namespace confnotes::analysis
