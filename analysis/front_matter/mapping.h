// Mapping: the keys and values of a text in YAML, TOML or JSON, with what is wrong in it.
#pragma once

#include "analysis/problem.h"
#include "analysis/text.h"
#include "analysis/value.h"

#include <cstddef>
#include <vector>

namespace confnotes::analysis {

struct Mapping {
  std::vector<ValueEntry> entries;
  std::vector<Problem> problems;  // in order of place
};

// What is larger is a problem and is not read: at each keystroke that would cost more than it gives.
inline constexpr std::size_t kLargestMapping = std::size_t{64} * 1024;

// What is said of a larger one.
Problem too_large_problem(const Text& text, Span content);

// How sure it is that the text was meant as a mapping. A guess gives no problems of syntax, in YAML
// at most the first.
enum class Confidence { Guess, Sure };

// Read the whole lines `content` of `text`, whose top is, or should be, a mapping. A fault never hides the rest.
Mapping read_yaml_mapping(const Text& text, Span content, Confidence confidence = Confidence::Sure);
Mapping read_toml_mapping(const Text& text, Span content, Confidence confidence = Confidence::Sure);

// Reads the object, braces included, that `content` holds with nothing but white space around it.
Mapping read_json_mapping(const Text& text, Span content, Confidence confidence = Confidence::Sure);

}  // namespace confnotes::analysis
