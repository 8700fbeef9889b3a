#include "analysis/rules/rule.h"

#include "analysis/rules/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::array kRules{
    &kDayOrder,
    &kFrontMatterDate,
    &kFrontMatterDateFuture,
    &kFrontMatterDateZone,
    &kFrontMatterDuplicateKey,
    &kFrontMatterEmpty,
    &kFrontMatterEmptyValue,
    &kFrontMatterPosition,
    &kFrontMatterSchema,
    &kFrontMatterSyntax,
    &kFrontMatterType,
    &kFrontMatterUnclosed,
    &kFrontMatterUnknownKey,
    &kHandleMismatch,
    &kHandleUnlinked,
    &kHeadingDuplicate,
    &kHeadingEmpty,
    &kHeadingNoSpace,
    &kHeadingSkippedLevel,
    &kLinkBareUrl,
    &kLinkCase,
    &kLinkCredentials,
    &kLinkDead,
    &kLinkDuplicateDefinition,
    &kLinkEmpty,
    &kLinkInsecure,
    &kLinkInvalid,
    &kLinkMalformed,
    &kLinkMoved,
    &kLinkNoSuchAnchor,
    &kLinkNoSuchFile,
    &kLinkNoSuchReference,
    &kLinkNoSuchRemoteAnchor,
    &kLinkUnusedDefinition,
    &kLinkUnverified,
    &kSpeakerVariant,
    &kSuppressionUnused,
    &kTagDuplicate,
    &kTagEmpty,
    &kTagVariant,
    &kTalkEmpty,
    &kTalkNoSpeaker,
    &kTalkUntitled,
};

}  // namespace

std::span<const Rule* const> all_rules() {
  return kRules;
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::lower_bound(kRules, id, {}, [](const Rule* rule) { return rule->id; });
  return found != kRules.end() && (*found)->id == id ? *found : nullptr;
}

Span with_line_end(const Text& text, Span lines) {
  // What stands before it on the line are marks of a list or a quote, which go with it.
  lines.begin = text.line(text.line_at(lines.begin)).begin;
  const std::string_view rest = text.slice({lines.end, text.size()});
  const Offset end = lines.end + std::min(rest.find_first_not_of(" \t"), rest.size());
  const std::string_view behind = text.slice({end, text.size()});
  if (behind.starts_with("\r\n")) return {lines.begin, end + 2};
  if (behind.starts_with('\n') || behind.starts_with('\r')) return {lines.begin, end + 1};
  return lines;
}

void for_each_web_link(const RuleInput& input, WebState state,
                       const std::function<void(const WebLink& link, const WebFact& fact)>& report) {
  if (input.facts.links.empty()) return;
  for (const WebLink& link : web_links(input.note())) {
    const auto fact = input.facts.links.find(std::string(link.url));
    if (fact != input.facts.links.end() && fact->second.state == state) report(link, fact->second);
  }
}

void report_problems(const RuleInput& input, const Rule& rule, std::vector<Diagnostic>& found) {
  for (const Problem& problem : input.note().front_matter.problems) {
    if (problem.rule != rule.id) continue;
    found.push_back({rule.id, rule.severity, problem.span, problem.message, problem.related, problem.fixes});
  }
}

void report_problems(std::vector<Problem> problems, const Rule& rule, std::vector<Diagnostic>& found) {
  for (Problem& problem : problems) {
    found.push_back({rule.id, rule.severity, problem.span, std::move(problem.message), std::move(problem.related),
                     std::move(problem.fixes)});
  }
}

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Information:
      return "info";
    case Severity::Hint:
      return "hint";
  }
  return "";
}

}  // namespace confnotes::analysis
