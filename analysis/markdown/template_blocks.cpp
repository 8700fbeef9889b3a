#include "analysis/markdown/template_blocks.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/source.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace confnotes::analysis::markdown {

namespace {

// Hugo's are closed by a slash, Jekyll's by `end`.
constexpr std::array<std::string_view, 8> kHugoBlocks = {"highlight", "code", "codeblock", "mermaid",
                                                         "raw",       "math", "katex",     "rawhtml"};
constexpr std::array<std::string_view, 5> kLiquidBlocks = {"highlight", "raw", "comment", "codeblock", "verbatim"};

constexpr std::array<std::array<std::string_view, 2>, 3> kTagMarks = {{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}}};
constexpr std::size_t kMaxTagSize = 1'000;

struct Tag {
  std::string_view opener;  // {{<, {{% or {%
  std::string_view closer;
  std::string_view name;
  bool is_end = false;
  Span span;
};

std::string_view read_word(std::string_view text, Offset begin) {
  Offset end = begin;
  while (end < text.size() && (is_word(text[end]) || text[end] == '_'))
    ++end;
  return text.substr(begin, end - begin);
}

bool is_block_name(const Tag& tag) {
  return tag.opener == "{%" ? std::ranges::count(kLiquidBlocks, tag.name) > 0
                            : std::ranges::count(kHugoBlocks, tag.name) > 0;
}

// The tag at `begin`, if it opens or closes a block whose contents are no Markdown.
std::optional<Tag> read_tag(std::string_view text, Offset begin) {
  for (const auto& [opener, closer] : kTagMarks) {
    if (!text.substr(begin).starts_with(opener)) continue;
    Tag tag{opener, closer, {}, false, {}};
    Offset i = begin + opener.size();
    if (i < text.size() && text[i] == '-') ++i;
    i = skip_blanks(text, i);
    if (i < text.size() && text[i] == '/') {
      tag.is_end = true;
      i = skip_blanks(text, i + 1);
    }
    tag.name = read_word(text, i);
    i += tag.name.size();
    if (opener == "{%" && tag.name.starts_with("end")) {
      tag.is_end = true;
      tag.name.remove_prefix(3);
    }
    if (!is_block_name(tag)) return std::nullopt;
    // A tag may span lines, but not the next tag.
    const std::string_view rest = text.substr(i, kMaxTagSize);
    const std::size_t size = rest.find(closer);
    if (size == std::string_view::npos || rest.substr(0, size).contains("{{")) return std::nullopt;
    tag.span = {begin, i + size + closer.size()};
    return tag;
  }
  return std::nullopt;
}

// Follows fenced code line by line, in containers or not; close enough to keep examples of shortcodes as code.
class Fences {
 public:
  // True where `line` is a fence or stands between two.
  bool covers(std::string_view line) {
    const std::string_view text = without_containers(line);
    const char mark = text.empty() ? '\0' : text.front();
    const std::size_t length = mark == '`' || mark == '~' ? std::min(text.find_first_not_of(mark), text.size()) : 0;
    if (length_ > 0) {
      const bool closes = mark == mark_ && length >= length_ && trim_left(text.substr(length)).empty();
      if (closes) length_ = 0;
      return true;
    }
    if (length < 3 || (mark == '`' && text.substr(length).contains('`'))) return false;
    mark_ = mark;
    length_ = length;
    return true;
  }

 private:
  static std::string_view without_containers(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t>");
    std::string_view text = begin == std::string_view::npos ? std::string_view() : line.substr(begin);
    if (text.size() > 1 && std::string_view("-+*").contains(text[0]) && is_blank(text[1]))
      text = trim_left(text.substr(1));
    return text;
  }

  char mark_ = '\0';
  std::size_t length_ = 0;
};

std::optional<Span> find_end_tag(std::string_view text, const Tag& begin) {
  for (Offset i = text.find(begin.opener, begin.span.end); i != std::string_view::npos;
       i = text.find(begin.opener, i + begin.opener.size())) {
    const std::optional<Tag> tag = read_tag(text, i);
    if (tag && tag->is_end && tag->name == begin.name && tag->opener == begin.opener) return tag->span;
  }
  return std::nullopt;
}

void mask(Source& source, Span contents) {
  for (Offset i = contents.begin; i < contents.end; ++i) {
    if (!is_space(source.original()[i])) source.replace(i, ' ');
  }
}

}  // namespace

std::vector<Span> mask_template_blocks(Source& source) {
  std::vector<Span> blocks;
  const std::string_view text = source.original().substr(0, source.body().end);
  if (!source.original(source.body()).contains("{{") && !source.original(source.body()).contains("{%")) return blocks;
  Fences fences;
  Offset done = source.body().begin;
  std::vector<Tag> endless;  // whose end was looked for in vain: it is in none of the rest
  for (const Span line : source.lines()) {
    if (line.end <= done && !blocks.empty()) continue;
    if (fences.covers(source.original(line))) continue;
    bool is_in_code = false;  // as in a sentence about `{% raw %}`
    for (Offset i = std::max(line.begin, done); i < line.end; ++i) {
      if (text[i] == '`') is_in_code = !is_in_code;
      if (text[i] != '{' || is_in_code) continue;
      const std::optional<Tag> tag = read_tag(text, i);
      if (!tag || tag->is_end) continue;
      const bool is_endless = std::ranges::any_of(
          endless, [&](const Tag& other) { return other.opener == tag->opener && other.name == tag->name; });
      if (is_endless) continue;
      const std::optional<Span> end = find_end_tag(text, *tag);
      if (!end) {
        endless.push_back(*tag);
        continue;
      }
      blocks.push_back({tag->span.begin, end->end});
      mask(source, {tag->span.end, end->begin});
      done = end->end;
      i = done - 1;
    }
  }
  return blocks;
}

}  // namespace confnotes::analysis::markdown
