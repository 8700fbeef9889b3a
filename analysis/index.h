// Index: who uses which tag and handle, over all notes of the workspace.
//
// Of links to profiles whose text is no @name (`[Ada Example](https://twitter.com/ada)`) it holds those to networks
// where people are called @ada: their author may type that next time. Nobody types @ for a LinkedIn page, and most bare
// links to GitHub are organisations.
#pragma once

#include "analysis/note_facts.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class NoteId : std::uint32_t {};

// One way in which notes write a handle.
struct HandleForm {
  std::string form;    // "@x" or "[@x](https://twitter.com/x)": as written; a link's other text makes room for the @x
  std::string person;  // empty where the note names none
  std::vector<NoteId> notes;  // one for each use
};

struct KnownHandle {
  Network network = Network::Unknown;
  std::string name;               // as first written
  std::vector<HandleForm> forms;  // in the order in which they came
  std::size_t use_count = 0;
};

// What tags have in common that differ only by case, accents, blanks, hyphens and underscores; empty for one without
// anything else.
std::string tag_key(std::string_view tag);

class Index {
 public:
  // Tag as written → the notes that carry it, each once.
  using Tags = std::map<std::string, std::vector<NoteId>, std::less<>>;
  // handle_key → its uses. A copy of the index shares what an edit leaves alone.
  using Handles = std::map<std::string, std::shared_ptr<const KnownHandle>, std::less<>>;

  // tag_key → the spellings in use.
  using Spellings = std::map<std::string, std::set<std::string>, std::less<>>;

  const Tags& tags() const { return tags_; }
  const Spellings& tag_spellings() const { return tag_spellings_; }
  const Handles& handles() const { return handles_; }

  void add(NoteId id, const NoteFacts& note);
  // `note` must be the one that was added.
  void remove(NoteId id, const NoteFacts& note);

  // True where replacing one note by the other leaves the index the same.
  static bool is_same_for(const NoteFacts& a, const NoteFacts& b);

 private:
  Tags tags_;
  Spellings tag_spellings_;
  Handles handles_;
};

}  // namespace confnotes::analysis
