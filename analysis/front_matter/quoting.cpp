#include "analysis/front_matter/quoting.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kDigits = "0123456789";

bool has_only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

// In YAML 1.1 (yaml.org/type) or in the core schema of YAML 1.2, in any letter case.
bool is_word_of_yaml(std::string_view lower) {
  constexpr std::array<std::string_view, 15> kWords = {"true", "false", "yes",  "no",    "on",   "off", "y", "n",
                                                       "null", "~",     ".inf", "+.inf", ".nan", "=",   "<<"};
  return std::ranges::find(kWords, lower) != kWords.end() || lower == "-.inf";
}

// Decimal with `_`, to base 60 with `:`, to other bases with their prefix; with a fraction and an exponent.
bool is_number_of_yaml(std::string_view lower) {
  if (lower.starts_with('+') || lower.starts_with('-')) lower.remove_prefix(1);
  for (const auto& [prefix, digits] :
       {std::pair<std::string_view, std::string_view>{"0x", "0123456789abcdef_"}, {"0o", "01234567_"}, {"0b", "01_"}}) {
    if (lower.starts_with(prefix) && lower.size() > prefix.size()) return has_only(lower.substr(prefix.size()), digits);
  }
  const std::size_t exponent = lower.find('e');
  if (exponent != std::string_view::npos) {
    std::string_view digits = lower.substr(exponent + 1);
    if (digits.starts_with('+') || digits.starts_with('-')) digits.remove_prefix(1);
    if (digits.empty() || !has_only(digits, kDigits)) return false;
    lower = lower.substr(0, exponent);
  }
  const bool begins_so = !lower.empty() && (kDigits.contains(lower[0]) || lower[0] == '.');
  return begins_so && lower.find_first_of(kDigits) != std::string_view::npos && has_only(lower, "0123456789_.:");
}

// A day, `2018-7-6`, alone or with a time behind it.
bool is_timestamp_of_yaml(std::string_view lower) {
  const std::size_t year_end = std::min(lower.find_first_not_of(kDigits), lower.size());
  if (year_end != 4 || !lower.substr(year_end).starts_with('-')) return false;
  const std::size_t month_end = lower.find('-', year_end + 1);
  if (month_end == std::string_view::npos || month_end - year_end > 3 || month_end + 1 == lower.size()) return false;
  return has_only(lower.substr(year_end), "0123456789-:.+tz \t");
}

bool is_bare_toml_key(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char byte) {
    return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') || kDigits.contains(byte) || byte == '_' ||
           byte == '-';
  });
}

}  // namespace

bool reads_as_text(std::string_view plain) {
  const std::string lower = to_lower(plain);
  return !lower.empty() && !is_word_of_yaml(lower) && !is_number_of_yaml(lower) && !is_timestamp_of_yaml(lower);
}

std::string written_key(std::string_view name, ValueFormat format, char quote) {
  if (format == ValueFormat::Json) return quoted(name, format);
  if (format == ValueFormat::Toml) {
    return quote == '\0' && is_bare_toml_key(name) ? std::string(name) : quoted(name, format);
  }
  if (quote == '\0' && can_be_plain(name)) return std::string(name);
  return quoted(name, quote == '\0' ? '"' : quote);
}

bool can_be_plain(std::string_view text) {
  constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
  const bool has_flow_mark = text.find_first_of(",[]{}") != std::string_view::npos;
  const bool has_mark = text.contains(": ") || text.contains(":\t") || text.contains(" #") || text.contains("\t#");
  return !text.empty() && !kIndicators.contains(text.front()) && !text.ends_with(':') && !has_flow_mark && !has_mark &&
         reads_as_text(text) && trim(text).size() == text.size();
}

std::string quoted(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (quote == '"' && (c == '"' || c == '\\')) result += '\\';
    if (quote == '\'' && c == '\'') result += '\'';
    result += c;
  }
  return result += quote;
}

std::string_view without_quotes(std::string_view typed) {
  while (!typed.empty() && (typed.front() == '"' || typed.front() == '\''))
    typed.remove_prefix(1);
  while (!typed.empty() && (typed.back() == '"' || typed.back() == '\''))
    typed.remove_suffix(1);
  return typed;
}

}  // namespace confnotes::analysis
