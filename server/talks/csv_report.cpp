#include "server/talks/report.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace confnotes::server {

namespace {

// RFC 4180, 2.6 and 2.7. What is in a cell stays as it is: a title that begins with = is a title, whatever a
// spreadsheet makes of it.
std::string cell(std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char byte : text)
    quoted += byte == '"' ? std::string("\"\"") : std::string(1, byte);
  return quoted + '"';
}

std::string cell(const std::vector<std::string>& items) {
  return cell(fmt::format("{}", fmt::join(items, "; ")));
}

std::string cell(const std::optional<std::string>& text) {
  return cell(std::string_view(text ? *text : std::string_view()));
}

}  // namespace

// Lines end with LF, where RFC 4180 says CRLF: every reader of CSV takes both, but a CR would stick to the last cell
// for the tools of a command line, which read lines.
void print_csv_report(const std::vector<ListedTalk>& talks, std::ostream& out) {
  out << "file,line,title,speakers,handles,day,track,event,date,links,tags\n";
  for (const auto& [file, facts] : talks) {
    const std::array cells{cell(std::string_view(file)),
                           std::to_string(facts.line),
                           cell(std::string_view(facts.title)),
                           cell(facts.speakers),
                           cell(facts.handles),
                           cell(facts.day),
                           cell(facts.track),
                           cell(facts.event),
                           cell(facts.date),
                           cell(facts.links),
                           cell(facts.tags)};
    out << fmt::format("{}\n", fmt::join(cells, ","));
  }
}

}  // namespace confnotes::server
