#include "analysis/front_matter/flow_scan.h"

#include "analysis/front_matter/value_ends.h"

#include <algorithm>
#include <vector>

namespace confnotes::analysis {

FlowScan scan_flow(std::string_view source, Offset begin) {
  FlowScan scan;
  std::vector<Offset> open;
  bool starts_item = true;
  Offset at = begin;
  while (at < source.size()) {
    const char byte = source[at];
    if (is_yaml_gap(byte)) {
      at = skip_gaps(source, at);
      continue;
    }
    if (starts_item && (byte == '"' || byte == '\'')) {
      const std::optional<Offset> end = quoted_end(source, at);
      if (!end) {
        scan.unclosed_quote = at;
        return scan;
      }
      const Offset behind = skip_gaps(source, *end);
      const bool may_follow = behind >= source.size() || std::string_view(",:]}").contains(source[behind]);
      if (!may_follow && !scan.text_behind_quote) {
        const Offset item_end = std::min(source.find_first_of(",]}\r\n", behind), source.size());
        scan.text_behind_quote = Span{at, item_end};
      }
      at = *end;
      starts_item = false;
      continue;
    }
    if (byte == '[' || byte == '{') open.push_back(at);
    if ((byte == ']' || byte == '}') && !open.empty()) {
      const bool is_match = (source[open.back()] == '[') == (byte == ']');
      if (!is_match) break;
      open.pop_back();
      if (open.empty()) {
        scan.end = at + 1;
        return scan;
      }
    }
    starts_item = byte == '[' || byte == '{' || byte == ',' ||
                  (byte == ':' && at + 1 < source.size() && is_yaml_gap(source[at + 1]));
    ++at;
  }
  if (!open.empty()) scan.innermost = {open.back(), open.back() + 1};
  return scan;
}

std::optional<Offset> end_of_enclosed_value(std::string_view source, Offset begin) {
  if (begin >= source.size()) return std::nullopt;
  const char first = source[begin];
  if (first == '"' || first == '\'') return quoted_end(source, begin);
  if (first == '[' || first == '{') return scan_flow(source, begin).end;
  return std::nullopt;
}

bool is_markdown_link(std::string_view value) {
  if (value.starts_with('!')) value.remove_prefix(1);
  if (!value.starts_with('[')) return false;
  const std::size_t middle = value.find("](");
  return middle != std::string_view::npos && value.find(')', middle) != std::string_view::npos &&
         !value.substr(0, middle).contains(',');
}

}  // namespace confnotes::analysis
