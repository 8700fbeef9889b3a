#include "server/facts.h"

#include "analysis/lint.h"
#include "server/clock.h"
#include "server/files.h"

namespace confnotes::server {

analysis::Facts facts_about(const std::vector<std::string>& paths) {
  analysis::Facts facts{.files = {}, .today = today()};
  for (const std::string& path : paths)
    facts.files.emplace(path, file_state(path));
  return facts;
}

std::vector<analysis::Diagnostic> findings_in(const analysis::Snapshot& snapshot, const analysis::NoteEntry& entry) {
  analysis::NoteEntry parsed = entry;
  parsed.note = entry.parsed();
  return analysis::lint(snapshot, parsed, facts_about(analysis::linked_paths(parsed)));
}

}  // namespace confnotes::server
