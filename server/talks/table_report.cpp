#include "analysis/unicode.h"
#include "server/talks/report.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string>

namespace confnotes::server {

namespace {

constexpr std::size_t kGap = 2;          // columns between two cells
constexpr std::size_t kLeastTitle = 20;  // columns that a title keeps on the narrowest terminal

struct Row {
  std::string place, day, title, speakers;  // printable
};

Row row_of(const ListedTalk& talk) {
  const analysis::TalkFacts& facts = talk.facts;
  return {printable(fmt::format("{}:{}", talk.file, facts.line)), printable(facts.day.value_or("")),
          printable(title_or_words(facts)), printable(fmt::format("{}", fmt::join(facts.speakers, ", ")))};
}

std::size_t widest(const std::vector<Row>& rows, std::string Row::* cell) {
  std::size_t width = 0;
  for (const Row& row : rows)
    width = std::max(width, analysis::display_width(row.*cell));
  return width;
}

// What the other columns leave of the terminal. A crowd of speakers counts for no more than a third of it: their line
// may run over, rather than cut everybody's title.
std::size_t room_for_titles(const std::vector<Row>& rows, std::size_t terminal_width) {
  const std::size_t day = widest(rows, &Row::day);
  const std::size_t taken = widest(rows, &Row::place) + kGap + day + (day > 0 ? kGap : 0) + kGap +
                            std::min(widest(rows, &Row::speakers), terminal_width / 3);
  return std::max(kLeastTitle, terminal_width - std::min(terminal_width, taken));
}

}  // namespace

std::string title_or_words(const analysis::TalkFacts& facts) {
  return facts.title.empty() ? "(no title)" : facts.title;
}

void print_table_report(const std::vector<ListedTalk>& talks, const Palette& palette,
                        std::optional<std::size_t> terminal_width, std::ostream& out) {
  std::vector<Row> rows;
  rows.reserve(talks.size());
  for (const ListedTalk& talk : talks)
    rows.push_back(row_of(talk));
  if (terminal_width) {
    const std::size_t room = room_for_titles(rows, *terminal_width);
    for (Row& row : rows)
      row.title = shortened(row.title, room);
  }
  const std::size_t place_width = widest(rows, &Row::place) + kGap;
  const std::size_t day_width = widest(rows, &Row::day) + kGap;
  const std::size_t title_width = widest(rows, &Row::title) + kGap;
  for (const Row& row : rows) {
    out << palette.bold << padded(row.place, place_width) << palette.reset;
    if (day_width > kGap) out << palette.blue << padded(row.day, day_width) << palette.reset;
    if (row.speakers.empty())
      out << row.title << '\n';
    else
      out << padded(row.title, title_width) << palette.green << row.speakers << palette.reset << '\n';
  }
}

}  // namespace confnotes::server
