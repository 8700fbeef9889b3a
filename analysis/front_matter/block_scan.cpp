#include "analysis/front_matter/block_scan.h"

#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/list_marks.h"
#include "analysis/front_matter/odd_characters.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/value_fixes.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace confnotes::analysis {

namespace {

std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.back()))
    line.remove_suffix(1);
  return line;
}

// `{}` or `{title: A`, but neither a template nor an attribute list.
bool is_flow_mapping(std::string_view words) {
  return words.size() > 1 && words[0] == '{' && !std::string_view("{%:<#.").contains(words[1]);
}

// `***`, `___`, `===`, `— — —`, `  ---`: lines that close nothing, and that hardly stand behind keys for anything else.
bool is_like_fence(std::string_view line) {
  if (is_indented_fence(line)) return true;
  const std::string_view signs = without_trailing_blanks(line);
  constexpr std::array<std::string_view, 5> kSigns = {"*", "_", "=", "—", "–"};
  const auto* const sign = std::ranges::find_if(kSigns, [&](std::string_view each) { return signs.starts_with(each); });
  if (sign == kSigns.end()) return false;
  std::size_t count = 0;
  for (std::size_t at = 0; at < signs.size();) {
    const bool is_sign = signs.substr(at).starts_with(*sign);
    if (!is_sign && signs[at] != ' ') return false;
    at += is_sign ? sign->size() : 1;
    if (is_sign) ++count;
  }
  return count > 2;
}

// Counts what a line says about the block; a body's first line is only a guess until the block's end.
class BlockReader {
 public:
  BlockReader(const Text& text, std::size_t first_line) : text_(text), first_line_(first_line) {
    scan_.behind_yaml = first_line;
  }

  void read(std::size_t index, Span line) {
    const std::string_view bytes = text_.slice(line);
    const std::string_view words = trimmed(bytes);
    if (words.empty()) {
      behind_blank_ = true;
      if (index == first_line_) scan_.starts_behind_blank = true;
      return;
    }
    scan_.is_blank = false;
    if (line.begin < inside_until_) {
      scan_.behind_yaml = index + 1;
      return;
    }
    if (is_comment(words)) return;
    if (is_possible_fence(index, bytes)) {
      like_fence_ = index;
      return;
    }
    const Offset begin = line.begin + static_cast<Offset>(words.data() - bytes.data());
    const std::optional<KeyAndValue> key = find_any_key({begin, begin + words.size()});
    if (scan_.is_commented) scan_.starts_with_key = key.has_value() || is_flow_mapping(words);
    scan_.is_commented = false;
    const bool is_indented = begin > line.begin;
    const bool is_word = key && is_word_key(text_.slice(key->key));
    if (is_word)
      in_block_scalar_ = !key->value.empty() && std::string_view("|>").contains(text_.bytes()[key->value.begin]);
    if (is_word && !is_indented) {
      ++scan_.word_keys;
      if (is_known_key(text_.slice(key->key))) ++scan_.known_keys;
      body_line_.reset();
      takes_lines_ = true;
      takes_items_ = key->value.empty() || std::string_view("&!#").contains(text_.bytes()[key->value.begin]);
    } else if (behind_blank_) {
      // Lists and indented lines stand in both, so behind a blank line they decide nothing.
      const bool is_yaml = is_indented || is_list_item(words) || std::string_view("]}").contains(words[0]);
      if (!is_yaml && !body_line_) body_line_ = index;
      return;
    }
    if (body_line_) return;
    behind_blank_ = false;
    // Behind a line of text the body has begun, unless a key follows.
    if (!belongs_to_key(words, is_indented, is_word)) scan_.has_text = true;
    takes_lines_ = takes_lines_ && belongs_to_key(words, is_indented, is_word);
    if (takes_lines_) scan_.behind_yaml = index + 1;
    if (is_word && !is_indented && !key->value.empty()) inside_until_ = end_of_lines_inside(index, key->value);
  }

  BlockScan finish(BlockEnd end, std::size_t line) {
    scan_.end = body_line_ ? BlockEnd::Body : end;
    scan_.end_line = body_line_.value_or(line);
    const bool is_open = scan_.end == BlockEnd::Body || scan_.end == BlockEnd::EndOfText;
    // `---`, a line of text and `===` are a thematic break and a heading.
    const bool is_meant = scan_.is_plausible() && !scan_.starts_behind_blank;
    if (is_open && is_meant && like_fence_) {
      scan_.end = BlockEnd::MalformedFence;
      scan_.end_line = *like_fence_;
    }
    return scan_;
  }

  bool has_keys() const { return scan_.word_keys > 0 && !body_line_; }

 private:
  std::optional<KeyAndValue> find_any_key(Span words) const {
    std::optional<KeyAndValue> key = find_key(text_.bytes(), words);
    if (!key) key = find_key_without_space(text_.bytes(), words);
    return key ? key : find_faulty_key(words);
  }

