#include "analysis/actions.h"

#include "analysis/actions/rewritings.h"
#include "analysis/lint.h"
#include "analysis/rules/rule.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr int kMostRounds = 10;

void add_fixes(const ActionInput& input, const std::vector<Diagnostic>& diagnostics, std::vector<Action>& actions) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!input.is_at(diagnostic.span)) continue;
    for (const Fix& fix : diagnostic.fixes) {
      actions.push_back({.kind = ActionKind::QuickFix,
                         .title = fix.title,
                         .edit = edit_of(input.entry, fix.edits),
                         .diagnostic = diagnostic,
                         .is_preferred = diagnostic.fixes.size() == 1});
    }
  }
}

// The edits of all sole fixes that do not get into each other's way; those that come first in the note win.
std::vector<Edit> sole_fixes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<Edit> edits;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Rule* rule = find_rule(diagnostic.rule);
    if (diagnostic.fixes.size() != 1 || (rule && !rule->is_for_all)) continue;
    const std::vector<Edit>& fix = diagnostic.fixes.front().edits;
    const bool is_free = std::ranges::none_of(fix, [&](const Edit& edit) {
      return std::ranges::any_of(edits, [&](const Edit& other) {
        return edit.span.begin <= other.span.end && other.span.begin <= edit.span.end;
      });
    });
    if (is_free) edits.insert(edits.end(), fix.begin(), fix.end());
  }
  std::ranges::sort(edits, {}, &Edit::span);
  return edits;
}

std::string applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  Offset at = 0;
  for (const Edit& edit : edits) {
    result += text.substr(at, edit.span.begin - at);
    result += edit.replacement;
    at = edit.span.end;
  }
  return result += text.substr(at);
}

// One edit from the first to the last byte in which the texts differ, on character boundaries.
Edit difference(std::string_view before, std::string_view after) {
  const auto is_inside_character = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t begin = 0;
  while (begin < shorter && before[begin] == after[begin])
    ++begin;
  while (begin > 0 && (is_inside_character(before, begin) || is_inside_character(after, begin)))
    --begin;
  std::size_t same = 0;
  while (same < shorter - begin && before[before.size() - 1 - same] == after[after.size() - 1 - same])
    ++same;
  while (same > 0 && is_inside_character(before, before.size() - same))
    --same;
  return {{begin, before.size() - same}, std::string(after.substr(begin, after.size() - same - begin))};
}

}  // namespace

WorkspaceEdit edit_of(const NoteEntry& entry, std::vector<Edit> edits) {
  return {.created = {}, .notes = {{entry.path, std::move(edits)}}};
}

std::optional<WorkspaceEdit> fix_all(const Snapshot& snapshot, const NoteEntry& entry, const Facts& facts) {
  NoteEntry current = entry;
  std::vector<Edit> edits;
  for (int round = 0; round < kMostRounds; ++round) {
    const auto fixes = sole_fixes(lint(snapshot, current, facts));
    if (fixes.empty()) break;
    std::string text = applied(current.text().bytes(), fixes);
    if (text == current.text().bytes()) break;
    edits = round == 0 ? fixes : std::vector<Edit>{difference(entry.text().bytes(), text)};
    current.note = parse_note(Text(std::move(text)), file_stem(entry.path));
    current.facts = note_facts(*current.note);
  }
  if (edits.empty()) return std::nullopt;
  return edit_of(entry, std::move(edits));
}

std::vector<Action> actions(const Snapshot& snapshot, const NoteEntry& entry, Span range, const Facts& facts) {
  const ActionInput input{snapshot, entry, range, facts};
  const std::vector<Diagnostic> diagnostics = lint(snapshot, entry, facts);
  std::vector<Action> actions;
  add_fixes(input, diagnostics, actions);
  for (const auto add :
       {mend_path, link_handle, wrap_address, turn_link, insert_talk_or_day, insert_table_of_talks, sort_tags}) {
    add(input, actions);
  }
  // Editors ask at every move of the cursor, and most notes have nothing to mend.
  const auto has_sole_fix = [](const Diagnostic& diagnostic) { return diagnostic.fixes.size() == 1; };
  if (std::ranges::none_of(diagnostics, has_sole_fix)) return actions;
  if (auto all = fix_all(snapshot, entry, facts))
    actions.push_back({.kind = ActionKind::FixAll, .title = "Fix all that has one fix only", .edit = std::move(*all)});
  return actions;
}

}  // namespace confnotes::analysis
