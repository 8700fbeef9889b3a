#include "protocol/uri.h"

#include <algorithm>

namespace confnotes::protocol {

namespace {

bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

int hex_value(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  if ('a' <= c && c <= 'f') return c - 'a' + 10;
  if ('A' <= c && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    // %00 is no character of any path, and would cut it off at the system's door.
    if (low < 0 || high + low == 0) {
      result += text[i];
    } else {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return result;
}

// "/c:/x" and "/C:/x"
bool has_drive(std::string_view path) {
  return path.size() >= 3 && path[0] == '/' && is_letter(path[1]) && path[2] == ':' &&
         (path.size() == 3 || path[3] == '/');
}

// RFC 3986, unreserved and what may stand in a path's segment, the slash besides.
bool is_path_character(char c) {
  constexpr std::string_view kMarks = "-._~!$&'()*+,;=@/";
  return is_letter(c) || ('0' <= c && c <= '9') || kMarks.contains(c);
}

}  // namespace

std::optional<std::string> path_from_uri(std::string_view uri) {
  constexpr std::string_view kScheme = "file:";
  const auto same = [](char a, char b) { return a == b || (is_letter(a) && (a ^ 0x20) == b); };
  if (uri.size() < kScheme.size() || !std::ranges::equal(uri.substr(0, kScheme.size()), kScheme, same)) {
    return std::nullopt;
  }
  std::string_view rest = uri.substr(kScheme.size());
  rest = rest.substr(0, rest.find_first_of("?#"));
  std::string_view host;
  if (rest.starts_with("//")) {
    const std::size_t slash = std::min(rest.find('/', 2), rest.size());
    host = rest.substr(2, slash - 2);
    rest = rest.substr(slash);
  }
  std::string path = percent_decoded(rest);
  if (!host.empty() && host != "localhost") return "//" + std::string(host) + path;
  if (has_drive(path)) {
    path.erase(0, 1);
    path[0] = static_cast<char>(path[0] & ~0x20);
  }
  return path.empty() ? "/" : path;
}

std::string uri_from_path(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with("//") ? "file:" : path.starts_with('/') ? "file://" : "file:///";
  for (const char c : path) {
    if (is_path_character(c)) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kDigits[byte >> 4U];
      uri += kDigits[byte & 0xFU];
    }
  }
  return uri;
}

}  // namespace confnotes::protocol
