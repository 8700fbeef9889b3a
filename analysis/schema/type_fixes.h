// Type fixes: how to write what somebody meant so that it has the type that is wanted.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"
#include "analysis/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// `types` are names of JSON Schema's types. Empty where nothing is certain.
std::vector<Fix> type_fixes(const SourceText& source, const Value& value, std::span<const std::string> types);

// `- talk: standard`: an item with a colon in it, which YAML takes for a mapping.
std::optional<Fix> quote_item_fix(const SourceText& source, const Value& item);

}  // namespace confnotes::analysis
