// Completions: what completion offers in a note at /n/note.md, in one line each.
#pragma once

#include "analysis/features/completion.h"
#include "tests/support/notes.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

// Friday, 6 July 2018, 18:05:09 at two hours east of UTC.
analysis::LocalTime summer_evening();

// At the cursor `$^` of `marked`, in a workspace with `others`. One named /n/schema.json is the schema of its settings.
analysis::CompletionList complete_in(const Files& others, std::string_view marked,
                                     const analysis::CompletionFacts& facts = {});

// "label | detail" of each.
std::vector<std::string> labels_in(const Files& others, std::string_view marked,
                                   const analysis::CompletionFacts& facts = {});

// The note after the item of that label was taken, by a client without snippets and by one with them: there `$^` stands
// where the cursor stops, one after the other.
std::string taken_in(const Files& others, std::string_view marked, std::string_view label,
                     const analysis::CompletionFacts& facts = {});
std::string snippet_taken_in(const Files& others, std::string_view marked, std::string_view label,
                             const analysis::CompletionFacts& facts = {});

}  // namespace confnotes::test
