// Owners: whose account a handle is.
//
// In this order: the name that is the link's text (`[Ada Example](https://twitter.com/ada)`); the name in brackets
// behind it; the speaker right before it; a speaker of its talk or another name in its line whose letters it shares
// (`@adaexample`, `@aexample`, `@ada_e`); the name right before it; the only speaker of its talk where it stands in the
// heading, on the speaker's line, or by itself in the first lines below; whoever owns the same name elsewhere in the
// note. Nothing else: most of those who are mentioned in the notes of a talk did not give it.
#pragma once

#include "analysis/handles.h"
#include "analysis/talks.h"
#include "analysis/text.h"

#include <span>
#include <vector>

namespace confnotes::analysis {

// Gives each of `handles` its person. Both lists are in source order.
void find_owners(const Text& text, std::span<const Talk> talks, std::vector<Handle>& handles);

}  // namespace confnotes::analysis
