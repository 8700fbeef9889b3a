#include "analysis/link_target.h"
#include "analysis/unicode.h"
#include "server/talks/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>

namespace confnotes::server {

using LinkKind = analysis::LinkTarget::Kind;

namespace {

// In a path these would begin a query, a fragment, a scheme or an entity.
constexpr std::string_view kPathMarks = "%?#:&";

// `text` as Markdown shows it inside a table's cell. Every mark is escaped that could begin something; a line break
// would end the row.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (std::string_view("\\`*_[]<>&|~").contains(byte)) result += '\\';
    result += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  return result;
}

// A link's destination. What would end it, or the cell it is in, is percent-encoded, and so are the bytes of `more`.
std::string destination(std::string_view address, std::string_view more = "") {
  constexpr std::string_view kEnding = " ()<>\\|`\x7F";
  std::string result;
  std::size_t i = 0;
  while (i < address.size()) {
    const std::size_t begin = i;
    const char32_t c = analysis::next_character(address, i);
    const std::string_view bytes = address.substr(begin, i - begin);
    const bool is_broken = c == U'\uFFFD' && bytes.size() == 1;
    if (is_broken || c < 0x20 || kEnding.contains(bytes) || more.contains(bytes)) {
      for (const char byte : bytes)
        result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      result += bytes == "&" ? "\\&" : bytes;
    }
  }
  return result;
}

std::string listed(const std::vector<std::string>& items) {
  std::string result;
  for (const std::string& item : items)
    result += (result.empty() ? "" : ", ") + escaped(item);
  return result;
}

// Where a link of the note at `file` leads, seen from where `file` is seen from.
std::string destination_from(std::string_view file, std::string_view link) {
  const LinkKind kind = analysis::link_target(link).kind;
  if (kind == LinkKind::Anchor) return destination(file, kPathMarks) + destination(link);
  const bool is_relative = kind == LinkKind::File && !link.starts_with('/');
  const std::string_view folder = is_relative ? file.substr(0, file.rfind('/') + 1) : "";
  return destination(folder, kPathMarks) + destination(link);
}

std::string listed_links(const ListedTalk& talk) {
  std::string result;
  for (const std::string& link : talk.facts.links)
    result += fmt::format("{}[{}]({})", result.empty() ? "" : ", ", escaped(link), destination_from(talk.file, link));
  return result;
}

std::string linked_title(const ListedTalk& talk) {
  return fmt::format("[{}]({})", escaped(title_or_words(talk.facts)), destination(talk.file, kPathMarks));
}

struct Column {
  std::string_view name;
  std::string (*cell)(const ListedTalk& talk);
};

constexpr std::array<Column, 9> kColumns{{
    {"Event", [](const ListedTalk& talk) { return escaped(talk.facts.event.value_or("")); }},
    {"Date", [](const ListedTalk& talk) { return talk.facts.date.value_or(""); }},
    {"Day", [](const ListedTalk& talk) { return escaped(talk.facts.day.value_or("")); }},
    {"Track", [](const ListedTalk& talk) { return escaped(talk.facts.track.value_or("")); }},
    {"Title", linked_title},
    {"Speakers", [](const ListedTalk& talk) { return listed(talk.facts.speakers); }},
    {"Handles", [](const ListedTalk& talk) { return listed(talk.facts.handles); }},
    {"Links", listed_links},
    {"Tags", [](const ListedTalk& talk) { return listed(talk.facts.tags); }},
}};

bool is_filled(const Column& column, const std::vector<ListedTalk>& talks) {
  return std::ranges::any_of(talks, [&](const ListedTalk& talk) { return !column.cell(talk).empty(); });
}

}  // namespace

void print_markdown_report(const std::vector<ListedTalk>& talks, std::ostream& out) {
  std::vector<Column> columns;
  for (const Column& column : kColumns) {
    if (column.name == "Title" || column.name == "Speakers" || is_filled(column, talks)) columns.push_back(column);
  }
  std::string head = "|";
  std::string rule = "|";
  for (const Column& column : columns) {
    head += fmt::format(" {} |", column.name);
    rule += " --- |";
  }
  out << head << '\n' << rule << '\n';
  for (const ListedTalk& talk : talks) {
    out << '|';
    for (const Column& column : columns)
      out << fmt::format(" {} |", column.cell(talk));
    out << '\n';
  }
}

}  // namespace confnotes::server
