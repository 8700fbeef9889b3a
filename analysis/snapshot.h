// Snapshot: the workspace at one revision, immutable and cheap to copy. Features and rules read nothing else.
#pragma once

#include "analysis/field_index.h"
#include "analysis/index.h"
#include "analysis/link_index.h"
#include "analysis/link_target.h"
#include "analysis/note.h"
#include "analysis/note_facts.h"
#include "analysis/settings.h"
#include "analysis/speaker_index.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace confnotes::analysis {

struct NoteEntry {
  NoteId id;
  std::string path;  // absolute with / as separator; for a document without a file its URI
  std::shared_ptr<const NoteFacts> facts;
  std::shared_ptr<const Note> note;  // nullptr for one of the many notes that nobody works on: `parsed` gives it

  const Text& text() const { return facts->text; }
  // What the note calls itself, and else what its file is called; never empty.
  std::string_view title() const;
  // The conference or meetup that it is about; what it calls itself where it names none.
  std::string_view occasion() const;
  // The note, parsed again where it is not kept, which takes as long as parsing does.
  std::shared_ptr<const Note> parsed() const;
};

// What the disk holds for a path. A path that nobody looked at has no entry, and no rule says anything about it.
enum class FileState : std::uint8_t { Missing, File, Directory };
using FileFacts = std::unordered_map<std::string, FileState>;

// What is known of a link to the internet. One that nobody checked, or of which there is nothing to tell, has no entry,
// and no rule says anything about it.
enum class WebState : std::uint8_t {
  Fine,
  Moved,        // for good, to `final_url`
  Encrypted,    // is at `final_url`, too, by https
  Dead,         // nobody finds anything there
  Invalid,      // is no address
  Credentials,  // has a user name or password in it, and was not asked
  Unverified,   // nobody knows, for that reason
  NoAnchor,     // is there, but without the anchor that the link names
};
struct WebFact {
  WebState state = WebState::Fine;
  std::string final_url = {};
  std::string reason = {};  // for people, without a full stop: "404 Not Found"

  bool operator==(const WebFact&) const = default;
};
using WebFacts = std::unordered_map<std::string, WebFact>;  // by Link::url

// What is known of the world outside the notes. The core never asks: without a fact, no rule says anything about it.
struct Facts {
  FileFacts files;
  WebFacts links = {};
  std::optional<std::chrono::year_month_day> today;  // where the reader is
};

class Snapshot {
 public:
  std::uint64_t revision() const { return revision_; }
  std::size_t size() const { return paths_->size(); }

  // nullptr for a note that is not, or no longer, in the workspace.
  const NoteEntry* find(NoteId id) const;
  const NoteEntry* find(std::string_view path) const;

  // The same, for whoever needs it for longer than the snapshot.
  std::shared_ptr<const NoteEntry> share(std::string_view path) const;
  // The note that a link to a file means, seen from the note at `path`: of those that it may mean the first that is one
  // of the workspace. nullptr for a link to anything else.
  const NoteEntry* find_target(std::string_view path, const LinkTarget& target) const;

  // Those of the nearest folder at or above the note that has some; the defaults where none has.
  const Settings& settings(std::string_view path) const;
  // What holds where those say nothing: the editor's.
  const Settings& editor_settings() const { return *editor_settings_; }

  const Index& index() const { return *index_; }
  const FieldIndex& fields() const { return *fields_; }
  const SpeakerIndex& speakers() const { return *speakers_; }
  const LinkIndex& links() const { return *links_; }

  // Every note, in the order in which they came.
  template <typename Visit>
  void for_each(const Visit& visit) const {
    for (const auto& page : *pages_) {
      for (const auto& entry : *page) {
        if (entry) visit(*entry);
      }
    }
  }

 private:
  friend class Workspace;

  // Slots in small pages, so that a change copies one page and the list of pages, not every slot.
  static constexpr std::size_t kPageSize = 64;
  using Page = std::array<std::shared_ptr<const NoteEntry>, kPageSize>;
  using Pages = std::vector<std::shared_ptr<const Page>>;

  struct PathHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view path) const { return std::hash<std::string_view>{}(path); }
  };
  using Paths = std::unordered_map<std::string, NoteId, PathHash, std::equal_to<>>;

  // Folder (absolute, without a slash at its end but for the root's) → the settings in it.
  using SettingsByFolder = std::map<std::string, std::shared_ptr<const Settings>, std::less<>>;

  std::uint64_t revision_ = 0;
  std::size_t slot_count_ = 0;  // ids given so far; one is never given again
  std::shared_ptr<const Pages> pages_ = std::make_shared<const Pages>();
  std::shared_ptr<const Paths> paths_ = std::make_shared<const Paths>();
  std::shared_ptr<const SettingsByFolder> settings_ = std::make_shared<const SettingsByFolder>();
  std::shared_ptr<const Settings> editor_settings_ = std::make_shared<const Settings>();
  std::shared_ptr<const Index> index_ = std::make_shared<const Index>();
  std::shared_ptr<const FieldIndex> fields_ = std::make_shared<const FieldIndex>();
  std::shared_ptr<const SpeakerIndex> speakers_ = std::make_shared<const SpeakerIndex>();
  std::shared_ptr<const LinkIndex> links_ = std::make_shared<const LinkIndex>();
};

}  // namespace confnotes::analysis
