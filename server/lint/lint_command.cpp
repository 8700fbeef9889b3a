#include "server/lint/lint_command.h"

#include "analysis/link_target.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"
#include "server/executor.h"
#include "server/files.h"
#include "server/lint/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <utility>

namespace confnotes::server {

using analysis::NoteEntry;
using analysis::Snapshot;

namespace {

struct Input {
  std::string name;  // as the caller gave it, or the folder as given and the way from there
  std::string path;
};

std::string join(std::string_view folder, std::string_view relative) {
  if (folder == ".") return std::string(relative);
  const bool has_slash = folder.ends_with('/');
  return std::string(folder) + (has_slash ? "" : "/") + std::string(relative);
}

class LintRun {
 public:
  LintRun(const LintOptions& options, std::ostream& err) : options_(options), err_(err) {}

  std::vector<CheckedNote> run() {
    collect_inputs();
    load(inputs_paths());
    load(linked_notes());
    return check();
  }

  bool has_failed() const { return has_failed_; }
  std::size_t note_count() const {
    const auto is_read = [this](const Input& input) { return !unreadable_.contains(input.path); };
    return static_cast<std::size_t>(std::ranges::count_if(inputs_, is_read));
  }

 private:
  void complain(std::string_view path, std::string_view reason) {
    err_ << fmt::format("confnotes: {}: {}\n", printable(path), reason);
    has_failed_ = true;
  }

  void collect_inputs() {
    const std::vector<std::string> here{"."};
    std::set<std::string> seen;
    const auto add = [&](Input input) {
      if (seen.insert(input.path).second) inputs_.push_back(std::move(input));
    };
    for (const std::string& given : options_.paths.empty() ? here : options_.paths) {
      const std::string path = absolute_path(given);
      switch (file_state(given)) {
        case analysis::FileState::Missing:
          complain(given, "No such file or folder.");
          break;
        case analysis::FileState::File:
          add({given, path});
          break;
        case analysis::FileState::Directory:
          walk_notes(path, {.on_note =
                                [&](const std::string& note) {
                                  add({join(given, note.substr(path == "/" ? 1 : path.size() + 1)), note});
                                },
                            .on_skip = [&](const std::string& skipped,
                                           const std::string& reason) { complain(skipped, reason + "."); }});
          break;
      }
    }
  }

  std::vector<std::string> inputs_paths() const {
    std::vector<std::string> paths;
    paths.reserve(inputs_.size());
    for (const Input& input : inputs_)
      paths.push_back(input.path);
    return paths;
  }

  // Reads and parses on all cores; what cannot be read is missing from the workspace.
  void load(const std::vector<std::string>& paths) {
    std::vector<std::shared_ptr<const analysis::Note>> notes(paths.size());
    std::vector<std::string> reasons(paths.size());
    for_each_parallel(paths.size(), [&](std::size_t i) {
      auto contents = read_file(paths[i]);
      if (contents)
        notes[i] = analysis::parse_note(analysis::Text(std::move(*contents)), file_stem(paths[i]));
      else
        reasons[i] = contents.error();
    });
    std::vector<analysis::Change> changes;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (notes[i])
        changes.emplace_back(analysis::PutNote{paths[i], std::move(notes[i])});
      else
        unreadable_.emplace(paths[i], reasons[i]);
    }
    snapshot_ = workspace_.apply(changes);
  }

  // Notes outside the given paths that links lead to: their anchors count.
  std::vector<std::string> linked_notes() {
    std::set<std::string> wanted;
    for (const Input& input : inputs_) {
      const NoteEntry* entry = snapshot_->find(input.path);
      if (!entry) continue;
      for (const std::string& path : linked_paths(*entry)) {
        if (facts_.contains(path)) continue;
        const analysis::FileState state = file_state(path);
        facts_.emplace(path, state);
        const bool is_note = state == analysis::FileState::File && analysis::is_markdown_path(path);
        if (is_note && !snapshot_->find(path)) wanted.insert(path);
      }
    }
    return {wanted.begin(), wanted.end()};
  }

  std::vector<CheckedNote> check() {
    std::vector<CheckedNote> checked(inputs_.size());
    for_each_parallel(inputs_.size(), [&](std::size_t i) {
      const NoteEntry* entry = snapshot_->find(inputs_[i].path);
      if (entry) checked[i] = {inputs_[i].name, entry->note->text, lint(*snapshot_, *entry, facts_)};
    });
    for (const Input& input : inputs_) {
      const auto reason = unreadable_.find(input.path);
      if (reason != unreadable_.end()) complain(input.name, reason->second + ".");
    }
    return checked;
  }

  const LintOptions& options_;
  std::ostream& err_;
  std::vector<Input> inputs_;
  std::map<std::string, std::string> unreadable_;
  analysis::Workspace workspace_;
  std::shared_ptr<const Snapshot> snapshot_ = workspace_.snapshot();
  analysis::FileFacts facts_;
  bool has_failed_ = false;
};

// no-color.org and bixense.com/clicolors: an empty NO_COLOR counts as none.
bool wants_colour(ColourChoice choice, bool is_terminal) {
  const auto variable = [](const char* name) -> std::string_view {
    const char* value = std::getenv(name);
    return value ? value : "";
  };
  if (choice != ColourChoice::Auto) return choice == ColourChoice::Always;
  if (!variable("NO_COLOR").empty()) return false;
  const std::string_view force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal && variable("TERM") != "dumb" && variable("CLICOLOR") != "0";
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "2 warnings, 1 hint in 2 of 14 notes."
std::string summary_of(const std::vector<CheckedNote>& notes, std::size_t note_count) {
  std::map<analysis::Severity, std::size_t> counts;
  std::size_t faulty = 0;
  for (const CheckedNote& note : notes) {
    faulty += note.diagnostics.empty() ? 0 : 1;
    for (const auto& diagnostic : note.diagnostics)
      ++counts[diagnostic.severity];
  }
  if (faulty == 0) return fmt::format("No problems in {}.\n", counted(note_count, "note"));
  std::string summary;
  for (const auto& [severity, count] : counts) {
    if (!summary.empty()) summary += ", ";
    summary += counted(count, to_string(severity));
  }
  return fmt::format("{} in {} of {}.\n", summary, faulty, counted(note_count, "note"));
}

}  // namespace

int run_lint(const LintOptions& options, bool is_terminal, std::ostream& out, std::ostream& err) {
  LintRun lint_run(options, err);
  const std::vector<CheckedNote> notes = lint_run.run();
  if (options.format == LintFormat::Json) {
    print_json_report(notes, out);
  } else {
    print_text_report(notes, wants_colour(options.colour, is_terminal), out);
    out.flush();
    if (lint_run.note_count() > 0 || !lint_run.has_failed()) err << summary_of(notes, lint_run.note_count());
  }
  out.flush();
  if (!out) err << "confnotes: The findings could not be written.\n";
  if (lint_run.has_failed() || !out) return 2;
  const bool fails = options.fail_on && std::ranges::any_of(notes, [&](const CheckedNote& note) {
                       return std::ranges::any_of(note.diagnostics, [&](const auto& diagnostic) {
                         return diagnostic.severity <= *options.fail_on;
                       });
                     });
  return fails ? 1 : 0;
}

}  // namespace confnotes::server
