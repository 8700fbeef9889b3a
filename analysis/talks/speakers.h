// Speakers: what was read in a visible text, with its place in the source.
#pragma once

#include "analysis/people.h"
#include "analysis/talks.h"
#include "analysis/visible_text.h"

#include <vector>

namespace confnotes::analysis::talks {

// `people` were read from `text.plain()` from `shift` on.
void append_speakers(const VisibleText& text, const People& people, std::size_t shift, std::vector<Speaker>& speakers);
std::vector<Speaker> speakers_of(const VisibleText& text, const People& people);

}  // namespace confnotes::analysis::talks
