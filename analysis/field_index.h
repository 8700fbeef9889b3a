// FieldIndex: which keys the front matter of all notes has, and what their short values are: what completion offers
// and hover counts.
#pragma once

#include "analysis/front_matter/date_shape.h"
#include "analysis/index.h"
#include "analysis/note.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct KnownValue {
  std::string folded;         // fold() of the value, for comparing what is typed
  std::vector<NoteId> notes;  // that hold it, each once
  std::size_t plain = 0;      // in how many of these it stands without quotes

  bool is_mostly_plain() const { return plain * 2 > notes.size(); }
};

// Value as a reader means it, without quotes → its notes.
using KnownValues = std::map<std::string, KnownValue, std::less<>>;

struct KnownField {
  std::map<std::string, std::size_t> names;  // the key as written → in how many notes
  std::size_t notes = 0;                     // that have the key, whatever its value
  std::size_t lists = 0;                     // of these, where its value is a list
  std::size_t empty = 0;                     // of these, where it has none
  KnownValues values;                        // of a list each item; long and lengthy values and numbers are left out
  std::map<DateShape, std::size_t> dates;    // the forms of its dates → in how many notes

  // As most notes write it.
  std::string_view name() const;
};

// What one note says under one key.
struct NoteField {
  std::string name;
  bool is_list = false;
  bool is_empty = false;
  std::map<std::string, bool> values;  // → whether it stands without quotes
  std::optional<DateShape> date;

  bool operator==(const NoteField&) const = default;
};

// What one note adds to the index.
struct NoteFields {
  using ByKey = std::map<std::string, NoteField>;  // in lower case

  ByKey fields;
  ByKey taxonomies;
  std::optional<std::string> event;
  std::optional<std::chrono::year_month_day> day;

  bool operator==(const NoteFields&) const = default;
};

NoteFields note_fields(const Note& note);

class FieldIndex {
 public:
  // Key in lower case → what is known of it. A copy of the index shares what an edit leaves alone.
  using Fields = std::map<std::string, std::shared_ptr<const KnownField>, std::less<>>;

  const Fields& fields() const { return fields_; }
  // The same for the keys inside `taxonomies`.
  const Fields& taxonomies() const { return taxonomies_; }
  // nullptr for a key that no note has; `key` is compared without case.
  const KnownField* find(std::string_view key) const;
  // The names of conferences and meetups, wherever notes tell them.
  const KnownValues& events() const { return events_; }
  // How many notes have front matter with a key in it.
  std::size_t notes() const { return notes_; }
  // The form in which most dates are written; nothing where there are none.
  std::optional<DateShape> date_shape() const;
  // The day that the note's `date` names.
  std::optional<std::chrono::year_month_day> day_of(NoteId id) const;

  void add(NoteId id, const NoteFields& fields) { replace(id, {}, fields); }
  // `fields` must be those that were added.
  void remove(NoteId id, const NoteFields& fields) { replace(id, fields, {}); }
  // `before` must be those that were added. The cost follows the keys in which they differ.
  void replace(NoteId id, const NoteFields& before, const NoteFields& after);

  // True where replacing one note by the other leaves the index the same.
  static bool is_same_for(const Note& a, const Note& b);

 private:
  Fields fields_;
  Fields taxonomies_;
  KnownValues events_;
  std::size_t notes_ = 0;
  std::vector<std::chrono::year_month_day> days_;  // by NoteId; not ok() where a note names none
};

}  // namespace confnotes::analysis
