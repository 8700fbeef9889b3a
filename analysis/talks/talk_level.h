// Talk level: at which level of headings a note's talks stand, decided before any heading is judged.
#pragma once

#include "analysis/talks/survey.h"

#include <string_view>
#include <vector>

namespace confnotes::analysis::talks {

struct TalkLevel {
  int level = 0;  // 0 where no heading is a talk
  // Headings of that level are talks without saying so themselves: most of the others do, or the note's structure does.
  bool takes_all = false;
  // The first heading is the title of the whole note, whatever headings of its level follow.
  bool is_whole_note = false;
  // Nothing but its place says that it is the title of a talk.
  bool is_guess = false;
  std::string_view reason;  // half a sentence
};

TalkLevel talk_level(const TalkSource& source, const std::vector<Surveyed>& surveyed);

}  // namespace confnotes::analysis::talks
