#include "analysis/schema/type_fixes.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

bool wants(std::span<const std::string> types, std::string_view type) {
  return std::ranges::find(types, type) != types.end();
}

// Written as it is, the text is one item between brackets, or several where commas part it.
bool is_safe_in_brackets(const Text& text, const Value& value) {
  if (value.style == ValueStyle::DoubleQuoted || value.style == ValueStyle::SingleQuoted) return true;
  const bool is_plain = value.style == ValueStyle::Plain && !text.slice(value.span).contains('\n');
  return is_plain && value.text.find_first_of("[]{}\"'#&*!|>%@`") == std::string::npos && !value.text.ends_with(':') &&
         !value.text.contains(": ");
}

}  // namespace

std::optional<bool> meant_as_boolean(std::string_view text) {
  constexpr std::array<std::string_view, 4> kTrue = {"true", "yes", "on", "y"};
  constexpr std::array<std::string_view, 4> kFalse = {"false", "no", "off", "n"};
  const auto is_word = [&](std::string_view word) { return equals_ignoring_ascii_case(text, word); };
  if (std::ranges::any_of(kTrue, is_word)) return true;
  if (std::ranges::any_of(kFalse, is_word)) return false;
  return std::nullopt;
}

std::vector<Fix> type_fixes(const Text& text, const Value& value, std::span<const std::string> types) {
  const bool is_text = value.kind == ValueKind::Scalar && !is_boolean(value) && !is_number(value);
  if (is_text && wants(types, "boolean")) {
    if (const std::optional<bool> meant = meant_as_boolean(value.text)) {
      const std::string boolean = *meant ? "true" : "false";
      return {{"Replace it by `" + boolean + "`", {{value.span, boolean}}}};
    }
  }
  if (value.kind == ValueKind::Scalar && !is_text && wants(types, "string")) {
    return {{"Quote it", {{value.span, quoted(text.slice(value.span))}}}};
  }
  const bool is_one = value.kind == ValueKind::Scalar && !value.span.empty();
  if (is_one && wants(types, "array") && is_safe_in_brackets(text, value)) {
    return {{"Make it a list", {{value.span, "[" + std::string(text.slice(value.span)) + "]"}}}};
  }
  return {};
}

std::optional<Fix> quote_item_fix(const Text& text, const Value& item) {
  const std::string_view written = text.slice(item.span);
  const bool is_one_line = !written.empty() && written.find_first_of("\r\n{") == std::string_view::npos;
  if (item.kind != ValueKind::Mapping || !is_one_line) return std::nullopt;
  return Fix{.title = "Quote it", .edits = {{item.span, quoted(written)}}};
}

}  // namespace confnotes::analysis
