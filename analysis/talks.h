// Talks: the one place that decides what the headings of a note are, and who speaks.
//
// Decided for the whole note before any heading of it: at which level the talks stand, and in which form their
// speakers are named (one form rules a note). Then every heading is judged, each with a reason that can be printed.
#pragma once

#include "analysis/front_matter.h"
#include "analysis/markdown.h"
#include "analysis/section.h"
#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Where and how a talk's speakers are named.
enum class SpeakerForm : std::uint8_t {
  None,
  Parentheses,     // Title (Name, Name)
  TitleDashName,   // Title - Name, role at company
  NameDashTitle,   // Name - Title
  By,              // Title by Name
  With,            // Title with Name
  NameColonTitle,  // Name: Title
  TitleColonName,  // Keynote: Name
  Fields,          // Title | Name (10:15am)
  NameCommaTitle,  // Name, affiliation, *Title*
  TitleCommaName,  // Title, Name
  TitleHandle,     // Title @handle
  NameAlone,       // a heading that is only the name: the talk has no title
  Label,           // a line "Speaker: Name" below
  ByLine,          // a line "by Name" below
  NameLine,        // a line below that is only the name, with or without role and handle
  BoldLine,        // the same in bold
  QuoteLine,       // the same in a quote
  ListItem,        // the same in a list
  SubHeading,      // the next heading is only the name
  Prose,           // named in the first sentence below
  FrontMatter,     // speaker: Name
  FileName,        // "Title by Name.md", "Title - Name.md"
};

// What a heading is.
enum class Role : std::uint8_t {
  Talk,
  Day,
  Track,    // a session, a room or a topic between day and talk
  Event,    // the conference
  Speaker,  // names the speaker of the talk above it
  Break,    // lunch, party
  Part,     // a section of a talk
  Other,    // neither of a talk nor around one
};

struct Judgement {
  Role role = Role::Other;
  std::string_view reason;  // half a sentence for people: "names its speaker as `Title (Name)`"

  bool operator==(const Judgement&) const = default;
};

struct Event {
  std::string name;
  Span span;  // where the name stands

  bool operator==(const Event&) const = default;
};

struct Day {
  std::optional<std::size_t> section;  // index into Note::sections; nothing where the front matter's title names it
  std::string title;                   // as a reader sees it: "Day 1", "Saturday, April 22"
  Span span;                           // of that title
  int number = 0;                      // 2 for "Day 2" and "Second day"; 0 where it has none

  bool operator==(const Day&) const = default;
};

struct Track {
  std::size_t section = 0;
  std::string title;

  bool operator==(const Track&) const = default;
};

struct Speaker {
  std::string name;  // without honorifics, pronouns, role and affiliation
  Span span;         // the name in the source; empty, at the talk's head, for one from the file name

  bool operator==(const Speaker&) const = default;
};

struct Talk {
  std::optional<std::size_t> section;  // index into Note::sections; nothing where the talk has no heading of its own
  Span head;                           // the heading's lines; without a heading the first line
  Span whole;                          // all of the talk
  std::string title;                   // without the speakers; empty where the writer has not found one yet
  Span title_span;                     // in the source; empty, at the talk's head, where it is not written there
  std::vector<Speaker> speakers;
  SpeakerForm form = SpeakerForm::None;
  std::optional<std::size_t> day = {};    // index into Programme::days
  std::optional<std::size_t> track = {};  // index into Programme::tracks

  bool operator==(const Talk&) const = default;
};

struct Programme {
  std::optional<Event> event;
  std::vector<Day> days;
  std::vector<Track> tracks;
  std::vector<Talk> talks;            // in source order
  std::vector<Judgement> judgements;  // one for each section

  bool operator==(const Programme&) const = default;
};

// What the programme is read from. `file_stem` is the file's name without directory and ending ("Day 2 - 03 - Title"),
// empty where it is not known.
struct TalkSource {
  const Text& text;
  const FrontMatter& front_matter;
  const Markdown& markdown;
  const std::vector<Section>& sections;
  std::string_view file_stem;
};

Programme find_programme(const TalkSource& source);

// The speaker whom the first line below a heading names, for a heading that does not.
std::optional<Speaker> speaker_below(const Text& text, const Markdown& markdown, const Section& section);

}  // namespace confnotes::analysis
