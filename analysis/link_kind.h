// Link kind: what a link leads to, as far as its address tells.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace confnotes::analysis {

enum class LinkKind : std::uint8_t { Slides, Video, Code, Paper, Profile, Image };

// By the host, the path and the file's ending; nothing where they say nothing.
std::optional<LinkKind> link_kind(std::string_view url);

std::string_view to_string(LinkKind kind);  // "slides", "video" …

}  // namespace confnotes::analysis
