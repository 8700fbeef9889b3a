#include "server/facts.h"

#include "analysis/lint.h"
#include "analysis/web_links.h"
#include "server/clock.h"
#include "server/files.h"
#include "server/web_facts.h"

#include <utility>

namespace confnotes::server {

analysis::Facts facts_about(const analysis::Note& note, const std::vector<std::string>& paths,
                            const KnownLinks& links) {
  analysis::Facts facts{.files = {}, .today = today()};
  for (const std::string& path : paths)
    facts.files.emplace(path, file_state(path));
  if (links.empty()) return facts;
  for (const std::string& url : analysis::linked_urls(note)) {
    const auto known = links.find(url);
    if (known == links.end()) continue;
    if (auto fact = web_fact(url, known->second)) facts.links.emplace(url, std::move(*fact));
  }
  return facts;
}

std::vector<analysis::Diagnostic> findings_in(const analysis::Snapshot& snapshot, const analysis::NoteEntry& entry,
                                              const KnownLinks& links) {
  analysis::NoteEntry parsed = entry;
  parsed.note = entry.parsed();
  return analysis::lint(snapshot, parsed, facts_about(*parsed.note, analysis::linked_paths(parsed), links));
}

}  // namespace confnotes::server
