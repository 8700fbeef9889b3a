#include "analysis/schema/pattern.h"

#include <algorithm>
#include <charconv>
#include <exception>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongest = 1'000;
constexpr std::size_t kMostRepetitions = 5'000;

// The library writes `x{1000}` out, and walks that recursively.
bool repeats_too_often(const std::string& pattern) {
  std::size_t product = 1;
  for (std::size_t at = pattern.find('{'); at != std::string::npos; at = pattern.find('{', at + 1)) {
    std::size_t count = 0;
    const char* const end = pattern.data() + pattern.size();
    const auto least = std::from_chars(pattern.data() + at + 1, end, count);
    std::size_t most = count;
    if (least.ptr != end && *least.ptr == ',') std::from_chars(least.ptr + 1, end, most);
    if (least.ec == std::errc::result_out_of_range || most > kMostRepetitions) return true;
    product *= std::max<std::size_t>({1, count, most});
    if (product > kMostRepetitions) return true;
  }
  return false;
}

}  // namespace

std::optional<std::regex> read_pattern(const std::string& pattern) {
  if (pattern.size() > kLongest || repeats_too_often(pattern)) return std::nullopt;
  try {
    // libstdc++ follows all branches at once with this flag: no text takes exponential time or a deep stack.
    return std::regex(pattern, std::regex::ECMAScript | std::regex_constants::__polynomial);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace confnotes::analysis
