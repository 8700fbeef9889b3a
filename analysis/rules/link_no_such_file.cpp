// link/no-such-file: a link to a file that is not there.
#include "analysis/case_variant.h"
#include "analysis/link_target.h"
#include "analysis/rules/rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace confnotes::analysis {

namespace {

bool is_missing(const RuleInput& input, const std::string& path) {
  if (input.snapshot.find(path)) return false;
  const auto fact = input.facts.files.find(path);
  return fact != input.facts.files.end() && fact->second == FileState::Missing;
}

// "www.example.org", "github.com/someone": a web address whose scheme was forgotten.
bool looks_like_host(std::string_view path) {
  constexpr std::array<std::string_view, 14> kEndings{".com", ".org", ".net", ".io", ".dev", ".edu", ".gov",
                                                      ".ai",  ".de",  ".uk",  ".fr", ".eu",  ".tv",  ".me"};
  const std::string_view host = path.substr(0, path.find('/'));
  if (host.starts_with("www.")) return true;
  return host.find('.') != 0 &&
         std::ranges::any_of(kEndings, [&](std::string_view ending) { return host.ends_with(ending); });
}

bool looks_like_address(std::string_view path) {
  const std::size_t at = path.find('@');
  return at != std::string_view::npos && at > 0 && path.find('.', at) != std::string_view::npos &&
         path.find('/') == std::string_view::npos;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const Link& link : input.note().markdown.links) {
    if (link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const LinkTarget target = link_target(link.url);
    // What begins with a slash is a place on the site that the notes are published to, not in this folder.
    if (target.kind != LinkTarget::Kind::File || target.path.starts_with('/')) continue;
    const std::vector<std::string> candidates = candidate_paths(input.entry.path, target);
    if (candidates.empty() ||
        !std::ranges::all_of(candidates, [&](const std::string& path) { return is_missing(input, path); })) {
      continue;
    }
    if (case_variant(input.snapshot, input.entry.path, target)) continue;  // link/case tells more
    std::string message = "No such file: " + target.path + ".";
    std::vector<Fix> fixes;
    const Span begin{link.destination.begin, link.destination.begin};
    if (looks_like_host(target.path)) {
      message = "No such file: " + target.path + ". A web address begins with https://.";
      fixes.push_back({"Add https://", {{begin, "https://"}}});
    } else if (looks_like_address(target.path)) {
      message = "No such file: " + target.path + ". A link to an e-mail address begins with mailto:.";
      fixes.push_back({"Add mailto:", {{begin, "mailto:"}}});
    }
    found.push_back(
        {kLinkNoSuchFile.id, kLinkNoSuchFile.severity, link.destination, std::move(message), {}, std::move(fixes)});
  }
}

}  // namespace

constinit const Rule kLinkNoSuchFile{
    .id = "link/no-such-file",
    .severity = Severity::Warning,
    .summary = "A link to a file must name one that exists.",
    .rationale = "Notes and slides get renamed and moved; the links to them do not follow by themselves.",
    .bad = "The [code](github.com/example/sorting) is public.\n",
    .good = "The [code](https://github.com/example/sorting) is public.\n",
    .check = check,
};

}  // namespace confnotes::analysis
