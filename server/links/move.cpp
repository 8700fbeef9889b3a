#include "server/links/move.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::server::links {

namespace {

// Where an address is meant to lead elsewhere.
constexpr std::array<std::string_view, 18> kForwarders{
    "doi.org", "dx.doi.org",  "hdl.handle.net", "purl.org", "w3id.org", "aka.ms", "bit.ly",   "t.co",    "goo.gl",
    "git.io",  "tinyurl.com", "ow.ly",          "buff.ly",  "lnkd.in",  "is.gd",  "youtu.be", "amzn.to", "forms.gle"};

struct Parts {
  std::string_view scheme;
  std::string_view host;  // with its port
  std::string_view path;  // from the slash on
  std::string_view query;
};

Parts parts_of(std::string_view url) {
  Parts parts;
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return parts;
  parts.scheme = url.substr(0, scheme);
  const std::string_view rest = url.substr(scheme + 3);
  const std::size_t path = std::min(rest.find_first_of("/?"), rest.size());
  const std::size_t query = std::min(rest.find_first_of("?", path), rest.size());
  parts.host = rest.substr(0, path);
  parts.path = rest.substr(path, query - path);
  if (query < rest.size()) parts.query = rest.substr(query + 1);
  return parts;
}

std::string_view without_www(std::string_view host) {
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

// "en", "en-US", "pt_BR"
bool is_language(std::string_view segment) {
  const auto is_letter = [](char byte) { return 'a' <= (byte | 0x20) && (byte | 0x20) <= 'z'; };
  if (segment.size() != 2 && segment.size() != 5) return false;
  for (std::size_t i = 0; i < segment.size(); ++i) {
    if (i == 2 ? segment[i] != '-' && segment[i] != '_' : !is_letter(segment[i])) return false;
  }
  return true;
}

std::string plain_path(std::string_view path) {
  while (path.ends_with('/'))
    path.remove_suffix(1);
  const std::string_view last = path.substr(path.rfind('/') + 1);
  constexpr std::array<std::string_view, 5> kFrontPages{"index.html", "index.htm", "index.php", "default.aspx", "home"};
  if (std::ranges::find(kFrontPages, last) != kFrontPages.end()) path.remove_suffix(last.size() + 1);
  while (path.ends_with('/'))
    path.remove_suffix(1);
  return std::string(path);
}

// Of `to`, whose first segment may be a language that `from` does not have.
std::string without_added_language(std::string_view from, std::string to) {
  const std::string_view rest = std::string_view(to).substr(to.empty() ? 0 : 1);
  const std::string_view first = rest.substr(0, rest.find('/'));
  if (to.empty() || !is_language(first) || from.starts_with('/' + std::string(first))) return to;
  return to.substr(first.size() + 1);
}

bool counts_visitors(std::string_view pair) {
  constexpr std::array<std::string_view, 6> kNames{"gclid", "fbclid", "ref", "source", "mc_cid", "mc_eid"};
  const std::string_view name = pair.substr(0, pair.find('='));
  return name.starts_with("utm_") || std::ranges::find(kNames, name) != kNames.end();
}

std::string plain_query(std::string_view query) {
  std::string plain;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    if (!pair.empty() && !counts_visitors(pair)) plain += '&' + std::string(pair);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return plain;
}

bool is_for_good(const Hop& hop) {
  const bool is_lasting = hop.status == 301 || hop.status == 308;
  const std::string_view host = without_www(parts_of(hop.url).host);
  return is_lasting && std::ranges::find(kForwarders, host.substr(0, host.find(':'))) == kForwarders.end();
}

}  // namespace

Move move_of(const std::vector<Hop>& hops, std::string_view final_url) {
  if (hops.empty() || !std::ranges::all_of(hops, is_for_good)) return Move::None;
  const Parts from = parts_of(hops.front().url);
  const Parts to = parts_of(final_url);
  const std::string old_path = plain_path(from.path);
  const std::string new_path = without_added_language(old_path, plain_path(to.path));
  const bool is_same_site = without_www(from.host) == without_www(to.host);
  const bool is_same_place = is_same_site && old_path == new_path && plain_query(from.query) == plain_query(to.query);
  if (is_same_place) return from.scheme == "http" && to.scheme == "https" ? Move::Encrypted : Move::None;
  return new_path.empty() && !old_path.empty() ? Move::ToRoot : Move::Elsewhere;
}

}  // namespace confnotes::server::links
