// `confnotes lint`: the rules without an editor.
#pragma once

#include "analysis/problem.h"
#include "server/lint/link_lint.h"
#include "server/settings_files.h"
#include "server/terminal.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::server {

enum class LintFormat { Text, Json };

struct LintOptions {
  std::vector<std::string> paths;  // files and folders; the current folder where there are none
  LintFormat format = LintFormat::Text;
  ColourChoice colour = ColourChoice::Auto;
  std::optional<analysis::Severity> fail_on = analysis::Severity::Warning;  // nothing: findings never fail
  SettingsChoice settings = {};
  std::optional<LinkLintOptions> links = {};  // nothing: those to the internet are not checked
  bool insists_on_links = false;              // it is a failure where they cannot be
};

// Findings go to `out`, those of settings files first, everything else to `err`. Exit status: 0 nothing at or above
// `fail_on`, or links with one of its verdicts, 1 findings, 2 a path that could not be read (the others are checked all
// the same), or a chosen settings file, 3 links could not be checked since something on this machine is set up wrongly,
// or for any reason where somebody insists.
int run_lint(const LintOptions& options, bool is_terminal, std::ostream& out, std::ostream& err);

}  // namespace confnotes::server
