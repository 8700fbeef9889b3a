#include "server/lint/link_lint.h"

#include "analysis/web_links.h"
#include "server/links/batch_checker.h"
#include "server/links/curl_library.h"
#include "server/lint/link_report.h"
#include "server/terminal.h"

#include <fmt/core.h>

#include <initializer_list>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::server {

using links::Batch;
using links::Verdict;

namespace {

using Counts = std::map<Verdict, std::size_t>;

Counts counts_of(const Batch& batch) {
  Counts counts;
  for (const auto& [url, known] : batch.known)
    ++counts[known.finding.verdict];
  return counts;
}

// "3 blocked, 1 tls"; empty where there are none of these.
std::string listed(const Counts& counts, std::initializer_list<Verdict> verdicts) {
  std::string list;
  for (const Verdict verdict : verdicts) {
    const auto found = counts.find(verdict);
    if (found != counts.end())
      list += fmt::format("{}{} {}", list.empty() ? "" : ", ", found->second, to_string(verdict));
  }
  return list;
}

// "Links: 12 alive, 1 moved, 2 dead; not verified: 3 blocked, 1 refused."
std::string summary_of(const Batch& batch) {
  std::string summary;
  for (const std::string& line : batch.log)
    summary += line + "\n";
  if (!batch.unknown.empty()) {
    return summary + fmt::format("{} could not be checked: {}. `--offline` leaves links alone.\n",
                                 counted(batch.unknown.size(), "link"), printable(batch.obstacle.reason));
  }
  const Counts counts = counts_of(batch);
  std::string list = listed(counts, {Verdict::Alive, Verdict::Moved, Verdict::Dead, Verdict::Invalid});
  const std::string unverified = listed(counts, {Verdict::Blocked, Verdict::Transient, Verdict::Tls, Verdict::Refused});
  if (list.empty() && unverified.empty()) return summary;
  if (!unverified.empty()) list += (list.empty() ? "" : "; ") + ("not verified: " + unverified);
  return summary + "Links: " + list + ".\n";
}

std::vector<std::string> urls_of(std::span<const NamedNote> notes, SettingsFiles& settings) {
  std::set<std::string> urls;
  for (const NamedNote& note : notes) {
    const auto file = settings.find(note.path);
    const std::span<const std::string> unasked = file ? file->settings->unasked_links : std::span<const std::string>();
    const std::vector<std::string> linked = analysis::linked_urls(*note.note, unasked);
    urls.insert(linked.begin(), linked.end());
  }
  return {urls.begin(), urls.end()};
}

Batch check(const std::vector<std::string>& urls, const LinkLintOptions& options, std::ostream& err) {
  if (!options.has_progress) return links::check_all(urls, options.checker, options.depth);
  bool is_shown = false;
  Batch batch = links::check_all(urls, options.checker, options.depth, [&](std::size_t done) {
    is_shown = true;
    err << fmt::format("\r\x1b[KLinks: {} of {} checked", done, urls.size()) << std::flush;
  });
  if (is_shown) err << "\r\x1b[K" << std::flush;
  return batch;
}

}  // namespace

LinkLint lint_links(std::span<const NamedNote> notes, SettingsFiles& settings, const LinkLintOptions& options,
                    std::ostream& err) {
  LinkLint result;
  if (const std::string& missing = links::missing_curl(); !missing.empty()) {
    result.summary = "Links to the internet are not checked: " + missing + ".\n";
    result.check = LinkCheck::Impossible;
    return result;
  }
  const Batch batch = check(urls_of(notes, settings), options, err);
  for (const auto& [url, known] : batch.known) {
    if (auto fact = web_fact(url, known, options.fail_on)) result.facts.emplace(url, std::move(*fact));
    if (options.fail_on.contains(known.finding.verdict)) ++result.failure_count;
  }
  result.summary = summary_of(batch);
  if (!batch.unknown.empty()) result.check = batch.obstacle.is_setup ? LinkCheck::Misset : LinkCheck::Impossible;
  if (!options.report_path.empty()) result.has_report = write_link_report(notes, batch, options.report_path, err);
  return result;
}

}  // namespace confnotes::server
