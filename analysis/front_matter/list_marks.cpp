#include "analysis/front_matter/list_marks.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::analysis {

namespace {

bool is_tight_dash(std::string_view text) {
  if (text.size() < 2 || text[0] != '-') return false;
  const char next = text[1];
  return ('a' <= next && next <= 'z') || ('A' <= next && next <= 'Z') || static_cast<unsigned char>(next) >= 0x80 ||
         std::string_view("\"'#@").contains(next);
}

// The size of a bullet with a blank behind it, 0 where there is none.
std::size_t bullet_size(std::string_view text) {
  constexpr std::array<std::string_view, 5> kBullets = {"*", "+", "•", "–", "—"};
  const auto* const bullet = std::ranges::find_if(kBullets, [&](std::string_view each) {
    return text.starts_with(each) && text.size() > each.size() && is_blank(text[each.size()]);
  });
  return bullet == kBullets.end() ? 0 : bullet->size();
}

}  // namespace

bool is_meant_item(std::string_view text) {
  return bullet_size(text) > 0 || (is_tight_dash(text) && !find_key(text, {0, text.size()}));
}

std::size_t behind_list_mark(std::string_view text) {
  return skip_blanks(text, std::max<std::size_t>(bullet_size(text), 1));
}

Problem list_marks_problem(std::string_view source, std::span<const Offset> begins) {
  const auto bullet_at = [&](Offset at) { return bullet_size(source.substr(at)); };
  const Offset first = begins.front();
  const std::size_t size = bullet_at(first);
  Problem problem = size > 0 ? syntax_problem({first, first + size}, "A list item starts with `-`, not with " +
                                                                         in_code(source.substr(first, size)) + ".")
                             : syntax_problem({first, first + 1}, "A space is missing behind the dash.");
  problem.fixes.push_back({size > 0 ? "Replace it by `-`" : "Insert a space", {}});
  for (const Offset at : begins) {
    const std::size_t bullet = bullet_at(at);
    problem.fixes.back().edits.push_back(bullet > 0 ? Edit{{at, at + bullet}, "-"} : Edit{{at + 1, at + 1}, " "});
  }
  return problem;
}

}  // namespace confnotes::analysis
