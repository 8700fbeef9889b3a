// URIs: file names on the wire (RFC 3986, RFC 8089) and paths here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace confnotes::protocol {

// The path that a file URI names, with / between its parts: "/a b.md", "C:/a.md", "//host/share/a.md". Nothing for
// untitled: and every other scheme. A % that begins no escape stands for itself.
std::optional<std::string> path_from_uri(std::string_view uri);

// The file URI of an absolute path.
std::string uri_from_path(std::string_view path);

}  // namespace confnotes::protocol
