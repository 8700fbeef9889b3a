// TalkFacts: all that a note says of one talk, gathered for lists and reports.
#pragma once

#include "analysis/note.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

struct TalkFacts {
  std::size_t line = 1;    // from 1: of its heading; the first line for a talk without one
  std::string title = {};  // empty where it has none
  std::vector<std::string> speakers = {};
  std::vector<std::string> handles = {};  // with @
  std::optional<std::string> day = {};
  std::optional<std::string> track = {};
  std::optional<std::string> event = {};
  std::optional<std::string> date = {};  // yyyy-mm-dd
  std::vector<std::string> links = {};
  std::vector<std::string> tags = {};  // the note's

  bool operator==(const TalkFacts&) const = default;
};

TalkFacts facts_of(const Note& note, const Talk& talk);

// The handles inside the talk that belong to one of its speakers, with @; in source order, each once.
std::vector<std::string> handles_of_speakers(const Note& note, const Talk& talk);

// Where the talk's links lead, in source order, each once. Neither images nor the profiles of the handles in it.
std::vector<std::string> links_of(const Note& note, const Talk& talk);

// The front matter's date, as yyyy-mm-dd; nothing where it names no single day.
std::optional<std::string> date_of(const Note& note);

}  // namespace confnotes::analysis
