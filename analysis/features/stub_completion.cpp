#include "analysis/features/stub_completion.h"

#include "analysis/features/field_candidates.h"
#include "analysis/features/known_fields.h"
#include "analysis/front_matter/date_shape.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostKeys = 12;

struct BegunFence {
  Span span;  // what the stub takes the place of
  ValueFormat format = ValueFormat::Yaml;
};

// By what begins the line: `-`, `--` or `---`, the same of `+`, `{` or `{}`; nothing is the beginning of YAML.
std::optional<ValueFormat> format_begun(std::string_view line) {
  if (std::string_view("---").starts_with(line)) return ValueFormat::Yaml;
  if (std::string_view("+++").starts_with(line)) return ValueFormat::Toml;
  return line == "{" || line == "{}" ? std::optional(ValueFormat::Json) : std::nullopt;
}

// A fence in the first line, or nothing in an empty note.
std::optional<BegunFence> find_begun_fence(const Note& note, Offset cursor) {
  const Text& text = note.text;
  const Span line{text.content_begin(), text.line(0).end};
  const std::optional<ValueFormat> format = format_begun(text.slice(line));
  if (!line.touches(cursor) || !format) return std::nullopt;
  const FrontMatter& front_matter = note.front_matter;
  const bool is_closed = front_matter.whole.end > front_matter.content.end && *format != ValueFormat::Json;
  if (is_closed || !front_matter.entries.empty()) return std::nullopt;
  // Of `{` above members that are broken nothing may be read.
  const bool is_more_there = trim(text.slice(front_matter.whole)).size() > line.size();
  if (*format == ValueFormat::Json && is_more_there) return std::nullopt;
  const bool is_empty = trim(text.slice({line.end, text.size()})).empty();
  return line.empty() && !is_empty ? std::nullopt : std::optional(BegunFence{line, *format});
}

struct StubField {
  std::string name;
  FieldType type = FieldType::Unknown;
  const KnownField* field = nullptr;  // nullptr where no note has it
  std::optional<SchemaProperty> property = {};
};

// Keys that hold others, by Zola and Hugo: a stub has nothing to say below them.
bool is_table(std::string_view key) {
  constexpr std::array<std::string_view, 3> kTables = {"taxonomies", "extra", "params"};
  return std::ranges::find(kTables, key) != kTables.end();
}

// Those that the schema requires, then those of most notes, the most frequent first; where there are none, what every
// note could do with.
std::vector<StubField> stub_fields(const Snapshot& snapshot, std::string_view path) {
  const FieldIndex& index = snapshot.fields();
  std::vector<StubField> fields;
  for (const SchemaProperty& property : schema_properties(snapshot, path)) {
    const KnownField* field = index.find(property.name);
    if (property.is_required) fields.push_back({property.name, field_type(&property, field), field, property});
  }
  std::vector<const KnownField*> known;
  for (const auto& [key, field] : index.fields()) {
    const bool is_required = std::ranges::find(fields, field.get(), &StubField::field) != fields.end();
    if (!is_required && !is_table(key) && field->notes * 2 > index.notes()) known.push_back(field.get());
  }
  std::ranges::stable_sort(known, std::ranges::greater(), &KnownField::notes);
  if (known.size() > kMostKeys) known.resize(kMostKeys);
  for (const KnownField* field : known) {
    const auto property = find_property(snapshot, path, field->name());
    const FieldType type = field_type(property ? &*property : nullptr, field);
    fields.push_back({std::string(field->name()), type, field, property});
  }
  if (!fields.empty()) return fields;
  return {{"title", FieldType::Unknown}, {"date", FieldType::Date}, {"tags", FieldType::List}};
}

// The value that at least half of the notes with this key share, if the schema has nothing against it.
const KnownValues::value_type* find_usual_value(const StubField& field) {
  if (!field.field) return nullptr;
  const KnownValues& values = field.field->values;
  const auto most = std::ranges::max_element(values, {}, [](const auto& one) { return one.second.notes.size(); });
  const bool is_usual = most != values.end() && most->second.notes.size() * 2 >= field.field->notes;
  if (!is_usual) return nullptr;
  const auto is_this = [&](const std::string& choice) { return without_quotes(choice) == most->first; };
  const bool is_allowed =
      !field.property || field.property->choices.empty() || std::ranges::any_of(field.property->choices, is_this);
  return is_allowed ? &*most : nullptr;
}

