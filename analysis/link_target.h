// LinkTarget: what a link's address points at, worked out from the note's own path.
#pragma once

#include "analysis/note.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct LinkTarget {
  enum class Kind : std::uint8_t {
    Empty,     // nothing at all
    Anchor,    // #fragment of this note
    File,      // a path, with or without a fragment
    External,  // a scheme or a host: https:, mailto:, //host
    Template,  // filled in by a site generator: {{ … }}, {% … %}, <%= … %>
  };

  Kind kind = Kind::Empty;
  std::string path;      // File: percent-decoded, as written
  std::string raw_path;  // File: as written, for files that have a % in their names
  std::string fragment;  // percent-decoded, without the #

  bool operator==(const LinkTarget&) const = default;
};

LinkTarget link_target(std::string_view url);

// `path` seen from the folder of the note at `note_path`, `.` and `..` worked out; nothing for a note that is no file.
std::optional<std::string> resolve_path(std::string_view note_path, std::string_view path);

// The paths that a file link may mean, the likeliest first: decoded, as written, and each with .md for a page that is
// named without its ending.
std::vector<std::string> candidate_paths(std::string_view note_path, const LinkTarget& target);

// `path` (absolute) as a link in the note at `note_path` (absolute) would write it: from the note's folder, with `..`
// where it lies outside; decoded.
std::string relative_path(std::string_view note_path, std::string_view path);

// A decoded path as a link's destination has it: in angle brackets as it is, elsewhere with blanks, brackets and what
// means something in an address percent-encoded.
std::string written_path(std::string_view path, bool is_in_angle_brackets);

// True for a name that ends as Markdown files do: .md, .markdown, .mdown, .mkd, .mdx, .Rmd, .qmd …
bool is_markdown_path(std::string_view path);

}  // namespace confnotes::analysis
