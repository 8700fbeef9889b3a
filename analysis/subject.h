// Subject: what a reader points at. One answer for hover, definition, references, rename and all who go from a place in
// a note to the thing that it is about.
#pragma once

#include "analysis/snapshot.h"
#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>

namespace confnotes::analysis {

enum class SubjectKind : std::uint8_t {
  Speaker,   // a name beside or below a talk's title, or in the front matter
  Handle,    // an account, by its @name or its profile's address
  Tag,       // in the front matter
  Anchor,    // a heading or an id: where it stands, or a link's #fragment that means it
  File,      // what a link's path means
  Label,     // of a link reference definition
  Footnote,  // [^label]
};

struct Subject {
  SubjectKind kind = SubjectKind::Speaker;
  Span span;         // where the name or the address stands
  std::string name;  // Speaker: as written; Handle: handle_key; Tag: without quotes; Anchor: id; Label and Footnote: as
                     // references are matched; File: empty
  std::string path;  // Anchor: of its note; File: of the file, as the workspace calls it, or as the link says
  bool is_declared_here = false;  // Anchor, Label, Footnote: the place is the declaration itself
  Span around = {};  // what was pointed at, with the place that was asked about: `span`, or all of the link

  bool operator==(const Subject&) const = default;
};

// Nothing where running text, code or a link to the web stands at `offset`. The innermost wins: a speaker in a heading
// before the heading. A place right behind the last byte counts.
std::optional<Subject> subject_at(const Snapshot& snapshot, const NoteEntry& entry, Offset offset);

// The path of the file that a link to a file means, seen from the note at `path`: a note's where it is one of the
// workspace, else the likeliest. Nothing for links to anything else.
std::optional<std::string> target_path(const Snapshot& snapshot, std::string_view path, const LinkTarget& target);

}  // namespace confnotes::analysis
