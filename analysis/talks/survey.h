// Survey: all that every heading of a note says for itself, and in which form this note names its speakers.
#pragma once

#include "analysis/talks.h"
#include "analysis/talks/days.h"
#include "analysis/talks/heading_forms.h"
#include "analysis/talks/heading_kind.h"
#include "analysis/talks/lead_forms.h"
#include "analysis/visible_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::analysis::talks {

// A heading as it is read in this note.
struct Surveyed {
  explicit Surveyed(VisibleText visible) : text(std::move(visible)) {}

  VisibleText text;
  HeadingReading heading;
  LeadReading lead;
  HeadingKind kind = HeadingKind::Title;
  std::optional<DayName> day;

  // Decided for the whole note:
  SpeakerForm form = SpeakerForm::None;  // the one that holds here
  std::vector<Speaker> speakers;
  Span title;                             // of the plain text
  bool names_speaker_of_another = false;  // the talk above it
  double evidence = 0;                    // that this is a talk, 0 to 1

  bool is_candidate() const { return !day && !names_speaker_of_another && kind == HeadingKind::Title; }
};

std::vector<Surveyed> survey(const TalkSource& source);

}  // namespace confnotes::analysis::talks
