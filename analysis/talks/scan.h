// Scanning the words of a line.
#pragma once

#include "analysis/text.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis::talks {

// The words of a text in lower case, what is neither letter, mark nor number parting them.
std::vector<std::string> lower_words(std::string_view text);

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

// A label at the start of a line, before a colon: "Speaker: ", "First speaker: ", "presented by：".
struct Label {
  std::vector<std::string> words;  // one to three, in lower case
  Span rest;                       // behind the colon
};
std::optional<Label> leading_label(std::string_view line);

}  // namespace confnotes::analysis::talks
