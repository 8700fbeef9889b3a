#include "tests/support/notes.h"

#include "tests/support/marked_text.h"

#include <algorithm>
#include <ranges>

namespace confnotes::test {

using namespace analysis;

std::shared_ptr<const Note> note_of(std::string_view text) {
  return parse_note(Text(std::string(text)));
}

std::shared_ptr<const Snapshot> snapshot_of(const Files& files) {
  Workspace workspace;
  for (const auto& [path, text] : files)
    workspace.apply(PutNote{path, note_of(text)});
  return workspace.snapshot();
}

std::vector<Diagnostic> lint_text(std::string_view text, const std::vector<std::string>& existing) {
  const auto snapshot = snapshot_of({{"/notes/note.md", std::string(text)}});
  const NoteEntry& entry = *snapshot->find("/notes/note.md");
  Facts facts;
  for (const std::string& path : linked_paths(entry)) {
    const bool exists = std::ranges::find(existing, path) != existing.end();
    facts.files.emplace(path, exists ? FileState::File : FileState::Missing);
  }
  return lint(*snapshot, entry, facts);
}

std::string marked_findings(std::string_view rule, std::string_view text, const std::vector<std::string>& existing) {
  std::vector<Span> spans;
  for (const Diagnostic& diagnostic : lint_text(text, existing)) {
    if (diagnostic.rule == rule) spans.push_back(diagnostic.span);
  }
  return mark(text, spans);
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::string result(text);
  for (const Edit& edit : std::views::reverse(edits)) {
    result.replace(edit.span.begin, edit.span.size(), edit.replacement);
  }
  return result;
}

}  // namespace confnotes::test
