// Scanning the words of a line.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis::talks {

// The words of a text in lower case, what is neither letter, mark nor number parting them.
class LowerWords {
 public:
  explicit LowerWords(std::string_view text);
  LowerWords(const LowerWords&) = delete;  // the words point into the text beside them
  LowerWords& operator=(const LowerWords&) = delete;

  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  std::string_view operator[](std::size_t i) const { return words_[i]; }
  std::string_view back() const { return words_.back(); }

 private:
  std::string lower_;
  std::vector<std::string_view> words_;
};

bool is_number(std::string_view word);

// Length of a clock time or a range of them at the start of `text`: "10:15", "9:00–10:00", "10.30 am", "9am"; 0 for
// none.
std::size_t clock_time_length(std::string_view text);

// Where a dash that parts two fields stands, with the white space around it: " - ", " – ", " — ", " -- ".
std::optional<Span> next_dash(std::string_view text, std::size_t from);

// Length of the #s of a line that is meant as a heading, though CommonMark wants a plain space behind them: "###Title",
// "#\u00A0Title". 0 for any other line, hashtags and headings among them.
std::size_t tight_heading_length(std::string_view line);

Span trimmed(std::string_view text, Span span);

// With one plain space for each run of white space, no-break spaces among it.
std::string tidied(std::string_view text);

// A label at the start of a line, before a colon: "Speaker: ", "First speaker: ", "presented by：".
struct Label {
  std::vector<std::string> words;  // one to three, in lower case
  Span rest;                       // behind the colon
};
std::optional<Label> leading_label(std::string_view line);

// "speaker", "first speaker", "presented by", "speaker name"; not "author rights".
bool is_label_of_speakers(const Label& label);

}  // namespace confnotes::analysis::talks
