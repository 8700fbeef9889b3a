// Completion: keys and values of front matter, tags among them; handles after an @; paths, anchors and labels in links;
// speakers in headings; from all notes of the workspace and from the schema of front matter.
#pragma once

#include "analysis/front_matter/date_shape.h"
#include "analysis/problem.h"
#include "analysis/rich_text.h"
#include "analysis/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

enum class CompletionKind : std::uint8_t { Tag, Handle, Key, Value, Stub, Speaker, Label, Anchor, File, Folder };

// A text with places to go on at, which an editor visits one after the other. The cursor ends at the last one.
struct Snippet {
  std::string text;
  std::vector<Span> stops;  // in `text`, in their order; what one holds is selected

  bool operator==(const Snippet&) const = default;
};

struct CompletionItem {
  CompletionKind kind = CompletionKind::Tag;
  std::string label;                    // "Python", "@AFiscutean"
  std::string detail;                   // "3 notes"; for a handle whose it is: "Andrada Fiscutean"
  std::string filter_text;              // what the typed text is matched against
  Edit edit;                            // its span holds the cursor and lies on one line
  std::optional<Snippet> snippet = {};  // what a client that knows snippets puts in instead
  RichText documentation = {};

  bool operator==(const CompletionItem&) const = default;
};

struct CompletionList {
  std::vector<CompletionItem> items;  // the best first
  bool is_incomplete = false;         // there is or will be more: ask again when more is typed

  bool operator==(const CompletionList&) const = default;
};

// More than anybody reads, and as many as can be had at the speed of typing.
inline constexpr std::size_t kMostCompletions = 100;

// What completion knows of the outside. Without a fact, nothing that needs it is offered.
struct CompletionFacts {
  std::optional<LocalTime> now = {};  // where the writer is
  bool has_all_notes = true;          // false: ask again, there will be more
};

// What can stand at `cursor`. Empty where nothing of ours can: in code, in running text, in other front matter.
CompletionList complete(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                        const CompletionFacts& facts = {});

}  // namespace confnotes::analysis
