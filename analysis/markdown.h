// Markdown: where everything in a note's body stands, exactly. cmark-gfm decides what is what; the spans are our own,
// since cmark's inline positions are wrong in too many ways. Knows nothing of talks or speakers.
//
// Every span is in bytes of the whole text (not of the body), inside the text, and on character boundaries.
#pragma once

#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

enum class BlockKind : std::uint8_t {
  Paragraph,
  Heading,
  Quote,
  List,
  Item,
  FencedCode,
  IndentedCode,
  Html,
  Table,
  ThematicBreak,
  FootnoteDefinition,
};

// One block of the document, in source order (pre-order: a container before its contents).
struct Block {
  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

  BlockKind kind = BlockKind::Paragraph;
  Span span;                           // from its first to behind its last non-blank byte, without trailing blank lines
  std::size_t parent = kNoParent;      // index into Markdown::blocks
  std::optional<std::size_t> heading;  // for Heading: index into Markdown::headings

  bool operator==(const Block&) const = default;
};

struct Heading {
  int level = 1;  // 1 to 6
  bool setext = false;
  Span whole;         // its lines without the last line end, without a container's prefix on the first line
  Span marker;        // the opening #s; a setext heading's underline
  Span text;          // the raw text without marker and closing #s, trimmed; empty at the place where it would stand
  std::string plain;  // the text as a reader sees it: no markup, entities decoded, breaks as spaces

  bool operator==(const Heading&) const = default;
};

enum class LinkForm : std::uint8_t {
  Inline,     // [text](destination "title")
  Full,       // [text][label]
  Collapsed,  // [label][]
  Shortcut,   // [label]
  Autolink,   // <https://…> or <a@b.c>
  Bare,       // https://…, www.… or a@b.c in running text (GFM extended autolinks)
};

struct Link {
  LinkForm form = LinkForm::Inline;
  bool is_image = false;
  Span whole;
  Span text;         // between the brackets; for Autolink and Bare the address itself
  Span destination;  // as written, inside any <>; for reference forms the definition's; for Autolink and Bare the
                     // address
  std::optional<Span> title;  // with its quotes; only where the link itself carries it
  std::optional<Span> label;  // reference forms: what names the definition (the text itself for Shortcut and Collapsed)
  std::string url;  // escapes and entities resolved, but for Bare; `mailto:` and `http://` where GFM adds them

  bool operator==(const Link&) const = default;
};

// [label]: destination "title"
struct Definition {
  Span whole;
  Span label;  // between the brackets
  Span destination;
  std::optional<Span> title;
  std::string key;  // the label as references are matched: case-folded, white space collapsed (CommonMark 6.3)
  std::string url;
  bool is_duplicate = false;  // an earlier definition has the same key and wins

  bool operator==(const Definition&) const = default;
};

// [text][label] or [label][] with no such definition: CommonMark sees text, a writer meant a link. Never a task box,
// a footnote, or anything in code.
struct UnresolvedReference {
  LinkForm form = LinkForm::Full;  // Full or Collapsed
  Span whole;                      // with the `!` of an image
  Span text;
  Span label;

  bool operator==(const UnresolvedReference&) const = default;
};

struct FootnoteReference {
  Span whole;  // [^label]
  Span label;
  bool operator==(const FootnoteReference&) const = default;
};

struct FootnoteDefinition {
  Span whole;  // with its contents
  Span label;
  bool operator==(const FootnoteDefinition&) const = default;
};

enum class InlineKind : std::uint8_t { Text, Code, Html, Emphasis, Strong };

// A piece of running text, or a mark around one, in source order. Text covers what a reader sees of plain text, raw
// (escapes and entities as written); it never spans lines. The text inside links is Text too.
struct Inline {
  InlineKind kind = InlineKind::Text;
  Span span;     // with its marks
  Span content;  // without them
  bool operator==(const Inline&) const = default;
};

struct CodeBlock {
  Span whole;    // with its fences; indented code from its first to behind its last non-blank byte
  Span info;     // the info string, empty for indented code
  Span content;  // whole lines, with the prefixes of their containers
  bool fenced = false;
  bool operator==(const CodeBlock&) const = default;
};

struct TaskItem {
  Span box;  // [ ] or [x]
  bool checked = false;
  bool operator==(const TaskItem&) const = default;
};

struct Table {
  Span whole;
  std::vector<std::vector<Span>> rows;  // rows of trimmed cells, the header first
  bool operator==(const Table&) const = default;
};

struct Markdown {
  std::vector<Block> blocks;
  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<Definition> definitions;
  std::vector<UnresolvedReference> unresolved;
  std::vector<FootnoteReference> footnote_references;
  std::vector<FootnoteDefinition> footnote_definitions;
  std::vector<Inline> inlines;
  std::vector<CodeBlock> code_blocks;
  std::vector<Span> html;  // HTML blocks and inline HTML, comments among them, in order
  std::vector<TaskItem> tasks;
  std::vector<Table> tables;
  // Site generators' blocks whose contents are not Markdown: {{< highlight >}}, {% highlight %}, {% raw %} …
  std::vector<Span> template_blocks;
  // Leaves whose source could not be aligned with cmark's tree: they give no links. Zero on every real note; logged.
  std::size_t unaligned_leaves = 0;

  bool operator==(const Markdown&) const = default;
};

// Parses the bytes of `body`, which begins at the beginning of a line. Answers for any text and never throws; any
// number of threads may call it at once.
Markdown parse_markdown(const Text& text, Span body);

}  // namespace confnotes::analysis
