#include "analysis/schema/clean_schema.h"

#include "analysis/schema/pattern.h"
#include "analysis/suggestion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

// Those with schemas below them come first.
enum class Form : std::uint8_t {
  Schema,
  SchemaOrList,      // `items`
  SchemasByName,     // `properties`
  SchemasByPattern,  // `patternProperties`
  SchemasOrNames,    // `dependencies`
  Schemas,           // `anyOf`
  Count,
  Number,
  PositiveNumber,
  Boolean,
  Text,
  Pattern,
  Type,
  Choices,
  Names,
  Messages,  // one text, or one for each keyword
  Anything,
  Ignored,
};

struct Keyword {
  std::string_view name;
  Form form;
};

constexpr std::array kKeywords{
    Keyword{"$comment", Form::Ignored},
    Keyword{"$defs", Form::Ignored},
    Keyword{"$id", Form::Ignored},
    Keyword{"$schema", Form::Ignored},
    Keyword{"additionalItems", Form::Schema},
    Keyword{"additionalProperties", Form::Schema},
    Keyword{"allOf", Form::Schemas},
    Keyword{"anyOf", Form::Schemas},
    Keyword{"const", Form::Anything},
    Keyword{"contains", Form::Schema},
    Keyword{"default", Form::Anything},
    Keyword{"definitions", Form::Ignored},
    Keyword{"dependencies", Form::SchemasOrNames},
    Keyword{"deprecated", Form::Ignored},
    Keyword{"description", Form::Text},
    Keyword{"else", Form::Schema},
    Keyword{"enum", Form::Choices},
    Keyword{"errorMessage", Form::Messages},
    Keyword{"examples", Form::Ignored},
    Keyword{"exclusiveMaximum", Form::Number},
    Keyword{"exclusiveMinimum", Form::Number},
    Keyword{"format", Form::Text},
    Keyword{"if", Form::Schema},
    Keyword{"items", Form::SchemaOrList},
    Keyword{"maximum", Form::Number},
    Keyword{"maxItems", Form::Count},
    Keyword{"maxLength", Form::Count},
    Keyword{"maxProperties", Form::Count},
    Keyword{"minimum", Form::Number},
    Keyword{"minItems", Form::Count},
    Keyword{"minLength", Form::Count},
    Keyword{"minProperties", Form::Count},
    Keyword{"multipleOf", Form::PositiveNumber},
    Keyword{"not", Form::Schema},
    Keyword{"oneOf", Form::Schemas},
    Keyword{"pattern", Form::Pattern},
    Keyword{"patternErrorMessage", Form::Text},
    Keyword{"patternProperties", Form::SchemasByPattern},
    Keyword{"properties", Form::SchemasByName},
    Keyword{"propertyNames", Form::Schema},
    Keyword{"readOnly", Form::Ignored},
    Keyword{"required", Form::Names},
    Keyword{"then", Form::Schema},
    Keyword{"title", Form::Text},
    Keyword{"type", Form::Type},
    Keyword{"uniqueItems", Form::Boolean},
    Keyword{"writeOnly", Form::Ignored},
};

constexpr std::array<std::string_view, 7> kTypes = {"array",  "boolean", "integer", "null",
                                                    "number", "object",  "string"};

constexpr std::size_t kDeepest = 40;
constexpr std::size_t kMostSchemas = 5'000;  // with those that a `$ref` repeats
constexpr std::size_t kMostDigits = 9;

