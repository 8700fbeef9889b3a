// NoteFacts: what the rest of the workspace asks of a note, small enough to keep for every note there is.
//
// A note that nobody has open is its text and these facts; all else is parsed again when somebody wants it. So places
// are halves as wide as elsewhere, and a string that stands in the note's text is not stored a second time.
#pragma once

#include "analysis/fuzzy_match.h"
#include "analysis/note.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// A Span of a text below 4 GiB.
struct Place32 {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr operator Span() const { return {begin, end}; }
  constexpr bool operator==(const Place32&) const = default;
};

// A string of a NoteFacts: `NoteFacts::string` gives it.
struct FactString {
  std::uint32_t begin = 0;  // in the note's text and, behind its end, in `more`
  std::uint32_t size = 0;
};

struct AnchorFact {
  FactString id;
  Place32 span;  // as Anchor::span
};

struct TalkFact {
  FactString title;  // empty where it has none
  Place32 title_span;
  Place32 head;  // the heading's lines
  std::uint32_t first_speaker = 0;
  std::uint32_t speaker_count = 0;
  std::int32_t day = -1;   // index into NoteFacts::days; -1 outside all days
  LetterMask letters = 0;  // of the title
};

struct SpeakerFact {
  FactString name;
  Place32 span;  // empty where the name does not stand in the text
};

struct DayFact {
  FactString title;
  Place32 span;
};

struct TagFact {
  FactString text;
  Place32 span;  // with its quotes
};

struct HandleFact {
  FactString key;     // handle_key
  FactString name;    // as Handle::name
  FactString person;  // empty where the note names none
  Place32 span;       // as Handle::span
  Place32 whole;      // as Handle::whole
  Network network = Network::Unknown;
  bool is_mention = true;  // as Handle::is_mention
};

// An address that leads to this or another note or file: an inline link's, HTML's, or a definition's, be it used or
// not. Addresses on the web are none.
struct LinkFact {
  FactString url;       // as Link::url
  Place32 destination;  // as Link::destination
};

struct NoteFacts {
  Text text;
  std::string more;  // what does not stand in the text as it is

  FactString title;                                 // the front matter's, or else the first heading; may be empty
  FactString event;                                 // the conference's name; empty without one
  std::optional<std::chrono::year_month_day> date;  // the one day that the front matter names
  std::vector<AnchorFact> anchors;                  // sorted by id, then as they stand
  std::vector<DayFact> days;
  std::vector<TalkFact> talks;        // in source order, and so all below
  std::vector<SpeakerFact> speakers;  // talk by talk
  std::vector<TagFact> tags;
  std::vector<HandleFact> handles;
  std::vector<LinkFact> links;  // inline ones, definitions, then HTML's

  // Lives as long as these facts.
  std::string_view string(FactString name) const {
    const std::size_t size = text.size();
    return name.begin < size ? text.bytes().substr(name.begin, name.size)
                             : std::string_view(more).substr(name.begin - size, name.size);
  }
  // nullptr where no anchor has that id; the first one where several do.
  const AnchorFact* find_anchor(std::string_view id) const;
};

std::shared_ptr<const NoteFacts> note_facts(const Note& note);

}  // namespace confnotes::analysis
