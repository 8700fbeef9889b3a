#include "analysis/front_matter/toml_keys.h"

#include "analysis/front_matter/value_ends.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

namespace {

using Path = std::vector<std::string_view>;

bool is_bare(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') || ('0' <= byte && byte <= '9') || byte == '_' ||
         byte == '-';
}

// Behind the part of a key that begins at `at`; `at` where there is none.
std::size_t part_end(std::string_view line, std::size_t at) {
  if (at < line.size() && (line[at] == '"' || line[at] == '\'')) return toml_text_end(line, at).value_or(at);
  while (at < line.size() && is_bare(line[at]))
    ++at;
  return at;
}

void append_parts(std::string_view key, Path& path) {
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = part_end(key, at);
    if (end == at) return;
    const bool is_quoted = key[at] == '"' || key[at] == '\'';
    path.push_back(is_quoted ? key.substr(at + 1, end - at - 2) : key.substr(at, end - at));
    const std::size_t dot = skip_blanks(key, end);
    if (dot >= key.size()) return;
    at = skip_blanks(key, dot + 1);
  }
}

bool is_prefix(const Path& shorter, const Path& longer) {
  return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

}  // namespace

std::size_t toml_key_end(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t end = part_end(line, at);
    if (end == at) return at;
    const std::size_t behind = skip_blanks(line, end);
    if (behind >= line.size() || line[behind] != '.') return end;
    at = skip_blanks(line, behind + 1);
  }
  return at;
}

bool is_toml_key(std::string_view text) {
  return !text.empty() && toml_key_end(text) == text.size() && text.back() != '.' && !is_blank(text.back());
}

const TomlStatement* find_first_definition(std::string_view source, std::span<const TomlStatement> above,
                                           const TomlStatement& statement) {
  const auto key_of = [&](const TomlStatement& each) { return source.substr(each.key.begin, each.key.size()); };
  Path table;
  if (!statement.is_header) {
    const auto header = std::ranges::find_if(above.rbegin(), above.rend(), &TomlStatement::is_header);
    if (header != above.rend()) append_parts(key_of(*header), table);
  }
  Path path = table;
  append_parts(key_of(statement), path);

  const TomlStatement* equal = nullptr;
  const TomlStatement* related = nullptr;
  Path current;
  for (const TomlStatement& each : above) {
    Path other = each.is_header ? Path() : current;
    append_parts(key_of(each), other);
    if (each.is_header) current = other;
    // Each `[[table]]` begins anew.
    const bool is_new_item = source.substr(each.whole.begin).starts_with("[[");
    if (is_new_item && equal && !equal->is_header) equal = nullptr;
    if (other == path && !equal) equal = &each;
    if ((is_prefix(other, path) || is_prefix(path, other)) && !related) related = &each;
  }
  return equal ? equal : related;
}

}  // namespace confnotes::analysis
