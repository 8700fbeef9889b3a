#include "analysis/schema/violations.h"

#include "analysis/counted.h"
#include "analysis/schema/clean_schema.h"
#include "analysis/schema/key_fixes.h"
#include "analysis/schema/properties.h"
#include "analysis/schema/type_fixes.h"
#include "analysis/schema/words.h"
#include "analysis/suggestion.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace confnotes::analysis {

namespace {

std::string subject_of(const ValuePlace& place) {
  return place.subject.empty() ? "This" : place.subject;
}

SchemaViolation violation_at(const ValuePlace& place, std::string_view keyword, std::string message) {
  return {.key = place.key,
          .keyword = std::string(keyword),
          .span = place.span,
          .message = std::move(message),
          .fixes = {}};
}

// Of the schema itself, or of its alternatives.
std::vector<std::string> wanted_types(const Value& rules) {
  std::vector<std::string> types;
  if (const Value* type = find_keyword(rules, "type")) {
    if (type->kind == ValueKind::Scalar) types.push_back(type->text);
    for (const Value& each : type->items)
      types.push_back(each.text);
    return types;
  }
  for (const std::string_view keyword : {"anyOf", "oneOf"}) {
    const Value* branches = find_keyword(rules, keyword);
    if (!branches) continue;
    for (const Value& branch : branches->items)
      std::ranges::move(wanted_types(branch), std::back_inserter(types));
  }
  return types;
}

bool is_of_type(const Value& value, std::string_view type) {
  switch (value.kind) {
    case ValueKind::Null:
      return type == "null";
    case ValueKind::Sequence:
      return type == "array";
    case ValueKind::Mapping:
      return type == "object";
    case ValueKind::Alias:
      return true;
    case ValueKind::Scalar:
      break;
  }
  if (is_boolean(value)) return type == "boolean";
  if (!is_number(value)) return type == "string";
  return type == "number" || (type == "integer" && whole_number(value));
}

SchemaViolation wrong_type(const SourceText& source, const Value& rules, const ValuePlace& place) {
  const Value& value = *place.value;
  const std::vector<std::string> types = wanted_types(rules);
  SchemaViolation found = violation_at(place, "type", subject_of(place) + " must be " + types_in_words(types));
  found.message +=
      value.kind == ValueKind::Null ? ", and is empty." : ", not " + std::string(kind_in_words(value)) + ".";
  found.fixes = type_fixes(source, value, types);
  const bool is_meant_as_boolean = !found.fixes.empty() && found.fixes[0].title.starts_with("Replace");
  if (is_meant_as_boolean) {
    found.message.back() = ';';
    found.message += " write " + in_code(found.fixes[0].edits[0].replacement) + ".";
  }
  // Only where no list is wanted: a mapping in its place may be a list without dashes.
  const bool wants_text =
      std::ranges::find(types, "string") != types.end() && std::ranges::find(types, "array") == types.end();
  if (found.fixes.empty() && wants_text && value.kind == ValueKind::Mapping) {
    if (std::optional<Fix> fix = quote_item_fix(source, value)) {
      found.message += " Text with a colon in it needs quotes.";
      found.fixes.push_back(*std::move(fix));
    }
  }
  if (!found.fixes.empty() && found.fixes[0].title == "Quote it" && value.kind == ValueKind::Scalar)
    found.message += " Put it into quotes.";
  return found;
}

std::vector<std::string> written(const Value& values) {
  std::vector<std::string> all;
  for (const Value& value : values.items)
    all.push_back(as_yaml(value));
  return all;
}

SchemaViolation not_among(const SourceText& source, const Value& choices, const ValuePlace& place) {
  const std::vector<std::string> all = written(choices);
  const std::string_view wanted = all.size() == 1 ? " must be " : " must be one of ";
  SchemaViolation found = violation_at(place, "enum", subject_of(place) + std::string(wanted) + in_words(all) + ".");
  if (place.value->kind != ValueKind::Scalar) return found;
  if (const std::optional<std::string> meant = find_slip(place.value->text, all)) {
    found.message += " Did you mean " + in_code(*meant) + "?";
    found.fixes.push_back(
        {"Change it to " + in_code(*meant), {{place.value->span, written_in(source.format, *meant)}}});
  }
  return found;
}

SchemaViolation not_matching(const Value& rules, const ValuePlace& place) {
  const Value* message = find_keyword(rules, "patternErrorMessage");
  if (message) return violation_at(place, "pattern", as_sentence(message->text));
  const Value* pattern = find_keyword(rules, "pattern");
  SchemaViolation found =
      violation_at(place, "pattern", subject_of(place) + " must match " + in_code(pattern ? pattern->text : "") + ".");
  if (const Value* description = find_keyword(rules, "description"))
    found.message += " " + as_sentence(description->text);
  return found;
}

std::string_view format_in_words(std::string_view format) {
  if (format == "date") return "a day such as 2018-07-06";
  if (format == "time") return "a time of day with its zone, such as 18:00:00+02:00";
  if (format == "date-time") return "a day and a time with its zone, such as 2018-07-06T18:00:00+02:00";
  return "written in another way";
}

enum class Measure : std::uint8_t { Number, Characters, Items, Keys };

// What a keyword with a number asks for.
struct Bound {
  std::string_view keyword;
  std::string_view words;
  Measure measure;
};

constexpr std::array kBounds{
    Bound{"exclusiveMaximum", " must be less than ", Measure::Number},
    Bound{"exclusiveMinimum", " must be more than ", Measure::Number},
    Bound{"maxItems", " must have at most ", Measure::Items},
    Bound{"maxLength", " must have at most ", Measure::Characters},
    Bound{"maxProperties", " must have at most ", Measure::Keys},
    Bound{"maximum", " must be at most ", Measure::Number},
    Bound{"minItems", " must have at least ", Measure::Items},
    Bound{"minLength", " must have at least ", Measure::Characters},
    Bound{"minProperties", " must have at least ", Measure::Keys},
    Bound{"minimum", " must be at least ", Measure::Number},
    Bound{"multipleOf", " must be a multiple of ", Measure::Number},
};

std::string measured(const Value& number, Measure measure) {
  const auto count = static_cast<std::uint64_t>(whole_number(number).value_or(0));
  switch (measure) {
    case Measure::Characters:
      return counted(count, "character");
    case Measure::Items:
      return counted(count, "item");
    case Measure::Keys:
      return counted(count, "key");
    case Measure::Number:
      break;
  }
  return number_in_words(real_number(number));
}

// `minimum` stands for `exclusiveMinimum` as well.
std::string_view exclusive(std::string_view keyword) {
  return keyword == "maximum" ? "exclusiveMaximum" : keyword == "minimum" ? "exclusiveMinimum" : keyword;
}

std::optional<SchemaViolation> out_of_bounds(const Value& rules, const ValuePlace& place, std::string_view keyword) {
  for (const std::string_view name : {keyword, exclusive(keyword)}) {
    const auto* const bound = std::ranges::find(kBounds, name, &Bound::keyword);
    const Value* number = find_keyword(rules, name);
    if (bound == kBounds.end() || !number) continue;
    const bool is_upper = keyword == "maximum" && real_number(*place.value) < real_number(*number);
    const bool is_lower = keyword == "minimum" && real_number(*place.value) > real_number(*number);
    if (is_upper || is_lower) continue;  // the other one of the two is broken
    return violation_at(place, name,
                        subject_of(place) + std::string(bound->words) + measured(*number, bound->measure) + ".");
  }
  return std::nullopt;
}

// `anyOf: [{required: [a]}, {required: [b]}]`; nothing for other alternatives.
std::vector<std::string> keys_of_which_one_is_needed(const Value& branches) {
  std::vector<std::string> keys;
  for (const Value& branch : branches.items) {
    const Value* required = find_keyword(branch, "required");
    if (!required || branch.entries.size() != 1 || required->items.size() != 1) return {};
    keys.push_back(required->items[0].text);
  }
  return keys;
}

SchemaViolation described(const SourceText& source, const Value& rules, const ValuePlace& place,
                          std::string_view keyword) {
  const Value* value = find_keyword(rules, keyword);
  if (keyword == "type") return wrong_type(source, rules, place);
  if (keyword == "enum" && value) return not_among(source, *value, place);
  if (keyword == "pattern") return not_matching(rules, place);
  if (auto found = out_of_bounds(rules, place, keyword)) return *std::move(found);
  const std::string subject = subject_of(place);
  if (keyword == "const" && value)
    return violation_at(place, keyword, subject + " must be " + in_code(as_yaml(*value)) + ".");
  if (keyword == "format" && value)
    return violation_at(place, keyword, subject + " must be " + std::string(format_in_words(value->text)) + ".");
  if (keyword == "contains")
    return violation_at(place, keyword, subject + " lacks an item that must be among the others.");
  if (keyword == "oneOf") return violation_at(place, keyword, subject + " must fit exactly one of several forms.");
  const std::vector<std::string> keys =
      value && keyword == "anyOf" ? keys_of_which_one_is_needed(*value) : std::vector<std::string>();
  if (!keys.empty()) return violation_at(place, keyword, subject + " needs one of " + in_words(keys) + ".");
  if (keyword == "anyOf") return violation_at(place, keyword, subject + " fits none of the forms that it may have.");
  return violation_at(place, keyword, subject + " has a value that is not allowed.");
}

// `errorMessage`: one for all keywords, or a mapping from keywords to messages.
const Value* own_message(const Value& rules, std::string_view keyword) {
  const Value* message = find_keyword(rules, "errorMessage");
  if (message && message->kind == ValueKind::Mapping) message = find_keyword(*message, keyword);
  return message && message->kind == ValueKind::Scalar ? message : nullptr;
}

SchemaViolation with_own_message(SchemaViolation found, const Value& rules) {
  if (const Value* message = own_message(rules, found.keyword)) found.message = as_sentence(message->text);
  return found;
}

// The subject in the middle of a sentence.
std::string inside(const ValuePlace& place) {
  return place.subject.starts_with("An ") ? "an " + place.subject.substr(3) : place.subject;
}

Span first_line(const SourceText& source, Span whole) {
  const std::string_view written = source.text.slice(whole);
  return {whole.begin, whole.begin + std::min(written.find_first_of("\r\n"), written.size())};
}

}  // namespace

