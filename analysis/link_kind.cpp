#include "analysis/link_kind.h"

#include "analysis/profiles.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::analysis {

namespace {

struct Sign {
  std::string_view word;
  LinkKind kind;
};

// A host, or the end of one.
constexpr auto kHosts = std::to_array<Sign>({
    {"slideshare.net", LinkKind::Slides},
    {"speakerdeck.com", LinkKind::Slides},
    {"slides.com", LinkKind::Slides},
    {"docs.google.com", LinkKind::Slides},
    {"prezi.com", LinkKind::Slides},
    {"youtube.com", LinkKind::Video},
    {"youtu.be", LinkKind::Video},
    {"vimeo.com", LinkKind::Video},
    {"media.ccc.de", LinkKind::Video},
    {"infoq.com", LinkKind::Video},
    {"github.com", LinkKind::Code},
    {"gitlab.com", LinkKind::Code},
    {"bitbucket.org", LinkKind::Code},
    {"codeberg.org", LinkKind::Code},
    {"gist.github.com", LinkKind::Code},
    {"nbviewer.jupyter.org", LinkKind::Code},
    {"colab.research.google.com", LinkKind::Code},
    {"arxiv.org", LinkKind::Paper},
    {"doi.org", LinkKind::Paper},
    {"dl.acm.org", LinkKind::Paper},
    {"papers.nips.cc", LinkKind::Paper},
    {"openreview.net", LinkKind::Paper},
    {"usenix.org", LinkKind::Paper},
});

constexpr auto kEndings = std::to_array<Sign>({
    {".ppt", LinkKind::Slides},
    {".pptx", LinkKind::Slides},
    {".key", LinkKind::Slides},
    {".odp", LinkKind::Slides},
    {".mp4", LinkKind::Video},
    {".webm", LinkKind::Video},
    {".mov", LinkKind::Video},
    {".ipynb", LinkKind::Code},
    {".py", LinkKind::Code},
    {".r", LinkKind::Code},
    {".cpp", LinkKind::Code},
    {".jpg", LinkKind::Image},
    {".jpeg", LinkKind::Image},
    {".png", LinkKind::Image},
    {".gif", LinkKind::Image},
    {".svg", LinkKind::Image},
});

struct Address {
  std::string host;  // without www.; empty for a file
  std::string path;  // without query and fragment
};

Address address_of(std::string_view url) {
  std::string lower = to_lower(url.substr(0, url.find_first_of("?#")));
  const std::size_t scheme = lower.find("://");
  if (scheme == std::string::npos) return {"", lower};
  lower.erase(0, scheme + 3);
  const std::size_t slash = std::min(lower.find('/'), lower.size());
  std::string host = lower.substr(0, slash);
  if (host.starts_with("www.")) host.erase(0, 4);
  return {std::move(host), lower.substr(slash)};
}

bool is_below(std::string_view host, std::string_view domain) {
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

}  // namespace

std::optional<LinkKind> link_kind(std::string_view url) {
  const auto profile = profile_of(url);
  if (profile && profile->network != Network::Unknown) return LinkKind::Profile;
  const Address address = address_of(url);
  for (const Sign& sign : kEndings) {
    if (address.path.ends_with(sign.word) && !(address.host.empty() && address.path.size() == sign.word.size()))
      return sign.kind;
  }
  if (address.path.find("slides") != std::string::npos || address.host.starts_with("slides.")) return LinkKind::Slides;
  for (const Sign& sign : kHosts) {
    if (is_below(address.host, sign.word)) return sign.kind;
  }
  return std::nullopt;
}

std::string_view to_string(LinkKind kind) {
  switch (kind) {
    case LinkKind::Slides:
      return "slides";
    case LinkKind::Video:
      return "video";
    case LinkKind::Code:
      return "code";
    case LinkKind::Paper:
      return "paper";
    case LinkKind::Profile:
      return "profile";
    case LinkKind::Image:
      return "image";
  }
  return "";
}

}  // namespace confnotes::analysis
