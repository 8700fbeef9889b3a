#include "analysis/rich_text.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

std::string on_one_line(std::string_view words) {
  std::string line(words);
  std::ranges::replace_if(line, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return line;
}

// `3.` and `3)` begin a list, and `-`, `+` and `=` a list or a heading, where a line begins with them.
std::size_t mark_at_line_begin(std::string_view words) {
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  if (digits < words.size() && std::string_view("-+=").contains(words[digits]) && digits == 0) return 0;
  if (digits > 0 && digits < words.size() && std::string_view(".)").contains(words[digits])) return digits;
  return std::string_view::npos;
}

void append_escaped(std::string_view words, bool begins_line, std::string& markdown) {
  constexpr std::string_view kMarks = "\\`*_[]<>#|~&!$";
  const std::size_t mark = begins_line ? mark_at_line_begin(words) : std::string_view::npos;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == mark || kMarks.contains(words[i])) markdown += '\\';
    markdown += words[i];
  }
}

// Backticks inside need longer ones around (CommonMark 6.1).
void append_code(std::string_view words, std::string& markdown) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t end = std::min(words.find_first_not_of('`', i), words.size());
    longest = std::max(longest, end - i);
    i = end + 1;
  }
  const std::string fence(longest + 1, '`');
  const std::string_view gap = longest > 0 ? " " : "";
  markdown.append(fence).append(gap).append(words).append(gap).append(fence);
}

}  // namespace

RichText& RichText::prose(std::string_view words) {
  while (!words.empty()) {
    const std::size_t begin = words.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : words.find('`', begin + 1);
    if (end == std::string_view::npos) return text(words);
    if (begin > 0) text(words.substr(0, begin));
    if (end > begin + 1) code(words.substr(begin + 1, end - begin - 1));
    words.remove_prefix(end + 1);
  }
  return *this;
}

RichText& RichText::append(const RichText& other) {
  if (!empty() && !other.empty()) paragraph();
  runs_.insert(runs_.end(), other.runs_.begin(), other.runs_.end());
  return *this;
}

RichText& RichText::add(Form form, std::string_view words) {
  runs_.push_back({form, on_one_line(words)});
  return *this;
}

std::string RichText::markdown() const {
  std::string markdown;
  bool was_item = false;
  for (const auto& [form, words] : runs_) {
    const bool begins_line = markdown.empty() || markdown.ends_with('\n') || markdown.ends_with("- ");
    switch (form) {
      case Form::Paragraph:
        if (!markdown.empty()) markdown += "\n\n";
        was_item = false;
        break;
      case Form::Item:
        if (!markdown.empty()) markdown += was_item ? "\n" : "\n\n";
        markdown += "- ";
        was_item = true;
        break;
      case Form::Text:
        append_escaped(words, begins_line, markdown);
        break;
      case Form::Strong:
        markdown += "**";
        append_escaped(words, false, markdown);
        markdown += "**";
        break;
      case Form::Code:
        append_code(words, markdown);
        break;
    }
  }
  return markdown;
}

std::string RichText::plain() const {
  std::string plain;
  bool was_item = false;
  for (const auto& [form, words] : runs_) {
    if (form == Form::Paragraph || form == Form::Item) {
      const bool is_item = form == Form::Item;
      if (!plain.empty()) plain += is_item && was_item ? "\n" : "\n\n";
      if (is_item) plain += "- ";
      was_item = is_item;
    } else {
      plain += words;
    }
  }
  return plain;
}

}  // namespace confnotes::analysis
