#include "tests/support/notes.h"

#include "analysis/schema.h"
#include "tests/support/marked_text.h"

#include <algorithm>
#include <chrono>
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

namespace {

constexpr std::chrono::year_month_day kToday{std::chrono::year(2024), std::chrono::June, std::chrono::day(2)};

std::vector<Diagnostic> lint_note(const Snapshot& snapshot, const std::vector<std::string>& existing) {
  const NoteEntry& entry = *snapshot.find("/notes/note.md");
  Facts facts{.files = {}, .today = kToday};
  for (const std::string& path : linked_paths(entry)) {
    const bool exists = std::ranges::find(existing, path) != existing.end();
    facts.files.emplace(path, exists ? FileState::File : FileState::Missing);
  }
  facts.links = {{"https://talks.dev/gone", {WebState::Dead, "", "404 Not Found"}},
                 {"https://talks.dev/wall", {WebState::Unverified, "", "403 Forbidden"}},
                 {"https://talks.dev/old", {WebState::Moved, "https://talks.dev/new", ""}},
                 {"http://talks.dev/open", {WebState::Encrypted, "https://talks.dev/open", ""}},
                 {"https://ada:secret@talks.dev/", {WebState::Credentials, "", ""}},
                 {"https://talks.dev/page#gone", {WebState::NoAnchor, "", "#gone"}},
                 {"https://talks.dev:99999/", {WebState::Invalid, "", "bad port number"}}};
  return lint(snapshot, entry, facts);
}

}  // namespace

std::vector<Diagnostic> lint_text(std::string_view text, const std::vector<std::string>& existing) {
  return lint_note(*snapshot_of({{"/notes/note.md", std::string(text)}}), existing);
}

namespace {

std::vector<Diagnostic> lint_with(std::string_view text, const Settings& settings) {
  Workspace workspace;
  workspace.apply(PutSettings{"/notes", std::make_shared<const Settings>(settings)});
  workspace.apply(PutNote{"/notes/note.md", note_of(text)});
  return lint_note(*workspace.snapshot(), {});
}

}  // namespace

std::vector<Diagnostic> lint_with_rule(std::string_view text, std::string_view rule) {
  Settings settings;
  settings.severities.emplace(rule, Severity::Warning);
  return lint_with(text, settings);
}

std::vector<Diagnostic> lint_with_schema(std::string_view text, std::string_view schema) {
  Settings settings;
  settings.schema = Schema::from_json(schema);
  return lint_with(text, settings);
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
