#include "server/lint/lint_command.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"
#include "server/clock.h"
#include "server/executor.h"
#include "server/files.h"
#include "server/links/curl_library.h"
#include "server/lint/report.h"
#include "server/lint/web_facts.h"
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
  LintRun(const std::vector<NamedNote>& notes, const SettingsFiles& settings,
          const std::optional<links::LinkCheckerOptions>& links)
      : notes_(notes), settings_(settings), links_(links) {}

  std::vector<CheckedNote> run() {
    std::vector<analysis::Change> changes;
    changes.reserve(notes_.size());
    for (const NamedNote& note : notes_)
      changes.emplace_back(analysis::PutNote{note.path, note.note});
    for (const auto& file : settings_.found())
      changes.emplace_back(analysis::PutSettings{file->folder, file->settings});
    facts_.today = today();
    snapshot_ = workspace_.apply(changes);
    add_linked_notes();
    if (links_) check_links();
    return check();
  }

  // Of the links to the internet: what was found, and what stood in the way. Empty where there are none.
  const std::string& links_summary() const { return links_summary_; }

 private:
  void check_links() {
    if (const std::string& missing = links::missing_curl(); !missing.empty()) {
      links_summary_ = "Links to the internet are not checked: " + missing + ".\n";
      return;
    }
    std::set<std::string> urls;
    for (const NamedNote& note : notes_) {
      const std::vector<std::string> linked = analysis::linked_urls(*note.note);
      urls.insert(linked.begin(), linked.end());
    }
    const links::Batch batch = links::check_all({urls.begin(), urls.end()}, *links_);
    facts_.links = web_facts(batch);
    for (const std::string& line : batch.log)
      links_summary_ += line + "\n";
    links_summary_ += server::links_summary(batch);
  }

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
  const std::optional<links::LinkCheckerOptions>& links_;
  std::string links_summary_;
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
  LintRun run(given.notes, *files, options.links);
  std::ranges::move(run.run(), std::back_inserter(all));
  err << run.links_summary();
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
  if (given.has_failed || !out) return 2;
  return options.fail_on && reaches(all, *options.fail_on) ? 1 : 0;
}

}  // namespace confnotes::server
