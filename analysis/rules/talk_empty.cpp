// talk/empty: a talk that nothing was written about.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <cstddef>

namespace confnotes::analysis {

namespace {

// A note is more than a list of titles where enough of its talks have notes.
constexpr std::size_t kFewestWithNotes = 3;
constexpr std::size_t kWithNotesOfFour = 3;

// Nothing, a rule between two talks, or a bullet that waits for its text.
bool is_blank(std::string_view line) {
  return trim(line).find_first_not_of("-*+_> ") == std::string_view::npos;
}

// A name in running text is part of the notes; in any other form its line only says who speaks.
bool names_speaker(const Talk& talk, Span line) {
  return talk.form != SpeakerForm::Prose &&
         std::ranges::any_of(talk.speakers, [&](const Speaker& speaker) { return line.contains(speaker.span.begin); });
}

bool has_notes(const Text& text, const Talk& talk) {
  for (std::size_t i = text.line_at(talk.head.end) + 1; i < text.line_count(); ++i) {
    const Span line = text.line(i);
    if (line.begin >= talk.whole.end) return false;
    if (!is_blank(text.slice(line)) && !names_speaker(talk, line)) return true;
  }
  return false;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  std::vector<const Talk*> empty;
  std::size_t with_notes = 0;
  for (const Talk& talk : note.programme.talks) {
    // What has no title has a diagnostic already.
    if (!talk.section || trim(talk.title).empty()) continue;
    if (has_notes(note.text, talk))
      ++with_notes;
    else
      empty.push_back(&talk);
  }
  if (with_notes < kFewestWithNotes || with_notes * 4 < (with_notes + empty.size()) * kWithNotesOfFour) return;
  for (const Talk* talk : empty) {
    const Heading& heading = note.heading_of(note.sections[*talk->section]);
    found.push_back({kTalkEmpty.id, kTalkEmpty.severity, heading.text, "Talk has no notes.", {}, {}});
  }
}

}  // namespace

constinit const Rule kTalkEmpty{
    .id = "talk/empty",
    .severity = Severity::Hint,
    .summary = "A talk must have notes where the other talks of the note have some.",
    .rationale =
        "Among talks with notes, a heading with nothing below it is one that was forgotten. A link or a picture is a "
        "note, the speaker's name is not. A programme that lists all talks, with notes on a few of them, is left "
        "alone: at least three talks and three quarters of them must have notes.",
    .bad =
        "## Sorting (Dee Pattern)\n\n## Searching (Ellen Example)\n\nBy halves.\n\n## Hashing (Bo Sample)\n\nBy "
        "remainders.\n\n"
        "## Caching (Cy Model)\n\n[Slides](https://example.org/caching)\n",
    .good =
        "## Sorting (Dee Pattern)\n\nBy merging.\n\n## Searching (Ellen Example)\n\nBy halves.\n\n## Hashing (Bo "
        "Sample)\n\n"
        "By remainders.\n\n## Caching (Cy Model)\n\n[Slides](https://example.org/caching)\n",
    .check = check,
};

}  // namespace confnotes::analysis