ValuePlace ValuePlace::root(const Value& mapping) {
  return {.value = &mapping, .span = mapping.span, .subject = {}, .path = {}, .key = {}};
}

ValuePlace ValuePlace::member(const ValueEntry& entry) const {
  const std::string member_path = path.empty() ? entry.name : path + "." + entry.name;
  return {.value = &entry.value,
          .span = entry.value.span.empty() ? entry.key : entry.value.span,
          .subject = in_code(member_path),
          .path = member_path,
          .key = key.empty() ? entry.name : key};
}

ValuePlace ValuePlace::item(std::size_t index) const {
  const Value& item = value->items[index];
  return {.value = &item,
          .span = item.span.empty() ? span : item.span,
          .subject = "An item of " + in_code(path),
          .path = path,
          .key = key};
}

SchemaViolation violation(const SourceText& source, const Value& rules, const ValuePlace& place,
                          std::string_view keyword) {
  return with_own_message(described(source, rules, place, keyword), rules);
}

SchemaViolation missing_key(const SourceText& source, const Value& rules, const ValuePlace& place,
                            const std::string& name, const std::string& needed_by) {
  const Value& mapping = *place.value;
  const std::string in_what = place.subject.empty() ? "" : " in " + inside(place);
  const std::string why = needed_by.empty() ? "" : ", which " + in_code(needed_by) + " needs";
  SchemaViolation found = violation_at(place, "required", in_code(name) + " is missing" + in_what + why + ".");
  found.span = place.subject.empty()     ? first_line(source, mapping.span)
               : mapping.entries.empty() ? place.span
                                         : mapping.entries[0].key;
  if (found.key.empty()) found.key = name;
  if (std::optional<Fix> fix = insert_key_fix(source, rules, mapping, name)) found.fixes.push_back(*std::move(fix));
  return with_own_message(std::move(found), rules);
}

