// Completion: tags inside front matter, handles after an @; both from all notes of the workspace.
#pragma once

#include "analysis/problem.h"
#include "analysis/snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace confnotes::analysis {

enum class CompletionKind : std::uint8_t { Tag, Handle };

struct CompletionItem {
  CompletionKind kind = CompletionKind::Tag;
  std::string label;        // "Python", "@AFiscutean"
  std::string detail;       // "3 notes"; for a handle whose it is: "Andrada Fiscutean"
  std::string filter_text;  // what the typed text is matched against
  Edit edit;                // its span holds the cursor and lies on one line

  bool operator==(const CompletionItem&) const = default;
};

struct CompletionList {
  std::vector<CompletionItem> items;  // the best first
  bool is_incomplete = false;         // more would match: ask again when more is typed

  bool operator==(const CompletionList&) const = default;
};

inline constexpr std::size_t kMostCompletions = 200;

// What can stand at `cursor`. Empty where nothing of ours can: in code, in links' addresses, in other front matter.
CompletionList complete(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor);

}  // namespace confnotes::analysis
