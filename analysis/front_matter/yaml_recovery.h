// YAML recovery: reads a block that YAML refuses key by key, so that one fault does not hide the rest, and says in
// plain words what is wrong with each key.
#pragma once

#include "analysis/front_matter.h"
#include "analysis/front_matter/yaml_reader.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct YamlRecovery {
  std::vector<ValueEntry> entries;
  std::vector<Problem> problems;
};

// As for read_yaml: from `begin`, which starts a line, to the end of `source`. `fault` is what read_yaml said; none
// where it read something else than a mapping.
YamlRecovery recover_yaml(std::string_view source, Offset begin, const std::optional<YamlFault>& fault);

}  // namespace confnotes::analysis
