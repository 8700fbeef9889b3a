// Settings: what the `.confnotes.yaml` above a note says of it. It knows nothing of the disk: whoever reads the file
// hands its text in, and a Workspace holds the outcome for the folder that the file is in.
#pragma once

#include "analysis/problem.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

class Schema;

struct Settings {
  // Rule id → the severity that it reports with; nullopt for a rule that is off. Rules that are not named keep theirs.
  std::map<std::string, std::optional<Severity>, std::less<>> severities;
  // What front matter must obey besides the built-in schema; nullptr: nothing.
  std::shared_ptr<const Schema> schema;

  bool operator==(const Settings&) const = default;
};

}  // namespace confnotes::analysis
