#include "analysis/features/stub_completion.h"

#include "analysis/features/known_fields.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kFence = "---";
constexpr std::size_t kMostKeys = 12;

// `-`, `--` or `---` in the first line, or nothing in an empty note: what the stub takes the place of.
std::optional<Span> find_begun_fence(const Note& note, Offset cursor) {
  const Text& text = note.text;
  const Span line{text.content_begin(), text.line(0).end};
  if (!line.touches(cursor) || !kFence.starts_with(text.slice(line))) return std::nullopt;
  const FrontMatter& front_matter = note.front_matter;
  const bool has_front_matter = front_matter.whole.end > front_matter.content.end || !front_matter.entries.empty();
  if (has_front_matter) return std::nullopt;
  const bool is_empty = trim(text.slice({line.end, text.size()})).empty();
  return line.empty() && !is_empty ? std::nullopt : std::optional(line);
}

struct StubField {
  std::string name;
  FieldType type = FieldType::Unknown;
  const KnownField* field = nullptr;  // nullptr where no note has it
};

// Those of most notes, the most frequent first; in a workspace without front matter what every note could do with.
std::vector<StubField> stub_fields(const Snapshot& snapshot, std::string_view path) {
  const FieldIndex& index = snapshot.fields();
  std::vector<const KnownField*> known;
  for (const auto& [key, field] : index.fields()) {
    if (field->notes * 2 > index.notes()) known.push_back(field.get());
  }
  std::ranges::stable_sort(known, std::ranges::greater(), &KnownField::notes);
  if (known.size() > kMostKeys) known.resize(kMostKeys);
  std::vector<StubField> fields;
  for (const KnownField* field : known) {
    const auto* property = find_property(snapshot, path, field->name());
    fields.push_back({std::string(field->name()), field_type(property, field), field});
  }
  if (fields.empty()) {
    fields = {
        {"title", FieldType::Unknown, nullptr}, {"date", FieldType::Date, nullptr}, {"tags", FieldType::List, nullptr}};
  }
  return fields;
}

// The value that at least half of the notes with this key share.
const std::string* find_usual_value(const KnownField& field) {
  const auto most = std::ranges::max_element(field.values, {}, [](const auto& one) { return one.second.notes.size(); });
  const bool is_usual = most != field.values.end() && most->second.notes.size() * 2 >= field.notes;
  return is_usual ? &most->first : nullptr;
}

DateShape usual_date(const StubField& field, const FieldIndex& index) {
  DateShape usual = index.date_shape().value_or(DateShape{});
  std::size_t most = 0;
  if (!field.field) return usual;
  for (const auto& [shape, count] : field.field->dates) {
    if (count <= most) continue;
    usual = shape;
    most = count;
  }
  return usual;
}

// Lines of the stub, with a stop wherever something is left to say.
class Stub {
 public:
  explicit Stub(std::string_view line_end) : line_end_(line_end) {}

  void add_line(std::string_view words = {}) { text_.append(words).append(line_end_); }
  void add_field(std::string_view name, std::string_view before, std::string_view selected, std::string_view behind) {
    text_.append(name).append(": ").append(before);
    stop(selected);
    text_.append(behind).append(line_end_);
  }
  void add_fixed(std::string_view name, std::string_view value) {
    text_.append(name).append(": ").append(value).append(line_end_);
  }
  void stop(std::string_view selected = {}) {
    stops_.push_back({text_.size(), text_.size() + selected.size()});
    text_.append(selected);
  }

  Snippet finish() && { return {std::move(text_), std::move(stops_)}; }

 private:
  std::string_view line_end_;
  std::string text_;
  std::vector<Span> stops_;
};

void add_field(const StubField& field, const FieldIndex& index, const CompletionFacts& facts, Stub& stub) {
  const bool is_draft = equals_ignoring_ascii_case(field.name, "draft");
  const std::string* usual = field.field ? find_usual_value(*field.field) : nullptr;
  if (field.type == FieldType::Date && facts.now) {
    stub.add_fixed(field.name, written(usual_date(field, index), *facts.now));
  } else if (field.type == FieldType::List) {
    stub.add_field(field.name, "[", "", "]");
  } else if (is_draft) {
    // Whatever the others are by now: a note that begins is one.
    stub.add_fixed(field.name, "true");
  } else if (usual && field.type == FieldType::Boolean) {
    stub.add_fixed(field.name, *usual);
  } else if (usual) {
    stub.add_fixed(field.name, can_be_plain(*usual) ? *usual : quoted(*usual, '"'));
  } else {
    stub.add_field(field.name, "", "", "");
  }
}

Snippet stub_for(const Snapshot& snapshot, const NoteEntry& entry, bool has_body, const CompletionFacts& facts) {
  Stub stub(entry.note->text.line_end());
  stub.add_line(kFence);
  for (const StubField& field : stub_fields(snapshot, entry.path))
    add_field(field, snapshot.fields(), facts, stub);
  if (has_body) {
    Snippet snippet = std::move(stub).finish();
    snippet.text += kFence;
    return snippet;
  }
  stub.add_line(kFence);
  stub.add_line();
  stub.add_line("## Day 1");
  stub.add_line();
  stub.stop();
  return std::move(stub).finish();
}

}  // namespace

std::optional<CompletionList> complete_stub(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor,
                                            const CompletionFacts& facts) {
  const Text& text = entry.note->text;
  const auto begun = find_begun_fence(*entry.note, cursor);
  if (!begun) return std::nullopt;
  const bool has_body = !trim(text.slice({begun->end, text.size()})).empty();
  Snippet snippet = stub_for(snapshot, entry, has_body, facts);
  CompletionItem item{.kind = CompletionKind::Stub,
                      .label = std::string(kFence),
                      .detail = "front matter",
                      .filter_text = std::string(kFence),
                      .edit = {*begun, snippet.text},
                      .snippet = std::move(snippet)};
  return CompletionList{.items = {std::move(item)}, .is_incomplete = false};
}

}  // namespace confnotes::analysis
