#include "server/talks/talks_command.h"

#include "server/files.h"
#include "server/note_reader.h"
#include "server/talks/explanation.h"
#include "server/talks/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace confnotes::server {

namespace {

struct TalkList {
  std::vector<ListedTalk> talks;
  std::size_t note_count = 0;  // notes with a talk of the list
};

TalkList list_talks(std::vector<NamedNote> notes, const TalkFilter& filter) {
  std::ranges::stable_sort(notes, {}, &NamedNote::name);
  TalkList list;
  for (const auto& [name, path, note] : notes) {
    const std::size_t before = list.talks.size();
    for (const analysis::Talk& talk : note->programme.talks) {
      analysis::TalkFacts facts = facts_of(*note, talk);
      if (passes(filter, facts)) list.talks.push_back({name, std::move(facts)});
    }
    list.note_count += list.talks.size() > before ? 1 : 0;
  }
  return list;
}

void print(const TalkList& list, const TalksOptions& options, std::optional<std::size_t> terminal_width,
           std::ostream& out) {
  switch (options.format) {
    case TalksFormat::Table: {
      const bool is_coloured = wants_colour(options.colour, terminal_width.has_value());
      return print_table_report(list.talks, palette_for(is_coloured), terminal_width, out);
    }
    case TalksFormat::Json:
      return print_json_report(list.talks, out);
    case TalksFormat::Csv:
      return print_csv_report(list.talks, out);
    case TalksFormat::Markdown:
      return print_markdown_report(list.talks, out);
  }
}

int status_after(bool has_failed, std::ostream& out, std::ostream& err) {
  out.flush();
  if (!out) err << "confnotes: The talks could not be written.\n";
  return has_failed || !out ? 2 : 0;
}

// A list that is too long, or too short, may come from these.
void tell_of_faulty_settings(const SettingsFiles& settings, std::ostream& err) {
  for (const auto& file : settings.found()) {
    const auto& problems = file->file.problems;
    const auto error = std::ranges::find(problems, analysis::Severity::Error, &analysis::Diagnostic::severity);
    if (error == problems.end()) continue;
    const std::size_t line = file->file.text.line_at(error->span.begin) + 1;
    err << fmt::format("confnotes: {}:{}: {}\n", printable(file->file.path), line, error->message);
  }
}

}  // namespace

int run_talks(const TalksOptions& options, std::optional<std::size_t> terminal_width, std::ostream& out,
              std::ostream& err) {
  auto settings = SettingsFiles::chosen(options.settings);
  if (!settings) {
    err << fmt::format("confnotes: {}: {}.\n", printable(options.settings.file), settings.error());
    return 2;
  }
  GivenNotes given = read_notes(options.paths, *settings, err);
  tell_of_faulty_settings(*settings, err);
  const std::size_t read_count = given.notes.size();
  const TalkList list = list_talks(std::move(given.notes), options.filter);
  print(list, options, terminal_width, out);
  const int status = status_after(given.has_failed, out, err);
  if (options.format != TalksFormat::Table) return status;
  if (!list.talks.empty())
    err << fmt::format("{} in {}.\n", counted(list.talks.size(), "talk"), counted(list.note_count, "note"));
  else if (read_count > 0 || !given.has_failed)
    err << fmt::format("No talks in {}.\n", counted(read_count, "note"));
  return status;
}

int run_explain_talks(const std::string& file, bool is_coloured, std::ostream& out, std::ostream& err) {
  if (file_state(file) == analysis::FileState::Directory) {
    err << fmt::format("confnotes: {}: Is a folder; --explain takes one note.\n", printable(file));
    return 2;
  }
  SettingsFiles settings;
  const GivenNotes given = read_notes({file}, settings, err);
  for (const NamedNote& note : given.notes)
    print_explanation(*note.note, palette_for(is_coloured), out);
  return status_after(given.has_failed, out, err);
}

}  // namespace confnotes::server
