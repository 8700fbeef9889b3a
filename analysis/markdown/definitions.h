// Link reference definitions: cmark reads them and drops them, so they are found again in the lines it left unowned.
#pragma once

#include "analysis/markdown.h"
#include "analysis/markdown/source.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace confnotes::analysis::markdown {

// `text_columns` and `owned` are by line (see tree.h and blocks.h).
std::vector<Definition> read_definitions(const Source& source, const std::vector<std::int32_t>& text_columns,
                                         const std::vector<bool>& owned);

// Finds a definition by its label; the first of several wins. Marks those that lose.
class DefinitionIndex {
 public:
  explicit DefinitionIndex(std::vector<Definition>& definitions);

  // `label` as it is written; nullptr where nothing defines it.
  const Definition* find(std::string_view label) const;

 private:
  std::unordered_map<std::string_view, const Definition*> by_key_;
};

}  // namespace confnotes::analysis::markdown
