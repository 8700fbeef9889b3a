// TalkWords: what people are told of a heading's role and of the form in which a talk names its speakers.
#pragma once

#include "analysis/talks.h"

#include <string_view>

namespace confnotes::analysis {

// "talk", "day", …
std::string_view words_of(Role role);

// The form as an example or half a sentence: "Title (Name)", "a line `by Name` below".
std::string_view words_of(SpeakerForm form);

}  // namespace confnotes::analysis
