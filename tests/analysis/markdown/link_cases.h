// Notes whose links are marked in place, and the containers that each of them is put into as well.
//
// MarkedText's `]]` cannot stand next to a bracket of Markdown's, so these marks are braces: {w:a link with its
// {t:text}, {d:destination}, {q:title} and {l:label}}, and {f:a definition with its {l:label} and {d:destination}}.
#pragma once

#include "analysis/markdown.h"

#include <string>
#include <string_view>
#include <vector>

namespace confnotes::test {

struct MarkedLinks {
  struct Parts {
    char kind = 'w';
    analysis::Span whole;
    std::optional<analysis::Span> text, destination, title, label;
  };

  std::string text;  // without the marks
  std::vector<Parts> links;
  std::vector<Parts> definitions;

  explicit MarkedLinks(std::string_view marked);
};

// Ways to put a note somewhere else without changing what it says.
struct Wrapper {
  const char* name;
  const char* first;   // in front of its first line
  const char* others;  // in front of all others
  const char* line_end;

  std::string wrap(std::string_view note) const;
};

inline constexpr Wrapper kWrappers[] = {
    {"plain", "", "", "\n"},
    {"CRLF", "", "", "\r\n"},
    {"CR", "", "", "\r"},
    {"quote", "> ", "> ", "\n"},
    {"bare quote", ">", ">", "\n"},
    {"item", "- ", "  ", "\n"},
    {"number", "10) ", "    ", "\n"},
    {"item in quote", "> - ", ">   ", "\n"},
    {"quote in item", "* > ", "  > ", "\n"},
    {"footnote", "[^note]: ", "    ", "\n"},
    {"quoted CRLF", "> ", "> ", "\r\n"},
};

}  // namespace confnotes::test
