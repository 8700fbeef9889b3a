// People: who is named in a stretch of text that may be nothing but names, with roles and affiliations.
#pragma once

#include "analysis/names.h"
#include "analysis/text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct Person {
  Span name;  // relative to the text; without honorifics, pronouns, role and affiliation
  Certainty certainty = Certainty::None;
};

// Where the text stands, which decides what "Ada Example, Sample Works" is.
enum class NameSlot : std::uint8_t {
  List,     // in brackets: two people where both have the shape of a name
  Billing,  // behind a dash or on a line: a person and their employer, unless the second is surely a person
};

struct People {
  std::vector<Person> people;
  Certainty certainty = Certainty::None;  // that all of this is names
  bool has_role = false;                  // a role, an affiliation or a handle stands behind a name

  bool empty() const { return people.empty(); }
};

// "A, B & C", "Ada Example, engineer at Sample Inc", "Dr. Ada Example (she/her) @ada", "Ada Example - Sample Inc".
// Empty unless all of the text is accounted for.
People read_people(std::string_view text, NameSlot slot);

// The name at the start of a line that goes on with nothing, a bracket, an @ or punctuation: "Ellen König (@e): …".
// Plausible at the least, like all below.
std::optional<Span> leading_person(std::string_view line);

// The name right before the end of `text`, brackets and dashes skipped: "We met Ellen König (" gives "Ellen König".
std::optional<Span> trailing_person(std::string_view text);

bool is_person_name(std::string_view text);

}  // namespace confnotes::analysis
