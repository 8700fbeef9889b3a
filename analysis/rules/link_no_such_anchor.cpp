// link/no-such-anchor: a #fragment that no heading or id of its note answers to.
#include "analysis/link_target.h"
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kShortestBeginning = 4;  // letters and digits

// "L10", "L1-L5": lines on a code host. ":~:text=": a browser's text fragment.
bool is_no_anchor(std::string_view fragment) {
  const bool is_line = fragment.size() > 1 && fragment[0] == 'L' && '0' <= fragment[1] && fragment[1] <= '9';
  return fragment.empty() || is_line || fragment.starts_with(":~:") || equals_ignoring_ascii_case(fragment, "top");
}

// The note whose anchors the fragment is about; nullptr where that is no note of the workspace.
const NoteFacts* target_note(const RuleInput& input, const LinkTarget& target) {
  if (target.kind == LinkTarget::Kind::Anchor) return input.entry.facts.get();
  const NoteEntry* entry = input.snapshot.find_target(input.entry.path, target);
  return entry ? entry->facts.get() : nullptr;
}

// Letters and digits alone: what tables of contents made by other tools have in common with GitHub's slugs.
std::string squeezed(std::string_view id) {
  std::string result = slug(id);
  std::erase(result, '-');
  return result;
}

// The anchors of a note by what is left of them without case, spaces and punctuation.
class Guesses {
 public:
  explicit Guesses(const NoteFacts& note) {
    for (const AnchorFact& anchor : note.anchors)
      by_letters_.emplace(squeezed(note.string(anchor.id)), note.string(anchor.id));
  }

  // The one anchor that the fragment can mean: the same but for case, spaces and punctuation, or else the only one that
  // begins with it: a heading that was extended, or a link that was never typed to its end.
  std::optional<std::string> find(std::string_view fragment) const {
    const std::string wanted = squeezed(fragment);
    const auto first = by_letters_.lower_bound({wanted, ""});
    if (wanted.empty() || first == by_letters_.end() || !first->first.starts_with(wanted)) return std::nullopt;
    const auto next = std::next(first);
    if (first->first == wanted) {
      const bool is_only_one = next == by_letters_.end() || next->first != wanted;
      return is_only_one ? std::optional(first->second) : std::nullopt;
    }
    const bool is_only_one = next == by_letters_.end() || !next->first.starts_with(wanted);
    return is_only_one && wanted.size() >= kShortestBeginning ? std::optional(first->second) : std::nullopt;
  }

 private:
  std::set<std::pair<std::string, std::string>> by_letters_;
};

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  std::map<const NoteFacts*, Guesses> guesses;
  for (const Link& link : note.markdown.links) {
    if (link.is_image || link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const LinkTarget target = link_target(link.url);
    if (is_no_anchor(target.fragment)) continue;
    const NoteFacts* other = target_note(input, target);
    if (!other || other->find_anchor(target.fragment)) continue;

    const std::string where = target.kind == LinkTarget::Kind::Anchor ? "this note" : target.path;
    Diagnostic diagnostic{kLinkNoSuchAnchor.id, kLinkNoSuchAnchor.severity, link.destination, {}, {}, {}};
    diagnostic.message = "No heading in " + where + " has the anchor #" + target.fragment + ".";
    const std::size_t hash = note.text.slice(link.destination).find('#');
    const auto meant = guesses.try_emplace(other, *other).first->second.find(target.fragment);
    if (meant && meant->find_first_of(" \t()<>[]\"\\") == std::string::npos && hash != std::string_view::npos) {
      const Span fragment{link.destination.begin + hash + 1, link.destination.end};
      diagnostic.message += " Did you mean #" + *meant + "?";
      diagnostic.fixes.push_back({"Change it to #" + *meant, {{fragment, *meant}}});
    }
    found.push_back(std::move(diagnostic));
  }
}

}  // namespace

constinit const Rule kLinkNoSuchAnchor{
    .id = "link/no-such-anchor",
    .severity = Severity::Warning,
    .summary = "A link to an anchor must name a heading or an id that exists.",
    .rationale =
        "A table of contents breaks without a sound when a heading is reworded. Anchors are made as GitHub "
        "makes them; explicit {#id} and HTML ids count too.",
    .bad = "[Sorting](#Sorting-twice)\n\n## Sorting twice\n",
    .good = "[Sorting](#sorting-twice)\n\n## Sorting twice\n",
    .check = check,
};

}  // namespace confnotes::analysis