SchemaViolation unknown_key(const SourceText& source, const Value& rules, const ValuePlace& place,
                            const ValueEntry& entry) {
  const std::string in_what = place.subject.empty() ? "" : " in " + inside(place);
  SchemaViolation found =
      violation_at(place, "additionalProperties", "The key " + in_code(entry.name) + " is not allowed" + in_what + ".");
  found.span = entry.key;
  if (found.key.empty()) found.key = entry.name;
  std::vector<std::string> names;
  if (const Value* properties = find_keyword(rules, "properties")) {
    for (const ValueEntry& property : properties->entries) {
      if (!find_keyword(*place.value, property.name)) names.push_back(property.name);
    }
  }
  const std::optional<std::string> meant = find_slip(entry.name, names);
  if (meant) found.message += " Did you mean " + in_code(*meant) + "?";
  if (meant) {
    if (std::optional<Fix> fix = rename_key_fix(source, entry, *meant)) found.fixes.push_back(*std::move(fix));
  }
  return with_own_message(std::move(found), rules);
}

SchemaViolation wrong_name(const ValuePlace& place, const ValueEntry& entry) {
  SchemaViolation found = violation_at(
      place, "propertyNames",
      "A key may not be called " + in_code(entry.name) + (place.subject.empty() ? "" : " in " + inside(place)) + ".");
  found.span = entry.key;
  if (found.key.empty()) found.key = entry.name;
  return found;
}

SchemaViolation repeated_item(const ValuePlace& place, std::size_t index) {
  SchemaViolation found = violation_at(place.item(index), "uniqueItems", "");
  found.message = "This item of " + in_code(place.path) + " stands there twice.";
  return found;
}

SchemaViolation not_allowed(const ValuePlace& place) {
  return violation_at(place, "false", subject_of(place) + " is not allowed here.");
}

bool has_type(const Value& rules, const Value& value) {
  const std::vector<std::string> types = wanted_types(rules);
  return types.empty() || std::ranges::any_of(types, [&](const std::string& type) { return is_of_type(value, type); });
}

}  // namespace confnotes::analysis
