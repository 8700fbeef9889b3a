// link/malformed: what was meant as a link and is none, or leads nowhere by a slip of the pen.
#include "analysis/rules/rules.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

namespace {

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

// What a piece of text could be, with what would mend it.
struct Slip {
  Span span;
  std::string message;
  Fix fix;
};

// The place of the bracket that `close` closes; nothing where none is on the line.
std::optional<std::size_t> opening(std::string_view line, std::size_t close, char open_sign, char close_sign) {
  int depth = 0;
  for (std::size_t i = close + 1; i-- > 0;) {
    if (line[i] == close_sign) ++depth;
    if (line[i] == open_sign && --depth == 0) return i;
  }
  return std::nullopt;
}

// (text)[https://…]
std::optional<Slip> reversed(std::string_view line, Offset begin, std::size_t at) {
  const std::size_t end = line.find(']', at + 2);
  if (end == std::string_view::npos || (end + 1 < line.size() && line[end + 1] == '(')) return std::nullopt;
  const std::string_view address = line.substr(at + 2, end - at - 2);
  const auto open = opening(line, at, '(', ')');
  if (!open || !is_web_address(address) || address.find(' ') != std::string_view::npos) return std::nullopt;
  const std::string text(line.substr(*open + 1, at - *open - 1));
  const Span span{begin + *open, begin + end + 1};
  return Slip{span,
              "The brackets of this link have changed places: the text stands in [ ], the address in ( ).",
              {"Swap the brackets", {{span, '[' + text + "](" + std::string(address) + ')'}}}};
}

// [text] (https://…)
std::optional<Slip> parted(std::string_view line, Offset begin, std::size_t at) {
  const std::size_t open = line.find_first_not_of(' ', at + 1);
  const std::size_t end = line.find(')', open);
  if (end == std::string_view::npos || !is_web_address(line.substr(open + 1))) return std::nullopt;
  if (line.substr(open, end - open).find_first_of(" \t") != std::string_view::npos) return std::nullopt;
  const auto text = opening(line, at, '[', ']');
  // "[x] (see https://…)" is a task, and "[1] (…)" no more than a number.
  if (!text || at - *text < 3) return std::nullopt;
  const Span blank{begin + at + 1, begin + open};
  return Slip{{begin + *text, begin + end + 1},
              "Between the text and the address of a link stands no blank.",
              {"Delete the blank", {{blank, ""}}}};
}

// [text](https://example.org/a b)
std::optional<Slip> with_blank(std::string_view line, Offset begin, std::size_t at) {
  const std::size_t end = line.find(')', at);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view address = line.substr(at + 2, end - at - 2);
  // A title, or a bracket that was never closed.
  const bool has_title = address.find_first_of("\"'<(") != std::string_view::npos;
  if (!is_web_address(address) || has_title || address.find(' ') == std::string_view::npos) return std::nullopt;
  if (!opening(line, at, '[', ']')) return std::nullopt;
  std::string encoded;
  for (const char byte : address) {
    if (byte == ' ')
      encoded += "%20";
    else
      encoded += byte;
  }
  const Span span{begin + at + 2, begin + end};
  return Slip{
      span, "An address ends at the first blank; write it as %20.", {"Write the blank as %20", {{span, encoded}}}};
}

bool is_covered(const Note& note, Span span) {
  const auto overlaps = [&](Span other) { return other.begin < span.end && span.begin < other.end; };
  return std::ranges::any_of(note.markdown.code_blocks, [&](const CodeBlock& code) { return overlaps(code.whole); }) ||
         std::ranges::any_of(note.markdown.html, overlaps) ||
         std::ranges::any_of(note.markdown.template_blocks, overlaps) ||
         std::ranges::any_of(note.markdown.inlines,
                             [&](const Inline& run) { return run.kind == InlineKind::Code && overlaps(run.span); }) ||
         std::ranges::any_of(note.markdown.links, [&](const Link& link) {
           const bool is_only_address = link.form == LinkForm::Bare || link.form == LinkForm::Autolink;
           return !is_only_address && link.whole.begin <= span.begin && span.begin < link.whole.end;
         });
}

void check_line(const Note& note, Span line_span, std::vector<Diagnostic>& found) {
  const std::string_view line = note.text.slice(line_span);
  for (std::size_t at = line.find_first_of(")]"); at != std::string_view::npos; at = line.find_first_of(")]", at + 1)) {
    const std::string_view rest = line.substr(at);
    std::optional<Slip> slip;
    if (rest.starts_with(")[")) slip = reversed(line, line_span.begin, at);
    if (rest.starts_with("] (")) slip = parted(line, line_span.begin, at);
    if (rest.starts_with("](")) slip = with_blank(line, line_span.begin, at);
    if (!slip || is_covered(note, slip->span)) continue;
    found.push_back({kLinkMalformed.id, kLinkMalformed.severity, slip->span, slip->message, {}, {slip->fix}});
  }
}

// "https:///example.org", "http:/example.org", "https//example.org": what stands before the host, and should not.
std::size_t odd_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https", "http"}) {
    if (!address.starts_with(scheme)) continue;
    const std::string_view rest = address.substr(scheme.size());
    const std::size_t signs = std::min(rest.find_first_not_of(":/"), rest.size());
    const bool is_right = rest.starts_with("://") && signs == 3;
    if (!is_right && signs >= 2 && signs < rest.size() && rest.find('/') < signs) return scheme.size() + signs;
    return 0;
  }
  return 0;
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  for (const Link& link : note.markdown.links) {
    if (link.form == LinkForm::Bare) continue;
    const std::size_t length = odd_scheme(note.text.slice(link.destination));
    if (length == 0) continue;
    const Span scheme{link.destination.begin, link.destination.begin + length};
    const bool is_secure = note.text.slice(scheme).starts_with("https");
    const std::string right = is_secure ? "https://" : "http://";
    found.push_back({kLinkMalformed.id,
                     kLinkMalformed.severity,
                     link.destination,
                     "A web address begins with " + right + ".",
                     {},
                     {{"Write " + right, {{scheme, right}}}}});
  }
  if (note.text.bytes().find_first_of("])", note.front_matter.whole.end) == std::string_view::npos) return;
  for (std::size_t i = note.text.line_at(note.front_matter.whole.end); i < note.text.line_count(); ++i)
    check_line(note, note.text.line(i), found);
}

}  // namespace

constinit const Rule kLinkMalformed{
    .id = "link/malformed",
    .severity = Severity::Warning,
    .summary = "A link must be written so that Markdown takes it for one.",
    .rationale =
        "`(text)[address]`, a blank between the text and the address or inside the address, and `https:///` are slips "
        "that a reader sees as brackets and broken addresses.",
    .bad = "The (slides)[https://example.org/slides] are public.\n",
    .good = "The [slides](https://example.org/slides) are public.\n",
    .check = check,
};

}  // namespace confnotes::analysis
