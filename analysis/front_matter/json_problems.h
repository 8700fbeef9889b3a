// JSON problems: what is wrong with an object that JSON refuses, member by member, in plain words, and what would mend
// it.
#pragma once

#include "analysis/front_matter/json_members.h"
#include "analysis/problem.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Commas, comments and braces around the members.
std::vector<Problem> json_object_problems(std::string_view source, Span within, const JsonMembers& members);

// A key without double quotes, a missing colon, a value that is left out.
std::optional<Problem> find_json_key_problem(std::string_view source, const JsonMember& member);

}  // namespace confnotes::analysis
