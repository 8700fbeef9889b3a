#include "server/lint/link_report.h"

#include "analysis/web_links.h"
#include "server/files.h"
#include "server/links/target.h"
#include "server/lint/report.h"
#include "server/terminal.h"

#include <fmt/chrono.h>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <ostream>
#include <string_view>

namespace confnotes::server {

using Json = nlohmann::ordered_json;

namespace {

// By the links' addresses.
std::map<std::string_view, Json> places_in(std::span<const NamedNote> notes) {
  std::map<std::string_view, Json> places;
  for (const NamedNote& note : notes) {
    for (const analysis::WebLink& link : analysis::web_links(*note.note)) {
      const auto position = human_position(note.note->text, link.whole.begin);
      Json& all = places.try_emplace(link.url, Json::array()).first->second;
      all.push_back({{"file", note.name}, {"line", position.line}, {"column", position.column}});
    }
  }
  return places;
}

// ISO 8601, in UTC.
std::string written(links::Moment moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(moment)));
}

Json evidence_of(const links::Remembered& known) {
  const links::Finding& finding = known.finding;
  Json entry = {{"verdict", to_string(finding.verdict)}};
  if (finding.status != 0) entry["status"] = finding.status;
  if (!finding.reason.empty()) entry["reason"] = finding.reason;
  if (!finding.final_url.empty()) entry["final_url"] = finding.final_url;
  if (!finding.hops.empty()) {
    entry["hops"] = Json::array();
    for (const links::Hop& hop : finding.hops)
      entry["hops"].push_back({{"url", hop.url}, {"status", hop.status}});
  }
  entry["checked_at"] = written(known.checked_at);
  if (known.failing_since) {
    entry["failing_since"] = written(*known.failing_since);
    entry["failures"] = known.failures;
  }
  return entry;
}

// Without what was not sent because it is secret: the report may be for everybody.
std::string without_secrets(std::string url) {
  const std::size_t begin = url.find("//") + 2;
  const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
  const std::size_t at = url.substr(0, end).rfind('@');
  if (at != std::string::npos && at >= begin) url.replace(begin, at - begin, "…");
  const auto target = links::target_of(url);
  if (!target && target.error().has_secret)
    url.replace(std::min(url.find('?') + 1, url.size()), std::string::npos, "…");
  return url;
}

}  // namespace

bool write_link_report(std::span<const NamedNote> notes, const links::Batch& batch, const std::string& path,
                       std::ostream& err) {
  std::map<std::string, Json> entries;
  for (const auto& [url, known] : batch.known)
    entries.emplace(url, evidence_of(known));
  for (const std::string& url : batch.unknown)
    entries.emplace(url, Json{{"verdict", "unknown"}});
  const auto places = places_in(notes);
  Json report = Json::array();
  for (const auto& [url, evidence] : entries) {
    Json entry = {{"url", without_secrets(url)}};
    entry.update(evidence);
    entry["places"] = places.at(url);
    report.push_back(std::move(entry));
  }
  if (replace_file(path, report.dump(2, ' ', false, Json::error_handler_t::replace) + '\n')) return true;
  err << fmt::format("confnotes: {}: The report could not be written.\n", printable(path));
  return false;
}

}  // namespace confnotes::server
