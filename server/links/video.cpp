#include "server/links/video.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace confnotes::server::links {

namespace {

constexpr std::size_t kIdSize = 11;

bool is_id(std::string_view text) {
  return text.size() == kIdSize && std::ranges::all_of(text, [](char byte) {
           return ('0' <= byte && byte <= '9') || ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') ||
                  byte == '-' || byte == '_';
         });
}

// What stands behind one of these, up to the next part of the address.
std::string_view id_behind(std::string_view path, std::string_view prefix) {
  if (!path.starts_with(prefix)) return {};
  path.remove_prefix(prefix.size());
  return path.substr(0, path.find_first_of("/?&"));
}

std::string_view id_in(const Target& page) {
  const std::string_view path = std::string_view(page.url).substr(page.url.find('/', page.url.find("://") + 3));
  if (page.host == "youtu.be") return id_behind(path, "/");
  constexpr std::array<std::string_view, 4> kHosts{"youtube.com", "www.youtube.com", "m.youtube.com",
                                                   "music.youtube.com"};
  if (std::ranges::find(kHosts, page.host) == kHosts.end()) return {};
  for (const std::string_view prefix : {"/embed/", "/v/", "/shorts/", "/live/"}) {
    if (const std::string_view id = id_behind(path, prefix); !id.empty()) return id;
  }
  if (!path.starts_with("/watch?")) return {};
  for (const std::string_view name : {"?v=", "&v="}) {
    if (const std::size_t at = path.find(name); at != std::string_view::npos) return id_behind(path.substr(at), name);
  }
  return {};
}

}  // namespace

std::optional<Target> picture_of_video(const Target& page) {
  const std::string_view id = id_in(page);
  if (!is_id(id)) return std::nullopt;
  const auto picture = target_of("https://img.youtube.com/vi/" + std::string(id) + "/0.jpg");
  return picture ? std::optional(*picture) : std::nullopt;
}

}  // namespace confnotes::server::links
