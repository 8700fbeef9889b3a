// LSP 3.17, Hover Request.
#pragma once

#include "protocol/lsp/base.h"

namespace confnotes::protocol {

struct Hover {
  MarkupContent contents;
  Range range;

  bool operator==(const Hover&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("contents", &Hover::contents), field("range", &Hover::range));
  }
};

}  // namespace confnotes::protocol
