#include "analysis/actions/rewritings.h"
#include "analysis/web_links.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace confnotes::analysis {

namespace {

bool is_address(const Link& link) {
  return link.form == LinkForm::Bare || link.form == LinkForm::Autolink;
}

// The last part of the path, or else the host: "https://example.org/talks/tides.pdf" gives "tides.pdf".
std::string_view title_for(std::string_view url) {
  std::string_view rest = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = rest.find("://");
  if (scheme != std::string_view::npos) rest.remove_prefix(scheme + 3);
  while (rest.ends_with('/'))
    rest.remove_suffix(1);
  const std::string_view last = rest.substr(rest.rfind('/') + 1);
  return last.empty() ? url : last;
}

}  // namespace

void wrap_address(const ActionInput& input, std::vector<Action>& actions) {
  for (const Link& link : input.note().markdown.links) {
    if (!is_address(link) || !input.is_at(link.whole) || link.url.find("://") == std::string::npos) continue;
    actions.push_back({.kind = ActionKind::Rewrite,
                       .title = "Give the address a text",
                       .edit = edit_of(input.entry, {with_text(input.note(), link, title_for(link.url))})});
  }
}

std::optional<WorkspaceEdit> title_address(const NoteEntry& entry, std::string_view url, Offset near,
                                           std::string_view title) {
  const auto distance = [&](const Link& link) {
    return near < link.whole.begin ? link.whole.begin - near : near - std::min(near, link.whole.end);
  };
  const Link* nearest = nullptr;
  for (const Link& link : entry.note->markdown.links) {
    if (!is_address(link) || link.url != url) continue;
    if (!nearest || distance(link) < distance(*nearest)) nearest = &link;
  }
  if (!nearest) return std::nullopt;
  return edit_of(entry, {with_text(*entry.note, *nearest, title)});
}

}  // namespace confnotes::analysis
