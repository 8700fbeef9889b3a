// Rule hover: what a rule asks for and why, where it has found something or a comment silences it.
#pragma once

#include "analysis/note.h"
#include "analysis/problem.h"
#include "analysis/rich_text.h"

#include <optional>
#include <span>

namespace confnotes::analysis {

struct RuleHover {
  Span span;  // of the finding, or of the rule's name in a comment
  RichText words;

  bool operator==(const RuleHover&) const = default;
};

// Of the findings of a note (`lint`) those count that touch `offset`; each rule is told once. Nothing where there is
// none and no comment names a rule.
std::optional<RuleHover> hover_rules(const Note& note, std::span<const Diagnostic> findings, Offset offset);

}  // namespace confnotes::analysis
