#include "analysis/markdown/link_syntax.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/cmark.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

namespace {

constexpr std::size_t kMaxLabelSize = 1000;
constexpr int kMaxParentheses = 32;

bool is_escape(std::string_view text, std::size_t i) {
  return text[i] == '\\' && i + 1 < text.size() && is_punctuation(text[i + 1]);
}

std::optional<Part> scan_pointed_destination(std::string_view text, std::size_t begin) {
  std::size_t i = begin + 1;
  while (i < text.size() && text[i] != '>') {
    if (text[i] == '\n' || text[i] == '<') return std::nullopt;
    i += text[i] == '\\' ? 2 : 1;
  }
  if (i + 1 >= text.size()) return std::nullopt;
  return Part{{begin + 1, i}, i + 1};
}

}  // namespace

std::size_t skip_spaces(std::string_view text, std::size_t begin) {
  while (begin < text.size() && (is_space(text[begin]) || is_wide_gap(text[begin])))
    ++begin;
  return begin;
}

std::optional<Part> scan_label(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || text[begin] != '[') return std::nullopt;
  std::size_t i = begin + 1;
  while (i < text.size() && text[i] != '[' && text[i] != ']') {
    i += is_escape(text, i) ? 2 : 1;
    if (i - (begin + 1) > kMaxLabelSize) return std::nullopt;
  }
  if (i >= text.size() || text[i] != ']') return std::nullopt;
  return Part{{begin + 1, i}, i + 1};
}

std::optional<Part> scan_destination(std::string_view text, std::size_t begin) {
  if (begin < text.size() && text[begin] == '<') return scan_pointed_destination(text, begin);
  int open = 0;
  std::size_t i = begin;
  while (i < text.size() && !is_space(text[i])) {
    if (is_escape(text, i)) {
      i += 2;
      continue;
    }
    if (text[i] == '(' && ++open > kMaxParentheses) return std::nullopt;
    if (text[i] == ')' && --open < 0) break;
    ++i;
  }
  const bool is_missing = i == begin && i < text.size() && is_space(text[i]);
  if (i >= text.size() || is_missing) return std::nullopt;
  return Part{{begin, i}, i};
}

std::optional<Part> scan_title(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return std::nullopt;
  const char opener = text[begin];
  if (opener != '"' && opener != '\'' && opener != '(') return std::nullopt;
  const char closer = opener == '(' ? ')' : opener;
  // To cmark any backslash in front of a quote escapes it, be it escaped itself; but where no other quote follows,
  // such a quote ends the title after all.
  std::size_t escaped_closer = 0;
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    const bool is_escaped = i > begin + 1 && text[i - 1] == '\\';
    if (text[i] == closer) {
      if (!is_escaped) return Part{{begin + 1, i}, i + 1};
      escaped_closer = i;
    } else if (opener == '(' && text[i] == '(' && !is_escaped) {
      break;
    }
  }
  if (escaped_closer == 0) return std::nullopt;
  return Part{{begin + 1, escaped_closer}, escaped_closer + 1};
}

std::optional<InlineTail> scan_inline_tail(std::string_view text, std::size_t begin) {
  if (begin >= text.size() || text[begin] != '(') return std::nullopt;
  const std::optional<Part> destination = scan_destination(text, skip_spaces(text, begin + 1));
  if (!destination) return std::nullopt;
  InlineTail tail;
  tail.destination = destination->inner;
  const std::size_t behind = skip_spaces(text, destination->next);
  std::size_t end = behind;
  if (behind > destination->next) {
    if (const std::optional<Part> title = scan_title(text, behind)) {
      tail.title = Span{behind, title->next};
      end = skip_spaces(text, title->next);
    }
  }
  if (end >= text.size() || text[end] != ')') return std::nullopt;
  tail.next = end + 1;
  return tail;
}

std::string unescape_entities(std::string_view text) {
  if (text.find('&') == std::string_view::npos) return std::string(text);
  Buffer buffer;
  houdini_unescape_html_f(buffer.get(), reinterpret_cast<const std::uint8_t*>(text.data()),
                          static_cast<bufsize_t>(text.size()));
  return std::string(buffer.text());
}

std::string unescape(std::string_view text) {
  std::string result = unescape_entities(text);
  if (result.find('\\') == std::string::npos) return result;
  std::size_t size = 0;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (is_escape(result, i)) ++i;
    result[size++] = result[i];
  }
  result.resize(size);
  return result;
}

std::string reference_key(std::string_view label) {
  label = trim_left(trim_right(label));
  std::string key;
  key.reserve(label.size());
  bool is_plain = true;
  for (const char byte : label) {
    if (is_space(byte)) {
      if (key.back() != ' ') key += ' ';
      continue;
    }
    is_plain = is_plain && is_ascii(byte);
    key += 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  if (is_plain) return key;
  Buffer folded;
  cmark_utf8proc_case_fold(folded.get(), reinterpret_cast<const std::uint8_t*>(key.data()),
                           static_cast<bufsize_t>(key.size()));
  return std::string(folded.text());
}

}  // namespace confnotes::analysis::markdown
