// Hover: what is known of the thing under the cursor: people, handles, headings, links, keys and values of front
// matter.
#pragma once

#include "analysis/rich_text.h"
#include "analysis/snapshot.h"

#include <chrono>
#include <optional>

namespace confnotes::analysis {

struct Hover {
  Span span;  // of the thing, around the offset
  RichText words;
  bool is_about_all_notes = false;  // some of it is counted or found in other notes

  bool operator==(const Hover&) const = default;
};

// What hover knows of the outside. Without a fact, nothing is said that needs it.
struct HoverFacts {
  std::optional<std::chrono::year_month_day> today = {};  // where the reader is
  bool has_all_notes = true;                              // false: what is counted over all notes is no last word
};

// Nothing where nothing is known of what stands at `offset`.
std::optional<Hover> hover(const Snapshot& snapshot, const NoteEntry& entry, Offset offset,
                           const HoverFacts& facts = {});

}  // namespace confnotes::analysis
