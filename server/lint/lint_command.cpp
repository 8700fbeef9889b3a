#include "server/lint/lint_command.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"
#include "server/clock.h"
#include "server/executor.h"
#include "server/files.h"
#include "server/lint/report.h"
#include "server/note_reader.h"
#include "server/settings_files.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>
#include <set>
#include <span>
#include <utility>

namespace confnotes::server {

using analysis::NoteEntry;
using analysis::Snapshot;

namespace {

class LintRun {
 public:
  LintRun(const std::vector<NamedNote>& notes, const SettingsFiles& settings) : notes_(notes), settings_(settings) {}

  std::vector<CheckedNote> run(analysis::WebFacts links) {
    std::vector<analysis::Change> changes;
    changes.reserve(notes_.size());
    for (const NamedNote& note : notes_)
      changes.emplace_back(analysis::PutNote{note.path, note.note});
    for (const auto& file : settings_.found())
      changes.emplace_back(analysis::PutSettings{file->folder, file->settings});
    facts_.today = today();
    facts_.links = std::move(links);
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
  const SettingsFiles& settings_;
  analysis::Workspace workspace_;
  std::shared_ptr<const Snapshot> snapshot_ = workspace_.snapshot();
  analysis::Facts facts_;
};

// The settings files that hold for the notes, with what is wrong in them and in the schemas that they name.
std::vector<CheckedNote> check_settings(const SettingsFiles& settings) {
  std::vector<CheckedNote> checked;
  const auto add = [&](const CheckedFile& file) {
    checked.push_back({shown_path(file.path), file.text, file.problems});
  };
  for (const auto& file : settings.found()) {
    add(file->file);
    if (file->schema) add(*file->schema);
  }
  return checked;
}

std::size_t count_faulty(std::span<const CheckedNote> checked) {
  return static_cast<std::size_t>(
      std::ranges::count_if(checked, [](const CheckedNote& note) { return !note.diagnostics.empty(); }));
}

// "2 warnings, 1 hint in 2 of 14 notes and 1 settings file."
std::string summary_of(std::span<const CheckedNote> notes, std::span<const CheckedNote> settings) {
  std::map<analysis::Severity, std::size_t> counts;
  for (const auto& checked : {notes, settings}) {
    for (const CheckedNote& note : checked) {
      for (const auto& diagnostic : note.diagnostics)
        ++counts[diagnostic.severity];
    }
  }
  if (notes.empty() && counts.empty()) return "There are no notes to check here.\n";
  if (counts.empty()) return fmt::format("No problems in {}.\n", counted(notes.size(), "note"));
  std::string found;
  for (const auto& [severity, count] : counts) {
    if (!found.empty()) found += ", ";
    found += counted(count, to_string(severity));
  }
  const std::size_t faulty = count_faulty(notes);
  std::string places;
  if (faulty > 0) places = fmt::format("{} of {}", faulty, counted(notes.size(), "note"));
  if (const std::size_t files = count_faulty(settings); files > 0)
    places += (faulty > 0 ? " and " : "") + counted(files, "settings file");
  return fmt::format("{} in {}.\n", found, places);
}

bool reaches(const std::vector<CheckedNote>& checked, analysis::Severity severity) {
  return std::ranges::any_of(checked, [&](const CheckedNote& note) {
    return std::ranges::any_of(note.diagnostics, [&](const auto& found) { return found.severity <= severity; });
  });
}

}  // namespace

int run_lint(const LintOptions& options, bool is_terminal, std::ostream& out, std::ostream& err) {
  auto files = SettingsFiles::chosen(options.settings);
  if (!files) {
    err << fmt::format("confnotes: {}: {}.\n", printable(options.settings.file), files.error());
    return 2;
  }
  const GivenNotes given = read_notes(options.paths, *files, err);
  std::vector<CheckedNote> all = check_settings(*files);
  const std::size_t settings_count = all.size();
  LinkLint links = options.links ? lint_links(given.notes, *files, *options.links, err) : LinkLint{};
  std::ranges::move(LintRun(given.notes, *files).run(std::move(links.facts)), std::back_inserter(all));
  err << links.summary;
  const auto [settings, notes] =
      std::pair(std::span(all).first(settings_count), std::span(all).subspan(settings_count));
  if (options.format == LintFormat::Json) {
    print_json_report(all, out);
  } else {
    print_text_report(all, wants_colour(options.colour, is_terminal), out);
    out.flush();
    if (!all.empty() || !given.has_failed) err << summary_of(notes, settings);
  }
  out.flush();
  if (!out) err << "confnotes: The findings could not be written.\n";
  if (given.has_failed || !out || !links.has_report) return 2;
  const bool is_checked = links.check == LinkCheck::Done;
  if (links.check == LinkCheck::Misset || (!is_checked && options.insists_on_links)) return 3;
  return links.failure_count > 0 || (options.fail_on && reaches(all, *options.fail_on)) ? 1 : 0;
}

}  // namespace confnotes::server
