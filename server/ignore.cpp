#include "server/ignore.h"

#include <fnmatch.h>

#include <optional>
#include <ranges>
#include <span>
#include <utility>

namespace confnotes::server {

namespace {

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> segments;
  std::size_t begin = 0;
  while (begin <= path.size()) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) segments.emplace_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return segments;
}

// Without the spaces at its end, unless the last one is escaped.
std::string_view without_trailing_spaces(std::string_view line) {
  while (line.ends_with(' ') && !line.ends_with("\\ "))
    line.remove_suffix(1);
  return line;
}

std::optional<IgnorePattern> parse_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  line = without_trailing_spaces(line);
  if (line.empty() || line.starts_with('#')) return std::nullopt;
  IgnorePattern pattern;
  if (line.starts_with('!')) {
    pattern.is_negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.is_for_folders = true;
    line.remove_suffix(1);
  }
  // A slash at the start or in the middle ties the pattern to the file's own folder.
  const bool is_anchored = line.find('/') != std::string_view::npos;
  pattern.segments = split_path(line);
  if (pattern.segments.empty()) return std::nullopt;
  if (!is_anchored) pattern.segments.insert(pattern.segments.begin(), "**");
  return pattern;
}

bool match_segments(std::span<const std::string> pattern, std::span<const std::string> path) {
  while (!pattern.empty()) {
    if (pattern.front() == "**") {
      pattern = pattern.subspan(1);
      if (pattern.empty()) return !path.empty();
      for (std::size_t skipped = 0; skipped < path.size(); ++skipped) {
        if (match_segments(pattern, path.subspan(skipped))) return true;
      }
      return false;
    }
    if (path.empty() || fnmatch(pattern.front().c_str(), path.front().c_str(), 0) != 0) return false;
    pattern = pattern.subspan(1);
    path = path.subspan(1);
  }
  return path.empty();
}

}  // namespace

std::vector<IgnorePattern> parse_ignore_file(std::string_view contents) {
  std::vector<IgnorePattern> patterns;
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t begin = contents.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (begin < contents.size()) {
    const std::size_t end = std::min(contents.find('\n', begin), contents.size());
    if (auto pattern = parse_line(contents.substr(begin, end - begin))) patterns.push_back(std::move(*pattern));
    begin = end + 1;
  }
  return patterns;
}

bool matches(const IgnorePattern& pattern, std::string_view path, bool is_folder) {
  if (pattern.is_for_folders && !is_folder) return false;
  return match_segments(pattern.segments, split_path(path));
}

void IgnoreRules::add(std::string folder, std::string_view contents) {
  std::vector<IgnorePattern> patterns = parse_ignore_file(contents);
  if (!patterns.empty()) files_.push_back({std::move(folder), std::move(patterns)});
}

bool IgnoreRules::is_ignored(std::string_view path, bool is_folder) const {
  for (const File& file : std::views::reverse(files_)) {
    const std::string_view relative = path.substr(std::min(file.folder.size(), path.size()));
    for (const IgnorePattern& pattern : std::views::reverse(file.patterns)) {
      if (matches(pattern, relative, is_folder)) return !pattern.is_negated;
    }
  }
  return false;
}

}  // namespace confnotes::server
