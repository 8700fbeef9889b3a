// Field candidates: from what a value or a tag might be to what completion offers: ranked, quoted, cut.
#pragma once

#include "analysis/features/completion.h"
#include "analysis/front_matter/cursor.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct CountedValue {
  std::string_view value;
  std::size_t notes = 0;
};

// The most used first; one more than is shown at most, so that `offer` can tell that there are more.
void keep_most_used(std::vector<CountedValue>& values);

struct Candidate {
  std::string value;             // without quotes
  std::string detail;            // "3 notes", "today"
  std::string written = {};      // as it goes into YAML; where empty, `value`, in quotes if it needs some. The other
                                 // formats follow from it
  std::string other_words = {};  // by which it is found, too
  RichText documentation = {};
};

// One of a schema's choices, as YAML, where `quote` is typed (NUL for none): what is no text stands without quotes.
Candidate choice_candidate(const std::string& yaml, char quote);

// As it goes into the source between `quote` (NUL for none), or as that format needs it.
std::string written_in(ValueFormat format, const Candidate& candidate, char quote);

// What is typed already, folded, without quotes: a candidate has to hold it.
std::string typed_part(const Text& text, const ValueCursor& place, Offset cursor);

// `quote` (" or ', NUL for none) is put around every candidate that is not given as written.
CompletionList offer(CompletionKind kind, const SourceText& source, const ValueCursor& place, char quote,
                     std::vector<Candidate> candidates);

}  // namespace confnotes::analysis
