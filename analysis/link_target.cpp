#include "analysis/link_target.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace confnotes::analysis {

namespace {

int hex_value(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return 'a' <= lower && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// `%41` as `A`; anything that is no such triple is taken literally.
std::string percent_decoded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low < 0) {
      result += text[i];
    } else {
      result += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return result;
}

// "https:", "mailto:", "data:" …; a single letter is a Windows drive.
bool has_scheme(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon < 2) return false;
  return std::ranges::all_of(url.substr(0, colon),
                             [](unsigned char c) { return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.'; });
}

bool is_absolute(std::string_view path) {
  const bool has_drive = path.size() > 2 && std::isalpha(static_cast<unsigned char>(path[0])) != 0 && path[1] == ':';
  return path.starts_with('/') || has_drive;
}

}  // namespace

LinkTarget link_target(std::string_view url) {
  using Kind = LinkTarget::Kind;
  LinkTarget target;
  url = trim(url);
  if (url.empty()) return target;
  for (const std::string_view mark : {"{{", "{%", "<%", "${", "%7B%7B"}) {
    if (url.find(mark) != std::string_view::npos) {
      target.kind = Kind::Template;
      return target;
    }
  }
  const std::size_t hash = url.find('#');
  if (hash != std::string_view::npos) target.fragment = percent_decoded(url.substr(hash + 1));
  if (hash == 0) {
    target.kind = Kind::Anchor;
    return target;
  }
  if (has_scheme(url) || url.starts_with("//")) {
    target.kind = Kind::External;
    return target;
  }
  const std::string_view path = url.substr(0, std::min(hash, url.find('?')));
  target.kind = path.empty() ? Kind::Anchor : Kind::File;
  target.raw_path = path;
  target.path = percent_decoded(path);
  return target;
}

std::optional<std::string> resolve_path(std::string_view note_path, std::string_view path) {
  if (!is_absolute(note_path)) return std::nullopt;
  const std::string_view folder = note_path.substr(0, note_path.rfind('/'));
  std::string all = is_absolute(path) ? std::string() : std::string(folder) + '/';
  all += path;

  std::vector<std::string_view> parts;
  const std::string_view rest = all;
  std::size_t begin = 0;
  while (begin <= rest.size()) {
    const std::size_t end = std::min(rest.find('/', begin), rest.size());
    const std::string_view part = rest.substr(begin, end - begin);
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    begin = end + 1;
  }
  std::string resolved;
  const bool has_drive = !parts.empty() && !rest.starts_with('/');
  for (const std::string_view part : parts) {
    if (!(has_drive && resolved.empty())) resolved += '/';
    resolved += part;
  }
  return resolved.empty() ? "/" : resolved;
}

std::vector<std::string> candidate_paths(std::string_view note_path, const LinkTarget& target) {
  std::vector<std::string> candidates;
  for (const std::string& path : {target.path, target.raw_path}) {
    auto resolved = resolve_path(note_path, path);
    if (!resolved || std::ranges::find(candidates, *resolved) != candidates.end()) continue;
    candidates.push_back(*resolved);
    if (!is_markdown_path(*resolved)) candidates.push_back(*resolved + ".md");
  }
  return candidates;
}

std::string relative_path(std::string_view note_path, std::string_view path) {
  std::string_view folder = note_path.substr(0, note_path.rfind('/') + 1);
  // As many folders as both have in common.
  std::size_t common = 0;
  for (std::size_t i = 0; i < folder.size() && i < path.size() && folder[i] == path[i]; ++i) {
    if (folder[i] == '/') common = i + 1;
  }
  std::string result;
  folder.remove_prefix(common);
  for (std::ptrdiff_t up = std::ranges::count(folder, '/'); up > 0; --up)
    result += "../";
  return result + std::string(path.substr(common));
}

std::string written_path(std::string_view path, bool is_in_angle_brackets) {
  constexpr std::string_view kHexDigits = "0123456789ABCDEF";
  const std::string_view encoded = is_in_angle_brackets ? "<>%#?" : " <>()[]%#?\\\"";
  std::string result;
  for (const char byte : path) {
    const auto code = static_cast<unsigned char>(byte);
    if (code > 0x20 && encoded.find(byte) == std::string_view::npos) {
      result += byte;
    } else if (code == 0x20 && is_in_angle_brackets) {
      result += byte;
    } else {
      result += '%';
      result += kHexDigits[code >> 4U];
      result += kHexDigits[code & 15U];
    }
  }
  return result;
}

bool is_markdown_path(std::string_view path) {
  constexpr std::array<std::string_view, 9> kEndings{".md",  ".markdown", ".mdown", ".mkd", ".mkdn",
                                                     ".mdx", ".mdwn",     ".rmd",   ".qmd"};
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::ranges::any_of(
      kEndings, [&](std::string_view ending) { return equals_ignoring_ascii_case(ending, name.substr(dot)); });
}

}  // namespace confnotes::analysis
