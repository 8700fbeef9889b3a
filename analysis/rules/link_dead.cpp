// link/dead: a link to the internet at whose end nobody finds anything.
#include "analysis/front_matter/date_shape.h"
#include "analysis/rules/rules.h"

#include <string>
#include <string_view>
#include <utility>

namespace confnotes::analysis {

namespace {

// The copy nearest to the day that the note is about; the latest one for a note without a day.
std::string archived(const RuleInput& input, std::string_view url) {
  std::string day;
  if (const auto& date = input.entry.facts->date) {
    day = written({}, {.day = *date}) + '/';
    std::erase(day, '-');
  }
  return "https://web.archive.org/web/" + day + std::string(url);
}

bool has_text(const Link& link) {
  return link.form != LinkForm::Bare && link.form != LinkForm::Autolink && !link.is_image;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for_each_web_link(input, WebState::Dead, [&](const WebLink& link, const WebFact& fact) {
    std::vector<Fix> fixes{with_address("Link to an archived copy", note, link, archived(input, link.url))};
    if (const Link* shown = link.link; shown && has_text(*shown))
      fixes.push_back({"Remove the link, keep its text", {{link.whole, std::string(note.text.slice(shown->text))}}});
    found.push_back({kLinkDead.id,
                     kLinkDead.severity,
                     link.address,
                     "This link is dead: " + fact.reason + ".",
                     {},
                     std::move(fixes)});
  });
}

}  // namespace

constinit const Rule kLinkDead{
    .id = "link/dead",
    .severity = Severity::Warning,
    .summary = "A link to the internet must lead to something.",
    .rationale =
        "Slides and videos disappear soon after a conference. Reported is only what is surely gone: the page is not "
        "there, or nobody has the host's name any more. A server that lets no program in, or that is in trouble, is "
        "not.",
    .bad = "The [slides](https://talks.dev/gone) are public.\n",
    .good = "The [slides](https://web.archive.org/web/https://talks.dev/gone) are public.\n",
    .is_about_web = true,
    .is_for_all = false,
    .check = check,
};

}  // namespace confnotes::analysis
