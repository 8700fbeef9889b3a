// What must hold for the Markdown of any text at all; for tests on arbitrary input and for fuzzers.
#pragma once

#include "analysis/markdown.h"
#include "analysis/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

// One sentence per violation.
std::vector<std::string> violations(const analysis::Text& text, const analysis::Markdown& markdown);

// Parses `bytes` as a whole note and gives the violations.
std::vector<std::string> check_markdown(std::string_view bytes);

}  // namespace confnotes::test
