#include "server/links/remote_anchor.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace confnotes::server::links {

namespace {

// Pages that show without scripts what they have have some; one with fewer is made in the browser.
constexpr std::size_t kFewestAnchors = 3;

std::string without_percents(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned byte = 0;
    const char* const end = text.data() + std::min(i + 3, text.size());
    if (text[i] == '%' && i + 2 < text.size() && std::from_chars(text.data() + i + 1, end, byte, 16).ptr == end) {
      result += static_cast<char>(byte);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

bool is_line_of_code(std::string_view anchor) {
  return anchor.size() > 1 && anchor.front() == 'L' && '0' <= anchor[1] && anchor[1] <= '9';
}

std::size_t count(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size()))
    ++count;
  return count;
}

// As a whole value, of an attribute or in the data of a script: "…", '…' or =… .
bool has_value(std::string_view page, std::string_view value) {
  for (std::size_t at = page.find(value); at != std::string_view::npos; at = page.find(value, at + 1)) {
    const std::size_t end = at + value.size();
    const bool is_begun = at > 0 && std::string_view("\"'=").contains(page[at - 1]);
    const bool is_ended = end < page.size() && std::string_view("\"'\\ \t\r\n>").contains(page[end]);
    if (is_begun && is_ended) return true;
  }
  return false;
}

}  // namespace

std::string wanted_anchor(std::string_view url, std::string_view host) {
  const std::size_t hash = url.find('#');
  if (hash == std::string_view::npos) return {};
  const std::string anchor = without_percents(url.substr(hash + 1));
  constexpr std::array<std::string_view, 9> kOthers{"/",          "!",     "t=",    "page=", "issuecomment-",
                                                    "discussion", "diff-", "slide", "?"};
  const bool is_other =
      std::ranges::any_of(kOthers, [&](std::string_view prefix) { return anchor.starts_with(prefix); });
  // How those are written in HTML, nobody knows.
  const bool is_plain =
      std::ranges::all_of(anchor, [](char byte) { return 0x20 < byte && byte != '&' && byte != '"'; });
  if (!is_plain) return {};
  if (is_other || anchor == "top" || anchor.contains(":~:") || anchor.contains('=')) return {};
  if (is_line_of_code(anchor) && (host == "github.com" || host == "gitlab.com" || host == "codeberg.org")) return {};
  return anchor;
}

bool lacks_anchor(const Answer& page, std::string_view anchor) {
  const bool is_whole = page.error == CURLE_OK && page.status == 200 && page.content_type.starts_with("text/html");
  if (!is_whole || count(page.body, " id=") < kFewestAnchors) return false;
  return !has_value(page.body, anchor) && !has_value(page.body, "user-content-" + std::string(anchor));
}

}  // namespace confnotes::server::links
