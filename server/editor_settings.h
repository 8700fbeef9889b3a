// EditorSettings: what a client may choose, read from `initializationOptions` and `workspace/didChangeConfiguration`.
#pragma once

#include "analysis/problem.h"
#include "protocol/json.h"
#include "server/remote_links.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace confnotes::server {

struct EditorSettings {
  std::chrono::milliseconds diagnostics_delay{200};  // quiet period after an edit; 0 to 60,000
  std::set<std::string, std::less<>> features_off;   // names as FeaturePorts::is_on has them
  // Rule id → its severity, nullopt for off, where no settings file says another.
  std::map<std::string, std::optional<analysis::Severity>, std::less<>> rules;

  RemoteMode remote = RemoteMode::Ask;
  links::Depth link_depth;
  bool is_trusted = true;  // the workspace, by its user

  bool operator==(const EditorSettings&) const = default;
};

// `current` with what `given` sets, either at its top or under "confnotes"; what it does not name stays. A value that
// cannot be used stays as it was, and `complaints` gets a sentence that names it.
EditorSettings merge_settings(EditorSettings current, const protocol::Json& given,
                              std::vector<std::string>& complaints);

}  // namespace confnotes::server
