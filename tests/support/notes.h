// Notes: workspaces and diagnostics for tests, in one line each.
#pragma once

#include "analysis/lint.h"
#include "analysis/workspace.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::test {

using Files = std::vector<std::pair<std::string, std::string>>;  // path, text

std::shared_ptr<const analysis::Note> note_of(std::string_view text);

// A workspace of these notes.
std::shared_ptr<const analysis::Snapshot> snapshot_of(const Files& files);

// Everything the rules say of one note at /notes/note.md on the second of June 2024. Of the files that its links name,
// only `existing` exist; of pages, https://talks.dev/gone is dead, …/wall says nothing, …/old has moved to …/new,
// http://talks.dev/open is there by https, too.
std::vector<analysis::Diagnostic> lint_text(std::string_view text, const std::vector<std::string>& existing = {});
// The same below settings that switch this rule on.
std::vector<analysis::Diagnostic> lint_with_rule(std::string_view text, std::string_view rule);
// The same below settings with this schema, in JSON.
std::vector<analysis::Diagnostic> lint_with_schema(std::string_view text, std::string_view schema);

// What one rule says of a note, as its text with $[[…]] around each span.
std::string marked_findings(std::string_view rule, std::string_view text,
                            const std::vector<std::string>& existing = {});

std::string apply_edits(std::string_view text, const std::vector<analysis::Edit>& edits);

}  // namespace confnotes::test
