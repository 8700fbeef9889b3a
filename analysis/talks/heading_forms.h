// Heading forms: every way in which one heading may name speakers. Which of them holds is decided for the whole note.
#pragma once

#include "analysis/people.h"
#include "analysis/talks.h"
#include "analysis/visible_text.h"

#include <vector>

namespace confnotes::analysis::talks {

// One way to read a heading. Spans are of the heading's plain text.
struct HeadingForm {
  SpeakerForm form = SpeakerForm::None;
  Span title;  // empty for NameAlone
  People people;
};

struct HeadingReading {
  Span core;                       // without numbering and clock times around it
  std::vector<HeadingForm> forms;  // at most one of each form
  bool is_numbered = false;        // "3.", "Talk 3 -"
  bool has_time = false;           // "10:15", "(9am)"
  bool is_link = false;            // the whole heading is one link
  bool is_speaker_label = false;   // "Speakers", "Presenter: Ada Example": the names, if any, are those of NameAlone

  const HeadingForm* find(SpeakerForm form) const;
};

HeadingReading read_heading(const VisibleText& heading);

// For a heading that is no title: only whether it says that speakers follow, or who they are.
HeadingReading read_label_heading(const VisibleText& heading);

}  // namespace confnotes::analysis::talks
