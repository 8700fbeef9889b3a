// Problem, Fix, Diagnostic: what is wrong in a note, where, and what would mend it.
#pragma once

#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class Severity : std::uint8_t { Error, Warning, Information, Hint };

std::string_view to_string(Severity severity);  // "error", "warning", "info", "hint"

struct Edit {
  Span span;
  std::string replacement;
  bool operator==(const Edit&) const = default;
};

// All of its edits or none; they do not overlap and are sorted by place. All are in the note that is diagnosed.
struct Fix {
  std::string title;  // an imperative sentence without full stop: "Delete the empty heading"
  std::vector<Edit> edits;
  bool operator==(const Fix&) const = default;
};

struct OtherNote {
  std::string path;  // what it is called in the workspace
  Text text;

  bool operator==(const OtherNote& other) const { return path == other.path && text.bytes() == other.text.bytes(); }
};

// A second place that explains a finding.
struct Related {
  Span span;
  std::string message;
  std::optional<OtherNote> note = {};  // nothing where the place is in the note that is diagnosed

  bool operator==(const Related&) const = default;
};

// What a parser noticed on its way. `rule` is the id of the rule that reports it.
struct Problem {
  std::string_view rule;
  Span span;
  std::string message;
  std::vector<Related> related;
  std::vector<Fix> fixes;
  bool operator==(const Problem&) const = default;
};

// At most forty characters of `text` on one line, between backticks, for a message.
std::string in_code(std::string_view text);

struct Diagnostic {
  std::string_view rule;
  Severity severity = Severity::Warning;
  Span span;
  std::string message;  // a sentence that says what is wrong here, and what to do where that is short
  std::vector<Related> related;
  std::vector<Fix> fixes;
  bool operator==(const Diagnostic&) const = default;
};

}  // namespace confnotes::analysis