DateShape usual_date(const StubField& field, const FieldIndex& index) {
  DateShape usual = index.date_shape().value_or(DateShape{});
  std::size_t most = 0;
  const std::map<DateShape, std::size_t> none;
  for (const auto& [shape, count] : field.field ? field.field->dates : none) {
    if (count <= most) continue;
    usual = shape;
    most = count;
  }
  return field.property ? fitted(usual, field.property->format) : usual;
}

// A value of the stub, with a place to go on at where something is left to say.
struct StubValue {
  std::string text;
  std::optional<std::size_t> stop = {};
};

StubValue value_of(const StubField& field, ValueFormat format, const FieldIndex& index, const CompletionFacts& facts) {
  const auto fixed = [&](std::string_view value, std::string yaml) {
    const Candidate candidate{.value = std::string(value), .detail = "", .written = std::move(yaml)};
    return StubValue{written_in(format, candidate, '\0')};
  };
  if (field.type == FieldType::Date && facts.now) {
    const std::string date = written(usual_date(field, index), *facts.now);
    return fixed(without_quotes(date), date);
  }
  if (field.type == FieldType::List) return {.text = "[]", .stop = 1};
  // Whatever the others are by now: a note that begins is one.
  if (equals_ignoring_ascii_case(field.name, "draft")) return {"true"};
  if (const auto* usual = find_usual_value(field))
    return fixed(usual->first, written_value(usual->first, usual->second));
  const std::string by_default = field.property ? field.property->default_value : "";
  if (!by_default.empty() && !by_default.starts_with('[')) return fixed(without_quotes(by_default), by_default);
  const bool is_text_quoted = format == ValueFormat::Toml || format == ValueFormat::Json;
  return is_text_quoted && field.type != FieldType::Boolean ? StubValue{.text = "\"\"", .stop = 1}
                                                            : StubValue{.text = "", .stop = 0};
}

// How one format writes front matter.
struct StubForm {
  std::string_view opening;
  std::string_view closing;
  std::string_view indentation;
  std::string_view sign;
  std::string_view separator;  // between two fields
};

StubForm form_of(ValueFormat format) {
  if (format == ValueFormat::Toml) return {"+++", "+++", "", " = ", ""};
  if (format == ValueFormat::Json) return {"{", "}", "  ", ": ", ","};
  return {"---", "---", "", ": ", ""};
}

Snippet stub_for(const Snapshot& snapshot, const NoteEntry& entry, const BegunFence& begun,
                 const CompletionFacts& facts) {
  const Text& text = entry.note->text;
  const std::string_view line_end = text.line_end();
  const StubForm form = form_of(begun.format);
  Snippet stub;
  const auto add_line = [&](std::string_view words) { stub.text.append(words).append(line_end); };
  add_line(form.opening);
  const std::vector<StubField> fields = stub_fields(snapshot, entry.path);
  for (const StubField& field : fields) {
    stub.text.append(form.indentation).append(written_key(field.name, begun.format, '\0')).append(form.sign);
    const StubValue value = value_of(field, begun.format, snapshot.fields(), facts);
    const std::size_t begin = stub.text.size();
    if (value.stop) stub.stops.push_back({begin + *value.stop, begin + *value.stop});
    stub.text += value.text;
    add_line(&field == &fields.back() ? "" : form.separator);
  }
  stub.text += form.closing;
  const bool has_body = !trim(text.slice({begun.span.end, text.size()})).empty();
  if (has_body) return stub;
  for (const std::string_view line : {"", "", "## Day 1", ""})
    add_line(line);
  stub.stops.push_back({stub.text.size(), stub.text.size()});
  return stub;
}

}  // namespace

std::optional<CompletionList> complete_stub(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                            const CompletionFacts& facts) {
  const auto begun = find_begun_fence(*entry.note, cursor);
  if (!begun) return std::nullopt;
  Snippet snippet = stub_for(snapshot, entry, *begun, facts);
  const std::string fence(form_of(begun->format).opening);
  CompletionItem item{.kind = CompletionKind::Stub,
                      .label = fence,
                      .detail = "front matter",
                      .filter_text = fence,
                      .edit = {begun->span, snippet.text},
                      .snippet = std::move(snippet)};
  return CompletionList{.items = {std::move(item)}, .is_incomplete = false};
}

}  // namespace confnotes::analysis
