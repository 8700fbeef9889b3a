#include "server/editor_settings.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace confnotes::server {

using protocol::Json;

namespace {

constexpr std::int64_t kLongestDelay = 60'000;

const Json* find_member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

}  // namespace

EditorSettings merge_settings(EditorSettings current, const Json& given, std::vector<std::string>& complaints) {
  const Json* own = find_member(given, "confnotes");
  const Json& settings = own ? *own : given;
  const Json* diagnostics = find_member(settings, "diagnostics");
  if (!diagnostics) return current;
  if (!diagnostics->is_object()) {
    complaints.emplace_back("diagnostics: expected an object.");
    return current;
  }
  if (const Json* delay = find_member(*diagnostics, "delay")) {
    const double value = delay->is_number() ? delay->get<double>() : -1;
    if (0 <= value && value <= static_cast<double>(kLongestDelay)) {
      current.diagnostics_delay = std::chrono::milliseconds(static_cast<std::int64_t>(value));
    } else {
      complaints.emplace_back("diagnostics.delay: expected a number of milliseconds from 0 to 60000.");
    }
  }
  return current;
}

}  // namespace confnotes::server
