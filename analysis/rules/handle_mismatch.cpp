// handle/mismatch: [@ada](https://twitter.com/bo).
#include "analysis/profiles.h"
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

// "@ada@example.social" and "@ada" are one name where the network is as the address says.
bool is_same(const std::string& text, const std::string& address) {
  const std::string a = to_lower(text);
  const std::string b = to_lower(address);
  return a == b || a == b.substr(0, b.find('@')) || b == a.substr(0, a.find('@'));
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const Handle& handle : note.handles) {
    if (!handle.is_mention || handle.whole == handle.span) continue;
    const auto link = std::ranges::find(note.markdown.links, handle.whole, &Link::whole);
    // Only where the handle is all of the text is the address said to be its own.
    if (link == note.markdown.links.end() || link->text != handle.span) continue;
    const auto profile = profile_of(link->url);
    const std::string written(note.text.slice({handle.span.begin + 1, handle.span.end}));
    if (!profile || is_same(written, profile->name)) continue;
    std::vector<Fix> fixes{{"Change the text to @" + profile->name, {{handle.span, '@' + profile->name}}}};
    const std::size_t at = note.text.slice(link->destination).rfind(profile->name);
    if (at != std::string_view::npos) {
      const Offset begin = link->destination.begin + at;
      fixes.push_back({"Change the address to " + written, {{{begin, begin + profile->name.size()}, written}}});
    }
    found.push_back({kHandleMismatch.id,
                     kHandleMismatch.severity,
                     handle.whole,
                     "The text says @" + written + ", the address leads to " + profile->name + ".",
                     {},
                     std::move(fixes)});
  }
}

}  // namespace

constinit const Rule kHandleMismatch{
    .id = "handle/mismatch",
    .severity = Severity::Warning,
    .summary = "A linked handle must lead to the account that it names.",
    .rationale = "A link that was copied and changed by half sends readers to somebody else.",
    .bad = "Thanks to [@ada](https://twitter.com/bo)!\n",
    .good = "Thanks to [@bo](https://twitter.com/bo)!\n",
    .check = check,
};

}  // namespace confnotes::analysis
