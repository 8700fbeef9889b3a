// LinkIndex: which notes link to which file, over all notes of the workspace: the other direction of a note's links.
//
// A link may mean several files (candidate_paths), and which one it means depends on which exist; so it is found under
// each of them, and whoever asks looks at the note's links again.
#pragma once

#include "analysis/index.h"
#include "analysis/note_facts.h"

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace confnotes::analysis {

class LinkIndex {
 public:
  // The notes with a link that may mean the file at `path` (absolute), sorted; links without a path, to places in the
  // note itself, do not count.
  std::span<const NoteId> notes_linking_to(std::string_view path) const;

  void add(NoteId id, std::string_view path, const NoteFacts& facts);
  // `path` and `facts` must be those that were added.
  void remove(NoteId id, std::string_view path, const NoteFacts& facts);

  // True where replacing one by the other leaves the index the same. Both are of the note at `path`.
  static bool is_same_for(std::string_view path, const NoteFacts& a, const NoteFacts& b);

 private:
  struct PathHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view path) const { return std::hash<std::string_view>{}(path); }
  };
  using Notes = std::unordered_map<std::string, std::vector<NoteId>, PathHash, std::equal_to<>>;
  // In parts, so that a copy of the index shares all of them but those that an edit writes.
  static constexpr std::size_t kParts = 256;

  Notes& own_part(std::string_view path);

  std::array<std::shared_ptr<Notes>, kParts> parts_;  // nullptr for an empty one; written only while unshared
};

}  // namespace confnotes::analysis
