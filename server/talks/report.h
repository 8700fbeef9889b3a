// Report: how a list of talks is printed.
#pragma once

#include "server/talks/listed_talk.h"
#include "server/terminal.h"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::server {

// A talk's title, or words that stand for one.
std::string title_or_words(const analysis::TalkFacts& facts);

// For people: place, day, title and speakers in columns. On a terminal of that many columns titles are cut where a line
// would be wider; nothing else is ever cut.
void print_table_report(const std::vector<ListedTalk>& talks, const Palette& palette,
                        std::optional<std::size_t> terminal_width, std::ostream& out);

// One JSON array of objects; what a note does not tell is null, an empty text or an empty array.
void print_json_report(const std::vector<ListedTalk>& talks, std::ostream& out);

// RFC 4180 with a header; the columns are JSON's keys, and the items of a list are parted by "; ".
void print_csv_report(const std::vector<ListedTalk>& talks, std::ostream& out);

// A GFM table whose titles link to the notes. Columns that no talk fills are left out.
void print_markdown_report(const std::vector<ListedTalk>& talks, std::ostream& out);

}  // namespace confnotes::server
