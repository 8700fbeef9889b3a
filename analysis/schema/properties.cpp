#include "analysis/schema/properties.h"

#include "analysis/schema/clean_schema.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

std::string text_of(const Value& schema, std::string_view keyword) {
  const Value* value = find_keyword(schema, keyword);
  return value ? value->text : "";
}

// In the schema itself or in one of its alternatives.
bool may_be(const Value& schema, std::string_view type) {
  const Value* types = find_keyword(schema, "type");
  if (types && types->text == type) return true;
  if (types && std::ranges::any_of(types->items, [&](const Value& each) { return each.text == type; })) return true;
  for (const std::string_view keyword : {"anyOf", "oneOf"}) {
    const Value* branches = find_keyword(schema, keyword);
    if (!branches) continue;
    if (std::ranges::any_of(branches->items, [&](const Value& branch) { return may_be(branch, type); })) return true;
  }
  return false;
}

// True where the schema says what kind of value it is.
bool says_type(const Value& schema) {
  constexpr std::array<std::string_view, 10> kKeywords = {"type",  "enum",  "const",      "anyOf",   "oneOf",
                                                          "allOf", "items", "properties", "pattern", "format"};
  return schema.kind != ValueKind::Mapping ||
         std::ranges::any_of(kKeywords, [&](std::string_view keyword) { return find_keyword(schema, keyword); });
}

std::vector<std::string> choices_of(const Value& schema) {
  const Value* choices = find_keyword(schema, "enum");
  const Value* items = find_keyword(schema, "items");
  if (!choices && items) choices = find_keyword(*items, "enum");
  std::vector<std::string> written;
  if (!choices) return written;
  for (const Value& choice : choices->items)
    written.push_back(as_yaml(choice));
  return written;
}

}  // namespace

bool is_plain_text(std::string_view text) {
  constexpr std::array<std::string_view, 12> kOtherwise = {"null", "Null", "NULL", "~",  "yes", "no",
                                                           "on",   "off",  "Yes",  "No", "On",  "Off"};
  const bool is_edged = text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':';
  const bool is_marked = !text.empty() && std::string_view("-?:,[]{}#&*!|>'\"%@`").contains(text.front());
  Value plain;
  plain.kind = ValueKind::Scalar;
  plain.text = text;
  return !is_edged && !is_marked && !text.contains(": ") && !text.contains(" #") &&
         text.find_first_of(",[]{}\n") == std::string_view::npos && !is_boolean(plain) && !is_number(plain) &&
         std::ranges::find(kOtherwise, text) == kOtherwise.end();
}

std::string as_yaml(const Value& value) {
  if (value.kind == ValueKind::Null) return "null";
  if (value.kind == ValueKind::Sequence) {
    std::string list;
    for (const Value& item : value.items)
      list += (list.empty() ? "" : ", ") + as_yaml(item);
    return "[" + list + "]";
  }
  if (value.kind == ValueKind::Mapping) {
    std::string mapping;
    for (const ValueEntry& entry : value.entries)
      mapping += (mapping.empty() ? "" : ", ") + entry.name + ": " + as_yaml(entry.value);
    return "{" + mapping + "}";
  }
  return value.style == ValueStyle::Plain || is_plain_text(value.text) ? value.text : quoted(value.text);
}

std::vector<SchemaProperty> properties_of(const Value& schema) {
  std::vector<SchemaProperty> properties;
  const Value* listed = find_keyword(schema, "properties");
  const Value* required = find_keyword(schema, "required");
  const auto is_required = [&](const std::string& name) {
    return required && std::ranges::any_of(required->items, [&](const Value& each) { return each.text == name; });
  };
  const std::vector<ValueEntry> none;
  for (const auto& [key, name, value] : listed ? listed->entries : none) {
    const Value* default_value = find_keyword(value, "default");
    const std::string format = text_of(value, "format");
    properties.push_back({.name = name,
                          .title = text_of(value, "title"),
                          .description = text_of(value, "description"),
                          .default_value = default_value ? as_yaml(*default_value) : "",
                          .choices = choices_of(value),
                          .is_boolean = may_be(value, "boolean"),
                          .is_list = may_be(value, "array"),
                          .is_date = format == "date" || format == "date-time" || format == "note-date",
                          .is_required = is_required(name),
                          .has_type = says_type(value),
                          .format = format});
  }
  // A key may be asked for without a word on what it holds.
  const auto is_listed = [&](const std::string& name) {
    return std::ranges::find(properties, name, &SchemaProperty::name) != properties.end();
  };
  if (!required) return properties;
  for (const Value& name : required->items) {
    if (name.kind != ValueKind::Scalar || is_listed(name.text)) continue;
    SchemaProperty& property = properties.emplace_back();
    property.name = name.text;
    property.is_required = true;
  }
  return properties;
}

}  // namespace confnotes::analysis
