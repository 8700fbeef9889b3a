// Document links: what in a note can be opened, and where it leads.
#pragma once

#include "analysis/snapshot.h"

#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

struct DocumentLink {
  Span span;                  // the address as written; of a reference its text; of a handle the @name
  std::string url;            // of the web; empty for a file
  std::string path = {};      // of a file: absolute
  std::string fragment = {};  // of a file: without #

  bool operator==(const DocumentLink&) const = default;
};

inline constexpr std::size_t kMostDocumentLinks = 5'000;

// Sorted by place, none over another. Bare handles lead to the profile that other notes link them to; what a site
// generator fills in leads nowhere.
std::vector<DocumentLink> document_links(const Snapshot& snapshot, const NoteEntry& entry);

// The line, from 0, of the anchor that a link into a note means; nothing where there is none.
std::optional<std::size_t> line_of_anchor(const Snapshot& snapshot, const std::string& path, std::string_view fragment);

}  // namespace confnotes::analysis
