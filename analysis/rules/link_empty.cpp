// link/empty: a link that leads nowhere, or that nobody can see.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

namespace confnotes::analysis {

namespace {

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  const auto report = [&](const Link& link, std::string message, std::vector<Fix> fixes) {
    found.push_back({kLinkEmpty.id, kLinkEmpty.severity, link.whole, std::move(message), {}, std::move(fixes)});
  };
  for (const Link& link : note.markdown.links) {
    if (link.form != LinkForm::Inline) continue;
    const std::string text(note.text.slice(link.text));
    if (trim(link.url).empty()) {
      const std::string what = link.is_image ? "Image" : "Link";
      report(link, what + " has no address.", {{"Remove the " + fold(what) + ", keep its text", {{link.whole, text}}}});
    } else if (!link.is_image && trim(text).empty()) {
      const std::string address(note.text.slice(link.destination));
      const bool can_be_text = address.find_first_of("[]<>\\`*_") == std::string::npos;
      std::vector<Fix> fixes;
      if (can_be_text) fixes.push_back({"Show the address", {{link.text, address}}});
      report(link, "Link has no text, so no reader sees it.", std::move(fixes));
    }
  }
}

}  // namespace

constinit const Rule kLinkEmpty{
    .id = "link/empty",
    .severity = Severity::Warning,
    .summary = "A link must have an address and a text.",
    .rationale =
        "`[slides]()` was meant to be filled in after the talk; published, it reloads the page. "
        "`[](https://…)` is a link that is there and cannot be seen or clicked.",
    .bad = "The [slides]() come later.\n",
    .good = "The slides come later.\n",
    .check = check,
};

}  // namespace confnotes::analysis
