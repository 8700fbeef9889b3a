// SpeakerIndex: who speaks in which note, over all notes of the workspace, and how each name is spelt there.
//
// It holds names, never places: those move with every edit, and the note itself knows them.
#pragma once

#include "analysis/index.h"
#include "analysis/note_facts.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct SpeakerUse {
  NoteId note;
  std::size_t count = 0;  // how often the note's talks name the speaker in this spelling

  bool operator==(const SpeakerUse&) const = default;
};

class SpeakerIndex {
 public:
  // Name as written → the notes whose talks name it, each once.
  using Names = std::map<std::string, std::vector<SpeakerUse>, std::less<>>;

  const Names& names() const { return names_; }

  // The other names that share a spelling key with this one; sorted, each once.
  std::vector<std::string_view> names_like(std::string_view name) const;
  // The keys (handle_key) of the accounts that stand beside speakers of this name; sorted, each once.
  std::vector<std::string_view> handles_of(std::string_view name) const;

  void add(NoteId id, const NoteFacts& note);
  // `note` must be the one that was added.
  void remove(NoteId id, const NoteFacts& note);

  // True where replacing one note by the other leaves the index the same.
  static bool is_same_for(const NoteFacts& a, const NoteFacts& b);

 private:
  using Count = std::map<std::string, std::size_t, std::less<>>;

  Names names_;
  std::map<std::string, std::vector<std::string>, std::less<>> names_by_key_;
  std::map<std::string, Count, std::less<>> handles_by_name_;  // how many notes set a handle beside a name
};

}  // namespace confnotes::analysis
