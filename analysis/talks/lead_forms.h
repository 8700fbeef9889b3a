// Lead forms: who is named in the first lines below a heading.
#pragma once

#include "analysis/markdown.h"
#include "analysis/people.h"
#include "analysis/section.h"
#include "analysis/talks.h"
#include "analysis/text.h"

#include <cstdint>
#include <vector>

namespace confnotes::analysis::talks {

struct LeadReading {
  SpeakerForm form = SpeakerForm::None;
  Certainty certainty = Certainty::None;
  std::vector<Speaker> speakers;
  bool has_media = false;  // "Slides: …", a video: what stands below the heading of a talk
  bool is_bare = false;    // read, and nothing at all stands there
};

// What counts below a heading: everything, or for a heading that is hardly a title only what names speakers by a label.
enum class LeadScope : std::uint8_t { Everything, LabelsOnly };

// Reads the first lines of `lead`: a section's body up to its first sub-section, or a note without headings.
LeadReading read_lead(const Text& text, const Markdown& markdown, Span lead, LeadScope scope = LeadScope::Everything);

// Every name in lines and items, for a section whose heading says that they are the speakers'.
std::vector<Speaker> read_speaker_list(const Text& text, const Markdown& markdown, Span lead);

}  // namespace confnotes::analysis::talks
