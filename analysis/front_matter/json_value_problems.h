// JSON value problems: why JSON refuses the value of a member, in plain words, and what would mend it.
#pragma once

#include "analysis/front_matter/json_members.h"
#include "analysis/front_matter/json_reader.h"
#include "analysis/problem.h"

#include <string_view>

namespace confnotes::analysis {

// Why the member's value is refused; its key, where the two are the same.
Problem json_value_problem(std::string_view source, const JsonMember& member, const JsonFault& fault);

}  // namespace confnotes::analysis