bool is_count(const Value& value) {
  return is_number(value) && value.text.size() <= kMostDigits &&
         value.text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_positive(const Value& value) {
  return is_number(value) && !value.text.starts_with('-') && value.text.find_first_of("123456789") != std::string::npos;
}

bool is_text(const Value& value) {
  return value.kind == ValueKind::Scalar && !is_boolean(value) && !is_number(value);
}

bool is_type(const Value& value) {
  return value.kind == ValueKind::Scalar && std::ranges::find(kTypes, value.text) != kTypes.end();
}

class Cleaner {
 public:
  Cleaner(const Value& root, std::vector<Problem>& problems) : root_(root), problems_(problems) {}

  std::optional<Value> clean(const Value& schema) {
    // A key with nothing behind it: known, and free.
    if (schema.kind == ValueKind::Null) return empty_schema(schema);
    if (is_boolean(schema)) return schema;
    if (schema.kind != ValueKind::Mapping) {
      report(schema.span, "A schema is a mapping of keywords such as `type`, or `true` or `false`.");
      return std::nullopt;
    }
    if (depth_ == kDeepest || count_ == kMostSchemas) {
      if (!is_too_large_) report(schema.span, "The schema is too large from here on.");
      is_too_large_ = true;
      return std::nullopt;
    }
    ++count_;
    ++depth_;
    std::optional<Value> result = clean_mapping(schema);
    --depth_;
    return result;
  }

 private:
  static Value empty_schema(const Value& at) {
    Value schema;
    schema.kind = ValueKind::Mapping;
    schema.span = at.span;
    return schema;
  }

  void report(Span span, std::string message) {
    problems_.push_back({.rule = "settings", .span = span, .message = std::move(message), .related = {}, .fixes = {}});
  }

  std::optional<Value> clean_mapping(const Value& schema) {
    Value result = empty_schema(schema);
    if (const Value* reference = find_keyword(schema, "$ref")) {
      std::optional<Value> target = follow(*reference);
      if (!target || target->kind != ValueKind::Mapping) return target;
      result = *std::move(target);
    }
    for (const ValueEntry& entry : schema.entries) {
      if (entry.name == "$ref") continue;
      std::optional<Value> value = clean_keyword(entry);
      if (!value) continue;
      // What stands beside a `$ref` is said of this place, and so wins.
      std::erase_if(result.entries, [&](const ValueEntry& other) { return other.name == entry.name; });
      result.entries.push_back({entry.key, entry.name, *std::move(value)});
    }
    return result;
  }

  // Nothing where it leads nowhere: then a problem tells of it.
  std::optional<Value> follow(const Value& reference) {
    const Value* target = is_text(reference) ? find_target(reference.text) : nullptr;
    if (!target) {
      report(reference.span, in_code(reference.text) +
                                 " leads nowhere. A `$ref` names a place in the same schema, such as "
                                 "`#/definitions/name`.");
      return std::nullopt;
    }
    if (std::ranges::find(followed_, target) != followed_.end()) {
      report(reference.span, "This `$ref` leads to itself.");
      return std::nullopt;
    }
    followed_.push_back(target);
    std::optional<Value> result = clean(*target);
    followed_.pop_back();
    return result;
  }

  // `#/definitions/name`, with the escapes of JSON Pointer (RFC 6901, section 3).
  const Value* find_target(std::string_view pointer) const {
    if (!pointer.starts_with("#")) return nullptr;
    pointer.remove_prefix(1);
    const Value* at = &root_;
    while (at && pointer.starts_with('/')) {
      pointer.remove_prefix(1);
      std::string name(pointer.substr(0, pointer.find('/')));
      pointer.remove_prefix(name.size());
      for (const auto& [escaped, character] : {std::pair{"~1", "/"}, std::pair{"~0", "~"}}) {
        for (std::size_t found = name.find(escaped); found != std::string::npos; found = name.find(escaped, found + 1))
          name.replace(found, 2, character);
      }
      at = find_keyword(*at, name);
    }
    return pointer.empty() ? at : nullptr;
  }

  std::optional<Value> clean_keyword(const ValueEntry& entry) {
    const auto* const keyword = std::ranges::find(kKeywords, std::string_view(entry.name), &Keyword::name);
    if (keyword == kKeywords.end()) {
      report_unknown(entry);
      return std::nullopt;
    }
    return clean_value(keyword->form, entry);
  }

  // Others may read keywords of their own here, so only a slip is reported.
  void report_unknown(const ValueEntry& entry) {
    std::vector<std::string> names;
    for (const Keyword& keyword : kKeywords)
      names.emplace_back(keyword.name);
    const std::optional<std::string> meant = find_slip(entry.name, names);
    if (meant) {
      report(entry.key, in_code(entry.name) + " is no keyword of a schema. Did you mean " + in_code(*meant) + "?");
      problems_.back().fixes.push_back({"Change it to " + in_code(*meant), {{entry.key, *meant}}});
    }
  }

  std::optional<Value> clean_value(Form form, const ValueEntry& entry) {
    const Value& value = entry.value;
    switch (form) {
      case Form::Ignored:
        return std::nullopt;
      case Form::Anything:
        return value;
      case Form::Schema:
        return clean(value);
      case Form::SchemaOrList:
        return value.kind == ValueKind::Sequence ? clean_list(entry) : clean(value);
      case Form::Schemas:
        return clean_list(entry);
      case Form::SchemasByName:
      case Form::SchemasByPattern:
      case Form::SchemasOrNames:
        return clean_by_name(form, entry);
      case Form::Count:
        return expect(is_count(value), entry, "must be a whole number that is not negative");
      case Form::Number:
        return expect(is_number(value), entry, "must be a number");
      case Form::PositiveNumber:
        return expect(is_positive(value), entry, "must be a number above 0");
      case Form::Boolean:
        return expect(is_boolean(value), entry, "must be `true` or `false`");
      case Form::Text:
        return expect(value.kind == ValueKind::Scalar, entry, "must be text");
      case Form::Messages:
        return expect(value.kind == ValueKind::Scalar || value.kind == ValueKind::Mapping, entry, "must be text");
      case Form::Pattern:
        return expect(value.kind == ValueKind::Scalar && read_pattern(value.text), entry,
                      "must be a regular expression of JavaScript, and not a large one");
      case Form::Type:
        return clean_type(entry);
      case Form::Choices:
        return expect(value.kind == ValueKind::Sequence && !value.items.empty(), entry, "must be a list of values");
      case Form::Names:
        return clean_names(entry);
    }
    return std::nullopt;
  }

  std::optional<Value> expect(bool is_right, const ValueEntry& entry, std::string_view wanted) {
    if (is_right) return entry.value;
    const Span span = entry.value.span.empty() ? entry.key : entry.value.span;
    report(span, in_code(entry.name) + " " + std::string(wanted) + ".");
    return std::nullopt;
  }

  std::optional<Value> clean_type(const ValueEntry& entry) {
    const Value& value = entry.value;
    if (is_type(value)) return value;
    constexpr std::string_view kWanted =
        "must be `string`, `number`, `integer`, `boolean`, `array`, `object` or `null`, or a list of these";
    const bool is_list = value.kind == ValueKind::Sequence && !value.items.empty();
    // `type: null` is read as nothing at all.
    if (!is_list) return expect(false, entry, kWanted);
    Value types = value;
    for (Value& type : types.items) {
      if (type.kind == ValueKind::Null && !type.span.empty()) {
        type.kind = ValueKind::Scalar;
        type.text = "null";
      }
      if (!is_type(type)) return expect(false, {entry.key, entry.name, type}, kWanted);
    }
    return types;
  }

  std::optional<Value> clean_names(const ValueEntry& entry) {
    const bool is_right =
        entry.value.kind == ValueKind::Sequence &&
        std::ranges::all_of(entry.value.items, [](const Value& item) { return item.kind == ValueKind::Scalar; });
    return expect(is_right, entry, "must be a list of keys, and stands beside `properties`");
  }

  std::optional<Value> clean_list(const ValueEntry& entry) {
    const bool is_right = entry.value.kind == ValueKind::Sequence && !entry.value.items.empty();
    if (!is_right) return expect(false, entry, "must be a list of schemas");
    Value list = entry.value;
    list.items.clear();
    for (const Value& item : entry.value.items) {
      std::optional<Value> schema = clean(item);
      // One that is not understood must not make the others stricter.
      list.items.push_back(schema ? *std::move(schema) : empty_schema(item));
    }
    return list;
  }

  std::optional<Value> clean_by_name(Form form, const ValueEntry& entry) {
    if (entry.value.kind != ValueKind::Mapping) return expect(false, entry, "must be a mapping from keys to schemas");
    Value mapping = entry.value;
    mapping.entries.clear();
    for (const ValueEntry& each : entry.value.entries) {
      const bool is_repeated =
          std::ranges::find(mapping.entries, each.name, &ValueEntry::name) != mapping.entries.end();
      if (is_repeated) continue;
      if (form == Form::SchemasByPattern && !read_pattern(each.name)) {
        report(each.key, in_code(each.name) + " is no regular expression of JavaScript, or a large one.");
        continue;
      }
      const bool is_names = form == Form::SchemasOrNames && each.value.kind == ValueKind::Sequence;
      std::optional<Value> schema = is_names ? clean_names(each) : clean(each.value);
      mapping.entries.push_back({each.key, each.name, schema ? *std::move(schema) : empty_schema(each.value)});
    }
    return mapping;
  }

  const Value& root_;
  std::vector<Problem>& problems_;
  std::vector<const Value*> followed_;
  std::size_t depth_ = 0;
  std::size_t count_ = 0;
  bool is_too_large_ = false;
};

}  // namespace

SchemasBelow schemas_below(std::string_view name) {
  const auto* const keyword = std::ranges::find(kKeywords, name, &Keyword::name);
  if (keyword == kKeywords.end() || keyword->form > Form::Schemas) return SchemasBelow::None;
  const bool is_by_name = keyword->form == Form::SchemasByName || keyword->form == Form::SchemasByPattern ||
                          keyword->form == Form::SchemasOrNames;
  return is_by_name ? SchemasBelow::ByName : SchemasBelow::OneOrMore;
}

const Value* find_keyword(const Value& schema, std::string_view keyword) {
  const auto found = std::ranges::find(schema.entries, keyword, &ValueEntry::name);
  return found == schema.entries.end() ? nullptr : &found->value;
}

CleanSchema clean_schema(const Value& schema) {
  CleanSchema result;
  std::optional<Value> root = Cleaner(schema, result.problems).clean(schema);
  if (root) result.root = *std::move(root);
  std::ranges::stable_sort(result.problems, {}, &Problem::span);
  const auto repeated = std::ranges::unique(result.problems);
  result.problems.erase(repeated.begin(), repeated.end());
  return result;
}

}  // namespace confnotes::analysis
