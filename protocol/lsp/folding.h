// LSP 3.17, Folding Range.
#pragma once

#include "protocol/lsp/base.h"

#include <string>

namespace confnotes::protocol {

struct FoldingRange {
  std::uint32_t startLine = 0;
  std::uint32_t endLine = 0;
  std::optional<std::string> kind;  // "comment", "imports" or "region"

  bool operator==(const FoldingRange&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("startLine", &FoldingRange::startLine), field("endLine", &FoldingRange::endLine),
                      field("kind", &FoldingRange::kind));
  }
};

}  // namespace confnotes::protocol
