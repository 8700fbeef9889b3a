#include "server/features/link_hover.h"

#include "analysis/web_links.h"
#include "server/terminal.h"

#include <chrono>
#include <string>
#include <utility>

namespace confnotes::server {

namespace {

using std::chrono::duration_cast;

// "just now", "5 minutes ago", "3 days ago"
std::string age_in_words(std::chrono::seconds age) {
  const auto in = [&](auto unit, std::string_view noun) {
    return counted(static_cast<std::size_t>(duration_cast<decltype(unit)>(age).count()), noun) + " ago";
  };
  if (age < std::chrono::minutes(1)) return "just now";
  if (age < std::chrono::hours(1)) return in(std::chrono::minutes(), "minute");
  if (age < std::chrono::days(1)) return in(std::chrono::hours(), "hour");
  return in(std::chrono::days(), "day");
}

std::string_view in_words(links::Verdict verdict) {
  using links::Verdict;
  switch (verdict) {
    case Verdict::Alive:
      return "alive";
    case Verdict::Moved:
      return "moved for good";
    case Verdict::Dead:
      return "dead";
    case Verdict::Blocked:
    case Verdict::Transient:
      return "not verified";
    case Verdict::Tls:
      return "not to be trusted";
    case Verdict::Refused:
      return "not asked";
    case Verdict::Invalid:
      return "no address";
  }
  return "unknown";
}

}  // namespace

std::optional<analysis::Hover> hover_web_link(const analysis::Note& note, const KnownLinks& links,
                                              analysis::Offset offset) {
  const auto all = analysis::web_links(note);
  const analysis::WebLink* link = analysis::web_link_at(all, offset);
  const auto known = link ? links.find(std::string(link->url)) : links.end();
  if (known == links.end()) return std::nullopt;
  const links::Finding& finding = known->second.finding;
  const auto age =
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) - known->second.checked_at;
  analysis::RichText words;
  words.strong(in_words(finding.verdict));
  if (!finding.reason.empty()) words.text(", " + finding.reason);
  words.text(", checked " + age_in_words(age));
  if (!finding.final_url.empty()) words.paragraph().text("It leads to ").code(finding.final_url).text(".");
  const analysis::Span span = link->whole.touches(offset) ? link->whole : link->address;
  return analysis::Hover{.span = span, .words = std::move(words)};
}

}  // namespace confnotes::server
