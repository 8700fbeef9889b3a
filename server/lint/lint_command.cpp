#include "server/lint/lint_command.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"
#include "server/executor.h"
#include "server/files.h"
#include "server/lint/report.h"
#include "server/note_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <utility>

namespace confnotes::server {

using analysis::NoteEntry;
using analysis::Snapshot;

namespace {

class LintRun {
 public:
  explicit LintRun(const std::vector<NamedNote>& notes) : notes_(notes) {}

  std::vector<CheckedNote> run() {
    std::vector<analysis::Change> changes;
    changes.reserve(notes_.size());
    for (const NamedNote& note : notes_)
      changes.emplace_back(analysis::PutNote{note.path, note.note});
    snapshot_ = workspace_.apply(changes);
    add_linked_notes();
    return check();
  }

 private:
  // Notes outside the given paths that links lead to: their anchors count.
  void add_linked_notes() {
    const std::vector<std::string> paths = linked_notes();
    std::vector<ParsedFile> parsed = parse_files(paths);
    std::vector<analysis::Change> changes;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (parsed[i]) changes.emplace_back(analysis::PutNote{paths[i], std::move(*parsed[i])});
    }
    snapshot_ = workspace_.apply(changes);
  }

  std::vector<std::string> linked_notes() {
    std::set<std::string> wanted;
    for (const NamedNote& note : notes_) {
      for (const std::string& path : linked_paths(*snapshot_->find(note.path))) {
        if (facts_.files.contains(path)) continue;
        const analysis::FileState state = file_state(path);
        facts_.files.emplace(path, state);
        const bool is_note = state == analysis::FileState::File && analysis::is_markdown_path(path);
        if (is_note && !snapshot_->find(path)) wanted.insert(path);
      }
    }
    return {wanted.begin(), wanted.end()};
  }

  std::vector<CheckedNote> check() const {
    std::vector<CheckedNote> checked(notes_.size());
    for_each_parallel(notes_.size(), [&](std::size_t i) {
      const NoteEntry& entry = *snapshot_->find(notes_[i].path);
      checked[i] = {notes_[i].name, entry.note->text, lint(*snapshot_, entry, facts_)};
    });
    name_other_notes(checked);
    return checked;
  }

  // As the caller gave them, where he did.
  void name_other_notes(std::vector<CheckedNote>& checked) const {
    std::map<std::string_view, std::string_view> names;
    for (const NamedNote& note : notes_)
      names.emplace(note.path, note.name);
    for (CheckedNote& note : checked) {
      for (analysis::Diagnostic& diagnostic : note.diagnostics) {
        for (analysis::Related& related : diagnostic.related) {
          const auto name = related.note ? names.find(related.note->path) : names.end();
          if (name != names.end()) related.note->path = name->second;
        }
      }
    }
  }

  const std::vector<NamedNote>& notes_;
  analysis::Workspace workspace_;
  std::shared_ptr<const Snapshot> snapshot_ = workspace_.snapshot();
  analysis::Facts facts_;
};

// "2 warnings, 1 hint in 2 of 14 notes."
std::string summary_of(const std::vector<CheckedNote>& notes) {
  std::map<analysis::Severity, std::size_t> counts;
  std::size_t faulty = 0;
  for (const CheckedNote& note : notes) {
    faulty += note.diagnostics.empty() ? 0 : 1;
    for (const auto& diagnostic : note.diagnostics)
      ++counts[diagnostic.severity];
  }
  if (faulty == 0) return fmt::format("No problems in {}.\n", counted(notes.size(), "note"));
  std::string summary;
  for (const auto& [severity, count] : counts) {
    if (!summary.empty()) summary += ", ";
    summary += counted(count, to_string(severity));
  }
  return fmt::format("{} in {} of {}.\n", summary, faulty, counted(notes.size(), "note"));
}

}  // namespace

int run_lint(const LintOptions& options, bool is_terminal, std::ostream& out, std::ostream& err) {
  const GivenNotes given = read_notes(options.paths, err);
  const std::vector<CheckedNote> notes = LintRun(given.notes).run();
  if (options.format == LintFormat::Json) {
    print_json_report(notes, out);
  } else {
    print_text_report(notes, wants_colour(options.colour, is_terminal), out);
    out.flush();
    if (!notes.empty() || !given.has_failed) err << summary_of(notes);
  }
  out.flush();
  if (!out) err << "confnotes: The findings could not be written.\n";
  if (given.has_failed || !out) return 2;
  const bool fails = options.fail_on && std::ranges::any_of(notes, [&](const CheckedNote& note) {
                       return std::ranges::any_of(note.diagnostics, [&](const auto& diagnostic) {
                         return diagnostic.severity <= *options.fail_on;
                       });
                     });
  return fails ? 1 : 0;
}

}  // namespace confnotes::server
