#include "analysis/actions/rewritings.h"

#include <string>
#include <string_view>

namespace confnotes::analysis {

namespace {

// The last part of the path, or else the host: "https://example.org/talks/tides.pdf" gives "tides.pdf".
std::string title_for(std::string_view url) {
  std::string_view rest = url.substr(0, url.find_first_of("?#"));
  const std::size_t scheme = rest.find("://");
  if (scheme != std::string_view::npos) rest.remove_prefix(scheme + 3);
  while (rest.ends_with('/'))
    rest.remove_suffix(1);
  const std::string_view last = rest.substr(rest.rfind('/') + 1);
  std::string title;
  for (const char byte : last.empty() ? url : last) {
    if (byte == '[' || byte == ']' || byte == '\\') title += '\\';
    title += byte;
  }
  return title;
}

}  // namespace

void wrap_address(const ActionInput& input, std::vector<Action>& actions) {
  for (const Link& link : input.note().markdown.links) {
    const bool is_address = link.form == LinkForm::Bare || link.form == LinkForm::Autolink;
    if (!is_address || !input.is_at(link.whole) || link.url.find("://") == std::string::npos) continue;
    const std::string_view written = input.note().text.slice(link.destination);
    // In brackets an address without a scheme would be a file's.
    const std::string url(written.find("://") == std::string_view::npos ? link.url : written);
    const bool needs_brackets = url.find_first_of("()") != std::string::npos;
    const std::string target = needs_brackets ? '<' + url + '>' : url;
    actions.push_back({.kind = ActionKind::Rewrite,
                       .title = "Give the address a text",
                       .edit = edit_of(input.entry, {{link.whole, '[' + title_for(url) + "](" + target + ')'}})});
  }
}

}  // namespace confnotes::analysis
