#include "analysis/actions/rewritings.h"
#include "analysis/link_target.h"
#include "analysis/suggestion.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

namespace {

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_missing(const ActionInput& input, const std::vector<std::string>& candidates) {
  return !candidates.empty() && std::ranges::all_of(candidates, [&](const std::string& path) {
    const auto state = input.facts.files.find(path);
    return !input.snapshot.find(path) && state != input.facts.files.end() && state->second == FileState::Missing;
  });
}

// In the note's own folder or below it, or where other notes are: nobody is led out of the workspace.
bool is_near(const ActionInput& input, std::string_view path) {
  if (!relative_path(input.entry.path, path).starts_with("..")) return true;
  const std::string_view folder = path.substr(0, path.rfind('/') + 1);
  bool has_notes = false;
  input.snapshot.for_each([&](const NoteEntry& entry) { has_notes = has_notes || entry.path.starts_with(folder); });
  return has_notes && folder.size() > 1;
}

// The only note whose file has this name, or nearly this name.
const NoteEntry* nearest_note(const Snapshot& snapshot, std::string_view name) {
  std::vector<std::string_view> names;
  std::vector<const NoteEntry*> notes;
  snapshot.for_each([&](const NoteEntry& entry) {
    names.push_back(file_name(entry.path));
    notes.push_back(&entry);
  });
  const auto only = [&](std::string_view wanted) -> const NoteEntry* {
    if (std::ranges::count(names, wanted) != 1) return nullptr;
    return notes[static_cast<std::size_t>(std::ranges::find(names, wanted) - names.begin())];
  };
  if (const NoteEntry* same = only(name)) return same;
  std::ranges::sort(names.begin(), names.end());
  std::vector<std::string_view> distinct;
  std::ranges::unique_copy(names, std::back_inserter(distinct));
  const auto meant = find_meant(name, distinct);
  if (!meant) return nullptr;
  const NoteEntry* found = nullptr;
  for (const NoteEntry* note : notes) {
    if (file_name(note->path) != *meant) continue;
    if (found) return nullptr;
    found = note;
  }
  return found;
}

}  // namespace

void mend_path(const ActionInput& input, std::vector<Action>& actions) {
  for (const Link& link : input.note().markdown.links) {
    if (!input.is_at(link.whole) || link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const LinkTarget target = link_target(link.url);
    if (target.kind != LinkTarget::Kind::File || target.path.starts_with('/')) continue;
    const auto candidates = candidate_paths(input.entry.path, target);
    if (!is_missing(input, candidates)) continue;
    const std::string_view written = input.note().text.slice(link.destination);
    const Span path{link.destination.begin,
                    link.destination.begin + std::min(written.find_first_of("#?"), written.size())};
    const bool is_note = is_markdown_path(target.path) || file_name(target.path).find('.') == std::string_view::npos;
    std::string name(file_name(target.path));
    if (is_note && !is_markdown_path(name)) name += ".md";
    if (const NoteEntry* nearest = is_note ? nearest_note(input.snapshot, name) : nullptr) {
      const std::string relative = relative_path(input.entry.path, nearest->path);
      actions.push_back({.kind = ActionKind::QuickFix,
                         .title = "Link to " + relative,
                         .edit = edit_of(input.entry, {{path, written_path(relative, false)}})});
    }
    if (!is_note || link.is_image) continue;
    const auto wanted = std::ranges::find_if(candidates, [](const std::string& one) { return is_markdown_path(one); });
    if (wanted == candidates.end()) continue;
    if (!is_near(input, *wanted)) continue;
    const std::string title(file_stem(*wanted));
    actions.push_back({.kind = ActionKind::QuickFix,
                       .title = "Create " + relative_path(input.entry.path, *wanted),
                       .edit = {.created = {{*wanted, "# " + title + "\n"}}, .notes = {}}});
  }
}

}  // namespace confnotes::analysis
