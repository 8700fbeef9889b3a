// LinkLint: what `confnotes lint` does about links to the internet: asks, sums up, and writes a report of all of them.
#pragma once

#include "analysis/snapshot.h"
#include "server/links/link_checker.h"
#include "server/note_reader.h"
#include "server/web_facts.h"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

namespace confnotes::server {

struct LinkLintOptions {
  links::LinkCheckerOptions checker = {};
  links::Depth depth = {};
  Verdicts fail_on = {};         // what rules do not say, or say without failing: told, and counted as a failure
  std::string report_path = {};  // of a JSON file; empty: none
  bool has_progress = false;     // on a line of the terminal that goes away again
};

enum class LinkCheck : std::uint8_t {
  Done,
  Impossible,  // here, as without libcurl, or now, as without a network
  Misset,      // something on this machine wants to be mended
};

struct LinkLint {
  analysis::WebFacts facts;
  std::string summary;            // lines for standard error; empty where there are no links
  std::size_t failure_count = 0;  // links with a verdict of `fail_on`
  LinkCheck check = LinkCheck::Done;
  bool has_report = true;  // false: it could not be written
};

// Returns when something is known of every link of the notes, or when nobody can be reached. Progress goes to `err`.
// `settings` has looked above every note.
LinkLint lint_links(std::span<const NamedNote> notes, SettingsFiles& settings, const LinkLintOptions& options,
                    std::ostream& err);

}  // namespace confnotes::server
