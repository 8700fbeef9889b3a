// link/case: a path that differs from the note's only by upper and lower case.
#include "analysis/case_variant.h"
#include "analysis/rules/rules.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  for (const Link& link : input.note().markdown.links) {
    if (link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const LinkTarget target = link_target(link.url);
    const auto variant = case_variant(input.snapshot, input.entry.path, target);
    if (!variant) continue;
    const std::string_view written = input.note().text.slice(link.destination);
    const Offset end = link.destination.begin + std::min(written.find_first_of("#?"), written.size());
    const bool is_in_angle_brackets =
        link.destination.begin > 0 && input.note().text.bytes()[link.destination.begin - 1] == '<';
    std::string path = relative_path(input.entry.path, *variant);
    if (target.path.starts_with("./") && !path.starts_with("../")) path.insert(0, "./");
    if (!is_markdown_path(target.path)) path.erase(path.rfind('.'));
    found.push_back({kLinkCase.id,
                     kLinkCase.severity,
                     {link.destination.begin, end},
                     "The file is called " + path + "; " + target.path + " works only where case makes no difference.",
                     {},
                     {{"Write it as the file is called",
                       {{{link.destination.begin, end}, written_path(path, is_in_angle_brackets)}}}}});
  }
}

}  // namespace

constinit const Rule kLinkCase{
    .id = "link/case",
    .severity = Severity::Warning,
    .summary = "A link must write a note's path in its own upper and lower case.",
    .rationale = "On macOS and Windows such a link works; on the web server, and for others, it does not.",
    .bad = "See [this](NOTE.md).\n",
    .good = "See [this](note.md).\n",
    .check = check,
};

}  // namespace confnotes::analysis
