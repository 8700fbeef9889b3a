// EditorSettings: what a client may choose, read from `initializationOptions` and `workspace/didChangeConfiguration`.
#pragma once

#include "protocol/json.h"

#include <chrono>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace confnotes::server {

struct EditorSettings {
  std::chrono::milliseconds diagnostics_delay{200};  // quiet period after an edit; 0 to 60,000
  std::set<std::string, std::less<>> features_off;   // names as FeaturePorts::is_on has them

  bool operator==(const EditorSettings&) const = default;
};

// `current` with what `given` sets, either at its top or under "confnotes"; what it does not name stays. A value that
// cannot be used stays as it was, and `complaints` gets a sentence that names it.
EditorSettings merge_settings(EditorSettings current, const protocol::Json& given,
                              std::vector<std::string>& complaints);

}  // namespace confnotes::server
