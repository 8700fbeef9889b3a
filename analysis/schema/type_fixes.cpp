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
bool is_safe_in_brackets(const SourceText& source, const Value& value) {
  if (value.style == ValueStyle::DoubleQuoted || value.style == ValueStyle::SingleQuoted) return true;
  const bool is_plain = value.style == ValueStyle::Plain && !source.text.slice(value.span).contains('\n');
  return is_plain && value.text.find_first_of("[]{}\"'#&*!|>%@`") == std::string::npos && !value.text.ends_with(':') &&
         !value.text.contains(": ");
}

}  // namespace

std::vector<Fix> type_fixes(const SourceText& source, const Value& value, std::span<const std::string> types) {
  const bool is_text = value.kind == ValueKind::Scalar && !is_boolean(value) && !is_number(value);
  if (is_text && wants(types, "boolean")) {
    if (const std::optional<bool> meant = meant_boolean(value.text)) {
      const std::string boolean = *meant ? "true" : "false";
      return {{"Replace it by `" + boolean + "`", {{value.span, boolean}}}};
    }
  }
  if (value.kind == ValueKind::Scalar && !is_text && wants(types, "string")) {
    return {{"Quote it", {{value.span, quoted(source.text.slice(value.span), source.format)}}}};
  }
  const bool is_one = value.kind == ValueKind::Scalar && !value.span.empty();
  if (is_one && wants(types, "array") && is_safe_in_brackets(source, value)) {
    return {{"Make it a list", {{value.span, "[" + std::string(source.text.slice(value.span)) + "]"}}}};
  }
  return {};
}

std::optional<Fix> quote_item_fix(const SourceText& source, const Value& item) {
  const std::string_view written = source.text.slice(item.span);
  if (source.format != ValueFormat::Yaml) return std::nullopt;
  const bool is_one_line = !written.empty() && written.find_first_of("\r\n{") == std::string_view::npos;
  if (item.kind != ValueKind::Mapping || !is_one_line) return std::nullopt;
  return Fix{.title = "Quote it", .edits = {{item.span, quoted(written)}}};
}

}  // namespace confnotes::analysis
