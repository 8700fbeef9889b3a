#include "analysis/schema/key_fixes.h"

#include "analysis/schema/clean_schema.h"
#include "analysis/schema/properties.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string_view>

namespace confnotes::analysis {

namespace {

Value plain_scalar(const std::string& text) {
  return {.kind = ValueKind::Scalar, .style = {}, .span = {}, .text = text, .items = {}, .entries = {}};
}

bool is_bare_key(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char byte) {
    return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z') || ('0' <= byte && byte <= '9') ||
           byte == '_' || byte == '-';
  });
}

std::string key_in(ValueFormat format, const std::string& name) {
  if (format == ValueFormat::Json) return quoted(name, format);
  if (format == ValueFormat::Toml) return is_bare_key(name) ? name : quoted(name, format);
  const bool is_plain = is_plain_text(name) && !is_boolean(plain_scalar(name)) && name[0] != '-' && name[0] != '?';
  return is_plain ? name : quoted(name, format);
}

// What stands behind the key. TOML and JSON want something there.
std::string value_in(ValueFormat format, const Value& rules, const std::string& name) {
  const Value* properties = find_keyword(rules, "properties");
  const Value* property = properties ? find_keyword(*properties, name) : nullptr;
  const Value* value = property ? find_keyword(*property, "default") : nullptr;
  const bool is_yaml = format == ValueFormat::Yaml || format == ValueFormat::None;
  if (is_yaml) return value ? as_yaml(*value) : "";
  if (value && value->kind == ValueKind::Scalar) return written_in(format, as_yaml(*value));
  const Value* type = property ? find_keyword(*property, "type") : nullptr;
  return type && type->text == "array" ? "[]" : "\"\"";
}

// `key: value`, `key = value`, `"key": value,`
std::string member_in(ValueFormat format, const Value& rules, const std::string& name) {
  const std::string key = key_in(format, name);
  const std::string value = value_in(format, rules, name);
  if (format == ValueFormat::Json) return key + ": " + value + ",";
  if (format == ValueFormat::Toml) return key + " = " + value;
  return key + ":" + (value.empty() ? "" : " ") + value;
}

// Below the fence that opens front matter without keys.
std::optional<Fix> insert_first_key(const SourceText& source, const Value& rules, const Value& mapping,
                                    const std::string& name) {
  const std::string_view written = source.text.slice(mapping.span);
  const bool is_fenced = written.starts_with("---") || written.starts_with("+++");
  const std::size_t line_end = written.find('\n');
  if (!is_fenced || line_end == std::string_view::npos) return std::nullopt;
  const Offset at = mapping.span.begin + line_end + 1;
  const std::string line = member_in(source.format, rules, name) + std::string(source.text.line_end());
  return Fix{.title = "Insert " + in_code(name), .edits = {{{at, at}, line}}};
}

}  // namespace

std::string written_in(ValueFormat format, const std::string& yaml) {
  if (format == ValueFormat::Yaml || format == ValueFormat::None) return yaml;
  const Value value = plain_scalar(yaml);
  if (is_boolean(value) || is_number(value)) return yaml;
  const bool is_quoted = yaml.size() > 1 && (yaml[0] == '"' || yaml[0] == '\'');
  return quoted(is_quoted ? std::string_view(yaml).substr(1, yaml.size() - 2) : yaml, format);
}

std::optional<Fix> insert_key_fix(const SourceText& source, const Value& rules, const Value& mapping,
                                  const std::string& name) {
  if (mapping.entries.empty()) return insert_first_key(source, rules, mapping, name);
  const Offset key = mapping.entries[0].key.begin;
  const std::string_view bytes = source.text.bytes();
  const std::size_t line_end = key == 0 ? std::string_view::npos : bytes.rfind('\n', key - 1);
  const Offset begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const std::string_view indent = bytes.substr(begin, key - begin);
  if (indent.find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
  const std::string line =
      std::string(indent) + member_in(source.format, rules, name) + std::string(source.text.line_end());
  return Fix{.title = "Insert " + in_code(name), .edits = {{{begin, begin}, line}}};
}

std::optional<Fix> rename_key_fix(const SourceText& source, const ValueEntry& entry, const std::string& meant) {
  const std::string_view written = source.text.slice(entry.key);
  const std::string title = "Change it to " + in_code(meant);
  if (written == entry.name) return Fix{title, {{entry.key, key_in(source.format, meant)}}};
  const bool is_quoted = written.size() > 1 && written.substr(1, written.size() - 2) == entry.name;
  if (!is_quoted || meant.find_first_of("\"'\\") != std::string::npos) return std::nullopt;
  return Fix{title, {{{entry.key.begin + 1, entry.key.end - 1}, meant}}};
}

}  // namespace confnotes::analysis
