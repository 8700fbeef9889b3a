#include "analysis/actions/rewritings.h"

#include <string>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kBegin = "<!-- talks -->";
constexpr std::string_view kEnd = "<!-- /talks -->";

std::string cell(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '|') result += '\\';
    result += byte == '\n' || byte == '\r' ? ' ' : byte;
  }
  return result;
}

// Of a heading: the id that links use for it.
std::string_view anchor_of(const Note& note, const Talk& talk) {
  if (!talk.section) return {};
  const Span heading = note.heading_of(note.sections[*talk.section]).text;
  for (const Anchor& anchor : note.anchors) {
    if (anchor.span == heading) return anchor.id;
  }
  return {};
}

std::string table(const Note& note) {
  const std::string line_end(note.text.line_end());
  std::string text =
      std::string(kBegin) + line_end + line_end + "| Talk | Speakers |" + line_end + "| --- | --- |" + line_end;
  for (const Talk& talk : note.programme.talks) {
    const std::string title = talk.title.empty() ? "(untitled)" : talk.title;
    const std::string_view anchor = anchor_of(note, talk);
    std::string speakers;
    for (const Speaker& speaker : talk.speakers)
      speakers += (speakers.empty() ? "" : ", ") + speaker.name;
    const bool has_link = !anchor.empty() && title.find_first_of("[]") == std::string::npos;
    text += "| " + (has_link ? '[' + cell(title) + "](#" + std::string(anchor) + ')' : cell(title)) + " | " +
            cell(speakers) + " |" + line_end;
  }
  return text + line_end + std::string(kEnd);
}

}  // namespace

void insert_table_of_talks(const ActionInput& input, std::vector<Action>& actions) {
  const Note& note = input.note();
  if (note.programme.talks.size() < 2) return;
  const std::string_view text = note.text.bytes();
  const std::size_t begin = text.find(kBegin, note.front_matter.whole.end);
  const std::size_t end = begin == std::string_view::npos ? begin : text.find(kEnd, begin);
  if (end != std::string_view::npos) {
    const Span span{begin, end + kEnd.size()};
    const std::string current = table(note);
    if (text.substr(span.begin, span.size()) == current) return;
    actions.push_back({.kind = ActionKind::Rewrite,
                       .title = "Update the table of talks",
                       .edit = edit_of(input.entry, {{span, current}})});
    return;
  }
  const std::size_t line = note.text.line_at(input.range.begin);
  // Only on a blank line below the front matter: a table in the middle of a paragraph is none.
  if (input.range.begin < note.front_matter.whole.end || !note.text.line(line).empty()) return;
  const std::string line_end(note.text.line_end());
  const Span here = note.text.line(line);
  actions.push_back({.kind = ActionKind::Insert,
                     .title = "Insert a table of talks",
                     .edit = edit_of(input.entry, {{here, line_end + table(note) + line_end}})});
}

}  // namespace confnotes::analysis
