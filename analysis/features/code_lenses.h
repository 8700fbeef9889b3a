// Code lenses: above a heading, how many talks its speakers give elsewhere and how many links lead to it.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace confnotes::analysis {

enum class LensKind : std::uint8_t { Talks, Links };

struct CodeLens {
  LensKind kind = LensKind::Talks;
  Span span;            // of the heading
  std::string subject;  // the speaker, or the anchor
  std::string title;    // "3 talks by Ada Example", "2 links here"

  bool operator==(const CodeLens&) const = default;
};

// In source order. Nobody is told of a speaker's only talk, or of a heading without links to it.
std::vector<CodeLens> code_lenses(const Snapshot& snapshot, const NoteEntry& entry);

// The places that a lens counts: talks' headings or links, sorted by note; at most 1,000.
std::vector<Place> lens_places(const Snapshot& snapshot, const NoteEntry& entry, LensKind kind,
                               const std::string& subject);

}  // namespace confnotes::analysis
