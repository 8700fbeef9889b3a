#include "analysis/features/value_completion.h"

#include "analysis/features/field_candidates.h"
#include "analysis/features/known_fields.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace confnotes::analysis {

namespace {

bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
  return std::ranges::any_of(keys, [&](std::string_view other) { return equals_ignoring_ascii_case(key, other); });
}

bool names_event(std::string_view key) {
  constexpr std::array<std::string_view, 4> kKeys = {"conference", "event", "meetup", "conf"};
  return is_one_of(key, kKeys);
}

bool names_speaker(std::string_view key) {
  constexpr std::array<std::string_view, 4> kKeys = {"speaker", "speakers", "presenter", "presenters"};
  return is_one_of(key, kKeys);
}

// Gathers what may stand at one place, each value once.
class Gathering {
 public:
  Gathering(const Snapshot& snapshot, const NoteEntry& entry, const ValueCursor& place, Offset cursor)
      : snapshot_(snapshot),
        entry_(entry),
        place_(place),
        property_(find_property(snapshot, entry.path, place.key)),
        field_(snapshot.fields().find(place.key)),
        typed_(typed_part(entry.note->text, place, cursor)) {
    find_taken(cursor);
  }

  FieldType type() const { return field_type(property_ ? &*property_ : nullptr, field_); }

  void add_choices() {
    if (!property_) return;
    for (const std::string& choice : property_->choices)
      add_choice(choice);
    if (property_->choices.empty() && !property_->default_value.empty()) add_choice(property_->default_value);
  }

  void add_booleans() {
    const bool is_one = property_ ? property_->is_boolean : field_type(nullptr, field_) == FieldType::Boolean;
    if (!is_one) return;
    // The commoner one first.
    const bool is_mostly_false = notes_with("true") < notes_with("false");
    add_choice(is_mostly_false ? "false" : "true");
    add_choice(is_mostly_false ? "true" : "false");
  }

  void add_dates(const LocalTime& now) {
    const bool is_date_key = equals_ignoring_ascii_case(place_.key, "date");
    if (!is_date_key && type() != FieldType::Date) return;
    const std::string_view format = property_ ? std::string_view(property_->format) : std::string_view();
    const DateShape usual = commonest_date([](const DateShape&) { return true; }).value_or(DateShape{});
    const DateShape day{.quote = usual.quote};
    const DateShape time =
        commonest_date([](const DateShape& shape) {
          return shape.separator != '\0';
        }).value_or(DateShape{.quote = usual.quote, .separator = 'T', .has_seconds = true, .zone = ZoneForm::Colon});
    if (format == "date") return add_date(day, "today", now);
    if (format == "date-time") return add_date(fitted(time, format), "now", now);
    const bool is_time_usual = usual.separator != '\0';
    add_date(is_time_usual ? time : day, is_time_usual ? "now" : "today", now);
    add_date(is_time_usual ? day : time, is_time_usual ? "today" : "now", now);
  }

  void add_known() {
    std::vector<CountedValue> values;
    if (field_) collect(field_->values, values);
    if (names_event(place_.key)) collect(snapshot_.fields().events(), values);
    if (names_speaker(place_.key)) collect_speakers(values);
    keep_most_used(values);
    for (const auto& [value, notes] : values)
      add({.value = std::string(value), .detail = count_of_notes(notes), .written = as_elsewhere(value)});
  }

  CompletionList finish() {
    return offer(CompletionKind::Value, {entry_.note->text, entry_.note->front_matter.format}, place_, quote(),
                 std::move(candidates_));
  }

 private:
  // Empty where `offer` knows it as well.
  std::string as_elsewhere(std::string_view value) const {
    const auto known = field_ ? field_->values.find(value) : KnownValues::const_iterator();
    const bool is_known = quote() == '\0' && field_ && known != field_->values.end();
    return is_known ? written_value(known->first, known->second) : "";
  }

