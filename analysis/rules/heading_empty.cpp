// heading/empty: a heading without a word in it.
#include "analysis/rules/rules.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

bool is_empty(const Note& note, const Heading& heading) {
  if (!trim(heading.plain).empty()) return false;
  const std::vector<Link>& links = note.markdown.links;
  const auto begin_of = [](const Link& link) { return link.whole.begin; };
  auto link = std::ranges::lower_bound(links, heading.text.begin, {}, begin_of);
  for (; link != links.end() && link->whole.begin < heading.text.end; ++link) {
    if (link->is_image) return false;
  }
  return true;
}

// What a reader sees of the fault: the marks and whatever invisible text follows them.
Span visible_span(const Heading& heading) {
  if (heading.setext) return heading.whole;
  return {heading.marker.begin, heading.text.empty() ? heading.marker.end : heading.text.end};
}

// Its lines, and one of the blank lines around them.
Span deletion(const Text& text, const Heading& heading) {
  const std::size_t first = text.line_at(heading.whole.begin);
  std::size_t last = text.line_at(heading.whole.end);
  const auto is_blank = [&](std::size_t line) { return trim(text.slice(text.line(line))).empty(); };
  const bool is_after_blank = first == 0 || is_blank(first - 1);
  const bool has_next = last + 1 < text.line_count();
  if (is_after_blank && has_next && is_blank(last + 1)) ++last;
  return {text.whole_line(first).begin, text.whole_line(last).end};
}

std::optional<Fix> speaker_fix(const Note& note, const Section& section) {
  const Heading& heading = note.heading_of(section);
  const auto speaker = speaker_below(note.text, note.markdown, section);
  if (!speaker || heading.setext) return std::nullopt;
  const Span span{heading.marker.begin, heading.whole.end};
  const std::string marker(note.text.slice(heading.marker));
  return Fix{"Make it a heading for " + speaker->name, {{span, marker + " Untitled talk (" + speaker->name + ")"}}};
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (std::size_t i = 0; i < note.markdown.headings.size(); ++i) {
    const Heading& heading = note.markdown.headings[i];
    if (!is_empty(note, heading)) continue;
    Diagnostic diagnostic{
        kHeadingEmpty.id, kHeadingEmpty.severity, visible_span(heading), "Heading has no text.", {}, {}};
    const auto section = std::ranges::lower_bound(note.sections, i, {}, &Section::heading);
    // What nobody sees may still be wanted: a comment, or an anchor that links lead to.
    const bool is_blank = trim(note.text.slice(heading.text)).empty();
    if (is_blank && section != note.sections.end() && section->heading == i) {
      if (auto fix = speaker_fix(note, *section)) diagnostic.fixes.push_back(std::move(*fix));
      diagnostic.fixes.push_back({"Delete the empty heading", {{deletion(note.text, heading), ""}}});
    }
    found.push_back(std::move(diagnostic));
  }
}

}  // namespace

constinit const Rule kHeadingEmpty{
    .id = "heading/empty",
    .severity = Severity::Warning,
    .summary = "A heading must have text.",
    .rationale =
        "An empty heading is a talk whose title was never written down. It gives a nameless entry in every "
        "outline and table of contents, an anchor that nobody can link to, and silence in a screen reader.",
    .bad = "## Day 1\n\n### \n\nEllen Example ([@ellen](https://twitter.com/ellen)) on sorting.\n",
    .good =
        "## Day 1\n\n### Untitled talk (Ellen Example)\n\n"
        "Ellen Example ([@ellen](https://twitter.com/ellen)) on sorting.\n",
    .check = check,
};

}  // namespace confnotes::analysis
