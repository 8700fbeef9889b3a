// Json: the one JSON type on the wire, and its one way to text.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace confnotes::protocol {

using Json = nlohmann::json;

// Compact text, always valid UTF-8: what is not becomes U+FFFD.
std::string to_text(const Json& json);

}  // namespace confnotes::protocol
