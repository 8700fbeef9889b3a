#include "analysis/value.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <span>
#include <system_error>

namespace confnotes::analysis {

namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

bool is_integer_of_base(std::string_view text) {
  if (text.size() < 3) return false;
  const std::string_view digits = text.substr(2);
  if (text.starts_with("0o")) return digits.find_first_not_of("01234567") == std::string_view::npos;
  return text.starts_with("0x") && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

// [-+]? ( "." [0-9]+ | [0-9]+ ( "." [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t exponent = text.find_first_of("eE");
  if (exponent != std::string_view::npos) {
    if (!is_digits(without_sign(text.substr(exponent + 1)))) return false;
    text = text.substr(0, exponent);
  }
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return is_digits(text);
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(point + 1);
  if (whole.empty()) return is_digits(fraction);
  return is_digits(whole) && (fraction.empty() || is_digits(fraction));
}

bool is_one_of(std::span<const std::string_view> words, std::string_view text) {
  return std::ranges::find(words, text) != words.end();
}

bool is_plain(const Value& value) {
  return value.kind == ValueKind::Scalar && value.style == ValueStyle::Plain;
}

// Between double quotes, as TOML and JSON both read it.
std::string with_escapes(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    if (byte == '\n' || byte == '\r' || byte == '\t') {
      result += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : "\\t";
      continue;
    }
    result += byte;
  }
  return result + '"';
}

}  // namespace

bool Value::operator==(const Value& other) const = default;

bool is_boolean(const Value& value) {
  constexpr std::array<std::string_view, 6> kBooleans = {"true", "True", "TRUE", "false", "False", "FALSE"};
  return is_plain(value) && is_one_of(kBooleans, value.text);
}

bool is_number(const Value& value) {
  constexpr std::array<std::string_view, 3> kInfinities = {".inf", ".Inf", ".INF"};
  constexpr std::array<std::string_view, 3> kNotNumbers = {".nan", ".NaN", ".NAN"};
  const std::string_view text = value.text;
  return is_plain(value) && (is_decimal(text) || is_integer_of_base(text) ||
                             is_one_of(kInfinities, without_sign(text)) || is_one_of(kNotNumbers, text));
}

std::optional<std::int64_t> whole_number(const Value& value) {
  std::string_view text = value.text;
  const bool is_negative = text.starts_with('-');
  text = without_sign(text);
  const int base = text.starts_with("0x") ? 16 : text.starts_with("0o") ? 8 : 10;
  if (base != 10) text.remove_prefix(2);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return is_negative ? -number : number;
}

double real_number(const Value& value) {
  if (const auto whole = whole_number(value)) return static_cast<double>(*whole);
  std::string_view text = value.text;
  const bool is_negative = text.starts_with('-');
  text = without_sign(text);
  if (text.size() == 4 && (text[1] == 'n' || text[1] == 'N')) return std::numeric_limits<double>::quiet_NaN();
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // `.inf`, a large number in base 8 or 16, or more digits than a double has room for.
  const bool is_read = error == std::errc() && end == text.data() + text.size();
  const bool is_tiny = error == std::errc::result_out_of_range && text.contains("e-");
  if (!is_read) number = is_tiny ? 0 : std::numeric_limits<double>::infinity();
  return is_negative ? -number : number;
}

std::string_view name_of(ValueFormat format) {
  switch (format) {
    case ValueFormat::Toml:
      return "TOML";
    case ValueFormat::Json:
      return "JSON";
    case ValueFormat::None:
    case ValueFormat::Yaml:
      return "YAML";
  }
  return "YAML";
}

std::string quoted(std::string_view text, ValueFormat format) {
  const bool is_simple = text.find_first_of("\"\\") == std::string_view::npos;
  switch (format) {
    case ValueFormat::Json:
      return with_escapes(text);
    case ValueFormat::Toml: {
      const bool can_be_literal = !is_simple && text.find_first_of("'\r\n") == std::string_view::npos;
      return can_be_literal ? "'" + std::string(text) + "'" : with_escapes(text);
    }
    case ValueFormat::None:
    case ValueFormat::Yaml:
      break;
  }
  if (is_simple) return '"' + std::string(text) + '"';
  std::string result = "'";
  for (const char byte : text) {
    result += byte;
    if (byte == '\'') result += byte;
  }
  return result + "'";
}

std::optional<bool> meant_boolean(std::string_view text) {
  constexpr std::array<std::string_view, 4> kTrue = {"true", "yes", "on", "y"};
  constexpr std::array<std::string_view, 4> kFalse = {"false", "no", "off", "n"};
  const auto is_word = [&](std::string_view word) { return equals_ignoring_ascii_case(text, word); };
  if (std::ranges::any_of(kTrue, is_word)) return true;
  if (std::ranges::any_of(kFalse, is_word)) return false;
  return std::nullopt;
}

}  // namespace confnotes::analysis