  // The items that are in the list already.
  void find_taken(Offset cursor) {
    const ValueEntry* field = entry_.note->front_matter.find(place_.key);
    if (!field || !place_.is_item) return;
    for (const Value& item : field->value.items) {
      if (!item.span.touches(cursor)) taken_.insert(item.text);
    }
  }

  std::size_t notes_with(std::string_view value) const {
    const auto known = field_ ? field_->values.find(value) : KnownValues::const_iterator();
    return field_ && known != field_->values.end() ? known->second.notes.size() : 0;
  }

  // The form of most dates under this key, else under all keys, of those that are `wanted`.
  template <typename Predicate>
  std::optional<DateShape> commonest_date(Predicate wanted) const {
    std::optional<DateShape> commonest;
    std::size_t most = 0;
    const auto look_at = [&](const KnownField& field) {
      for (const auto& [shape, count] : field.dates) {
        if (count <= most || !wanted(shape)) continue;
        commonest = shape;
        most = count;
      }
    };
    if (field_) look_at(*field_);
    if (commonest) return commonest;
    for (const auto& [key, field] : snapshot_.fields().fields())
      look_at(*field);
    return commonest;
  }

  void add_date(const DateShape& shape, std::string_view word, const LocalTime& now) {
    std::string text = written(shape, now);
    add({.value = std::string(without_quotes(text)),
         .detail = std::string(word),
         .written = quote() == '\0' ? text : "",
         .other_words = std::string(word)});
  }

  void add_choice(std::string_view yaml) {
    // TOML has no null.
    if (yaml == "null" && entry_.note->front_matter.format == ValueFormat::Toml) return;
    Candidate choice = choice_candidate(std::string(yaml), quote());
    const std::size_t notes = notes_with(choice.value);
    if (notes > 0) choice.detail = count_of_notes(notes);
    if (property_ && property_->default_value == yaml) choice.detail += choice.detail.empty() ? "default" : ", default";
    add(std::move(choice));
  }

  void collect(const KnownValues& known, std::vector<CountedValue>& values) const {
    const bool is_first = values.empty();
    for (const auto& [value, one] : known) {
      if (is_only(one.notes, entry_.id) || !one.folded.contains(typed_)) continue;
      if (is_first || !is_under_key(value)) values.push_back({value, one.notes.size()});
    }
  }

  void collect_speakers(std::vector<CountedValue>& values) const {
    for (const auto& [name, uses] : snapshot_.speakers().names()) {
      const bool is_only_here = uses.size() == 1 && uses.front().note == entry_.id;
      if (is_only_here || !holds_folded(name, typed_) || is_under_key(name)) continue;
      values.push_back({name, uses.size()});
    }
  }

  bool is_under_key(std::string_view value) const { return field_ && field_->values.contains(value); }

  void add(Candidate candidate) {
    const bool is_found = holds_folded(candidate.value, typed_) || holds_folded(candidate.other_words, typed_);
    const bool is_new = !taken_.contains(candidate.value) && offered_.insert(candidate.value).second;
    if (is_found && is_new) candidates_.push_back(std::move(candidate));
  }

  // The quote that is typed, NUL for none.
  char quote() const {
    const std::string_view typed = entry_.note->text.slice(place_.typed);
    return typed.starts_with('"') || typed.starts_with('\'') ? typed.front() : '\0';
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const ValueCursor& place_;
  std::optional<SchemaProperty> property_;
  const KnownField* field_;
  std::string typed_;
  std::set<std::string, std::less<>> taken_;
  std::set<std::string, std::less<>> offered_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<CompletionList> complete_value(const Snapshot& snapshot, const NoteEntry& entry, const ValueCursor& place,
                                             Offset cursor, const CompletionFacts& facts) {
  Gathering gathering(snapshot, entry, place, cursor);
  if (place.blank_line == BlankLine::BelowKey && gathering.type() != FieldType::List) return std::nullopt;
  gathering.add_booleans();
  gathering.add_choices();
  if (facts.now) gathering.add_dates(*facts.now);
  gathering.add_known();
  return gathering.finish();
}

}  // namespace confnotes::analysis
