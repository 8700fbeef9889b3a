// Actions: what could be done about the place under the cursor: fixes of what the rules say, and rewritings.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class ActionKind : std::uint8_t { QuickFix, Extract, Inline, Rewrite, Insert, SortTags, FixAll };

struct Action {
  ActionKind kind = ActionKind::QuickFix;
  std::string title;  // an imperative sentence without full stop
  WorkspaceEdit edit;
  std::optional<Diagnostic> diagnostic = {};  // QuickFix: what it mends
  bool is_preferred = false;                  // QuickFix: nothing else would mend it

  bool operator==(const Action&) const = default;
};

// Fixes of all findings that `range` touches, then what can be rewritten or inserted there, then what mends the whole
// note. `facts` as for lint. Edits are worked out for the note as it is in `entry`.
std::vector<Action> actions(const Snapshot& snapshot, const NoteEntry& entry, Span range, const Facts& facts);

// Gives a text to an address in running text, as links to it show: of several to the one nearest to `near`. Nothing
// where the note has none (any more).
std::optional<WorkspaceEdit> title_address(const NoteEntry& entry, std::string_view url, Offset near,
                                           std::string_view title);

// Every finding that has exactly one fix, mended; again and again, since a fix may bring the next finding to light.
// Nothing where there is nothing to mend.
std::optional<WorkspaceEdit> fix_all(const Snapshot& snapshot, const NoteEntry& entry, const Facts& facts);

}  // namespace confnotes::analysis