  // `'title: x` and `title：x`, of the keys that everyone uses.
  std::optional<KeyAndValue> find_faulty_key(Span words) const {
    if (const std::optional<Span> colon = find_full_width_colon(text_.bytes(), words)) {
      return KeyAndValue{.key = {words.begin, colon->begin},
                         .colon = colon->begin,
                         .value = {colon->end, words.end},
                         .has_space = true};
    }
    const std::string_view written = text_.slice(words);
    const bool is_quoted = written.starts_with('\'') || written.starts_with('"');
    if (!is_quoted) return std::nullopt;
    std::optional<KeyAndValue> key = find_key(text_.bytes(), {words.begin + 1, words.end});
    return key && is_known_key(text_.slice(key->key)) ? key : std::nullopt;
  }

  // Where a value in quotes or brackets ends that goes on at the margin; 0 where it ends on its line, or nothing closes
  // it in front of a blank line or a key.
  Offset end_of_lines_inside(std::size_t index, Span value) const {
    const std::string_view source = text_.bytes();
    const bool may_go_on = std::string_view("\"'[{").contains(source[value.begin]) &&
                           !end_of_enclosed_value(source.substr(0, value.end), value.begin);
    if (!may_go_on) return 0;
    Offset limit = value.end;
    for (std::size_t i = index + 1; i < text_.line_count(); ++i) {
      const Span line = text_.line(i);
      const std::optional<KeyAndValue> key = find_any_key(line);
      if (trimmed(text_.slice(line)).empty() || (key && is_word_key(text_.slice(key->key)))) break;
      limit = line.end;
    }
    const std::optional<Offset> end = end_of_enclosed_value(source.substr(0, limit), value.begin);
    return end && is_rest_empty(source, *end, end_of_line(source, *end)) ? *end : 0;
  }

  bool belongs_to_key(std::string_view words, bool is_indented, bool is_word) const {
    if (is_word || is_indented || std::string_view("]}").contains(words[0])) return true;
    return takes_items_ && (is_list_item(words) || is_meant_item(words));
  }

  // Directly behind keys, with a blank line, the body or nothing behind it.
  bool is_possible_fence(std::size_t index, std::string_view line) const {
    if (like_fence_ || scan_.word_keys == 0 || behind_blank_ || !takes_lines_ || !is_like_fence(line)) return false;
    if (is_blank(line[0]) && in_block_scalar_) return false;
    const Span next = text_.line(index + 1);
    return !find_any_key({next.begin, next.end}) || is_blank(line[0]);
  }

  const Text& text_;
  std::size_t first_line_;
  BlockScan scan_;
  bool behind_blank_ = false;
  Offset inside_until_ = 0;       // of a value over several lines
  bool takes_lines_ = true;       // no line of text since the last key
  bool takes_items_ = true;       // the last key has no value yet
  bool in_block_scalar_ = false;  // where `  ---` is text
  std::optional<std::size_t> like_fence_;
  std::optional<std::size_t> body_line_;
};

}  // namespace

BlockScan scan_block(const Text& text, std::size_t first_line) {
  BlockReader reader(text, first_line);
  const std::size_t count = text.line_count();
  for (std::size_t i = first_line; i < count; ++i) {
    const Span line = text.line(i);
    const std::string_view bytes = text.slice(line);
    if (is_fence(bytes) || without_trailing_blanks(bytes) == "...") return reader.finish(BlockEnd::Fence, i);
    if (reader.has_keys() && is_malformed_fence(bytes)) return reader.finish(BlockEnd::MalformedFence, i);
    reader.read(i, line);
  }
  return reader.finish(BlockEnd::EndOfText, count);
}

bool is_fence(std::string_view line) {
  return without_trailing_blanks(line) == "---";
}

bool is_indented_fence(std::string_view line) {
  return !line.empty() && is_blank(line[0]) && trimmed(line) == "---";
}

bool is_malformed_fence(std::string_view line) {
  const bool has_invisible = trim(line) == "---" && trimmed(line) != "---";
  if (has_invisible) return true;
  const std::string_view dashes = without_trailing_blanks(line);
  if (dashes == "---" || dashes.size() < 2 || is_blank(dashes[0])) return false;
  if (dashes.find_first_not_of("- ") == std::string_view::npos) {
    // "- -" is a list in a list.
    return std::ranges::count(dashes, '-') > 2 || dashes == "--";
  }
  constexpr std::string_view kEnDash = "–";
  constexpr std::string_view kEmDash = "—";
  std::string_view rest = dashes;
  bool has_typographic = false;
  while (!rest.empty()) {
    const bool is_typographic = rest.starts_with(kEnDash) || rest.starts_with(kEmDash);
    if (!is_typographic && rest[0] != '-') return false;
    has_typographic = has_typographic || is_typographic;
    rest.remove_prefix(is_typographic ? kEmDash.size() : 1);
  }
  return has_typographic;
}

}  // namespace confnotes::analysis
