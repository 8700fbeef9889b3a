// Workspace symbols: talks, days, speakers and tags of all notes, by a few letters of their names.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class WorkspaceSymbolKind : std::uint8_t { Talk, Day, Speaker, Tag };

struct WorkspaceSymbol {
  WorkspaceSymbolKind kind = WorkspaceSymbolKind::Talk;
  std::string name;       // never empty
  std::string container;  // of a talk its event or note; of a speaker and a tag how often there are
  Place place;            // of a speaker and a tag the latest

  bool operator==(const WorkspaceSymbol&) const = default;
};

inline constexpr std::size_t kMostWorkspaceSymbols = 256;

// Those whose names hold the letters of `query` in their order, without regard to case and accents: equal names first,
// then those that begin with it, that have it at the beginning of a word, inside, and with gaps; among equals the
// latest, then the shortest. A talk is found by its speakers, too, behind all that are found by their titles. `talk:`,
// `day:`, `speaker:` and `tag:` in front of the query keep to one kind. An empty query gives what is latest.
std::vector<WorkspaceSymbol> workspace_symbols(const Snapshot& snapshot, std::string_view query);

}  // namespace confnotes::analysis
