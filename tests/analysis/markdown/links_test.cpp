#include "tests/analysis/markdown/link_cases.h"
#include "tests/support/markdown_check.h"

#include <gmock/gmock.h>

#include <array>

namespace confnotes::analysis {
namespace {

using test::kWrappers;
using test::MarkedLinks;
using test::Wrapper;

struct Case {
  std::string_view marked;
  std::vector<std::string> links;  // form and address of each; an image's form ends in `!`
  bool is_plain_only = false;      // a container would change what it means
};

std::string describe(const Text& text, std::string_view form, std::string_view url, Span whole, Span label_text,
                     Span destination, std::optional<Span> title, std::optional<Span> label) {
  const auto show = [&](const char* name, std::optional<Span> span) {
    if (!span) return std::string();
    return std::string(" ") + name + "=" + std::to_string(span->begin) + "'" + std::string(text.slice(*span)) + "'";
  };
  return std::string(form) + " " + std::string(url) + show("whole", whole) + show("text", label_text) +
         show("destination", destination) + show("title", title) + show("label", label);
}

std::string form_of(const Link& link) {
  constexpr std::array kNames = {"inline", "full", "collapsed", "shortcut", "autolink", "bare"};
  return std::string(kNames.at(static_cast<std::size_t>(link.form))) + (link.is_image ? "!" : "");
}

std::vector<std::string> found_links(const Text& text, const Markdown& markdown) {
  std::vector<std::string> found;
  for (const Link& link : markdown.links) {
    found.push_back(
        describe(text, form_of(link), link.url, link.whole, link.text, link.destination, link.title, link.label));
  }
  return found;
}

std::vector<std::string> expected_links(const Text& text, const MarkedLinks& marks, const Case& example) {
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < marks.links.size(); ++i) {
    const MarkedLinks::Parts& parts = marks.links[i];
    const std::string& link = example.links.at(i);
    const std::string form = link.substr(0, link.find(' '));
    const std::string url = link.substr(link.find(' ') + 1);
    const bool is_bare = form == "bare";
    const Span label_text = is_bare ? parts.whole : parts.text.value();
    const bool names_itself = form.starts_with("collapsed") || form.starts_with("shortcut");
    const std::optional<Span> label = names_itself ? std::optional(label_text) : parts.label;
    Span destination = parts.destination.value_or(label_text);
    for (const MarkedLinks::Parts& definition : marks.definitions) {
      if ((names_itself || form.starts_with("full")) && text.slice(*definition.destination) == url) {
        destination = *definition.destination;
      }
    }
    expected.push_back(describe(text, form, url, parts.whole, label_text, destination, parts.title, label));
  }
  return expected;
}

std::vector<std::string> found_definitions(const Text& text, const Markdown& markdown) {
  std::vector<std::string> found;
  for (const Definition& definition : markdown.definitions)
    found.push_back(describe(text, "definition", "", definition.whole, {}, definition.destination, definition.title,
                             definition.label));
  return found;
}

std::vector<std::string> expected_definitions(const Text& text, const MarkedLinks& marks) {
  std::vector<std::string> expected;
  for (const MarkedLinks::Parts& parts : marks.definitions)
    expected.push_back(
        describe(text, "definition", "", parts.whole, {}, parts.destination.value(), parts.title, parts.label));
  return expected;
}

void expect_links(const Case& example, const Wrapper& wrapper) {
  const MarkedLinks marks(wrapper.wrap(example.marked));
  SCOPED_TRACE(std::string(wrapper.name) + ": " + marks.text);
  ASSERT_EQ(marks.links.size(), example.links.size());
  const Text text(marks.text);
  const Markdown markdown = parse_markdown(text, {0, text.size()});
  EXPECT_EQ(found_links(text, markdown), expected_links(text, marks, example));
  EXPECT_EQ(found_definitions(text, markdown), expected_definitions(text, marks));
  EXPECT_EQ(markdown.unaligned_leaves, 0U);
  EXPECT_THAT(test::violations(text, markdown), testing::IsEmpty());
}

void expect_links(const std::vector<Case>& cases) {
  for (const Case& example : cases) {
    for (const Wrapper& wrapper : kWrappers) {
      if (!example.is_plain_only || wrapper.name == std::string_view("plain")) expect_links(example, wrapper);
    }
  }
}

constexpr bool kPlainOnly = true;

TEST(MarkdownLinks, InlineOnOneLine) {
  expect_links({
      {"{w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"x {w:[{t:a}]({d:/u})} y", {"inline /u"}},
      {"{w:[{t:}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a}]({d:})}", {"inline "}},
      {"{w:[{t:a}]( {d:})}", {"inline "}},
      {"{w:[{t:a}](<{d:}>)}", {"inline "}},
      {"{w:[{t:a}](<{d:/my u}>)}", {"inline /my u"}},
      {"{w:[{t:a}]( {d:/u} )}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u} {q:\"t\"})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u} {q:'t'})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u} {q:(t)})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u}   {q:\"t \\\" u\"}  )}", {"inline /u"}},
      {"{w:[{t:a}](<{d:/u}> {q:\"t\"})}", {"inline /u"}},
      {"{w:[{t:a}]({d:u(v)w})}", {"inline u(v)w"}},
      {"{w:[{t:a}]({d:u\\(v})}", {"inline u(v"}},
      {"{w:[{t:a}]({d:/u&amp;v})}", {"inline /u&v"}},
      {"{w:[{t:a}]({d:/u&#33;})}", {"inline /u!"}},
      {"{w:[{t:a}]({d:#frag})}", {"inline #frag"}},
      {"{w:[{t:a}]({d:?q=1#f})}", {"inline ?q=1#f"}},
      {"{w:[{t:a}]({d:\"t\"})}", {"inline \"t\""}},
      {"{w:[{t:a}]({d:mailto:a@b.c})}", {"inline mailto:a@b.c"}},
  });
}

TEST(MarkdownLinks, TextWithMarkup) {
  expect_links({
      {"{w:[{t:*a*}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:`a`}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:`]`}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a [b] c}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a \\] c}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a &#93; c}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:<b>a</b>}]({d:/u})}", {"inline /u"}},
      {"*{w:[{t:a}]({d:/u})}*", {"inline /u"}},
      {"**{w:[{t:a}]({d:/u})}**", {"inline /u"}},
      {"***{w:[{t:a}]({d:/u})}** b*", {"inline /u"}},
      {"_a {w:[{t:b}]({d:/u})}_", {"inline /u"}},
      {"**a** {w:[{t:b}]({d:/u})} *c*", {"inline /u"}},
      {"*a* `b` <i> \\* &amp; {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a\\[ {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"`[a](b)` {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"``a ` b`` {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"`a {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"<b title=\"[a](b)\"> {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"x <!-- [a](b) --> {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u})}{w:[{t:b}]({d:/v})}", {"inline /u", "inline /v"}},
      {"{w:[{t:**a** _b_ `c`}]({d:/u} {q:\"*t*\"})}.", {"inline /u"}},
      {"[a{w:[{t:b}]({d:/u})}](/v)", {"inline /u"}},
  });
}

TEST(MarkdownLinks, Images) {
  expect_links({
      {"{w:![{t:a}]({d:i.png})}", {"inline! i.png"}},
      {"{w:![{t:}]({d:i.png})}", {"inline! i.png"}},
      {"{w:![{t:a}]({d:i.png} {q:\"t\"})}", {"inline! i.png"}},
      {"{w:[{t:{w:![{t:a}]({d:i.png})}}]({d:/u})}", {"inline /u", "inline! i.png"}},
      {"{w:[{t:x {w:![{t:a}]({d:i.png})} y}]({d:/u})}", {"inline /u", "inline! i.png"}},
      {"{w:![{t:a {w:[{t:b}]({d:/u})}}]({d:i.png})}", {"inline! i.png", "inline /u"}},
      {"{w:![{t:a {w:![{t:b}]({d:j.png})}}]({d:i.png})}", {"inline! i.png", "inline! j.png"}},
      {"!{w:![{t:a}]({d:i.png})}", {"inline! i.png"}},
      {"\\!{w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"! {w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"{w:![{t:a}][{l:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"full! /u"}},
      {"{w:![{t:b}][]}\n\n{f:[{l:b}]: {d:/u}}", {"collapsed! /u"}},
      {"{w:![{t:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"shortcut! /u"}},
  });
}

TEST(MarkdownLinks, References) {
  expect_links({
      {"{w:[{t:a}][{l:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"full /u"}},
      {"{w:[{t:b}][]}\n\n{f:[{l:b}]: {d:/u}}", {"collapsed /u"}},
      {"{w:[{t:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:b}]} []\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:b}]}(not a link\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:B}]}\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:a}][{l: b  c }]}\n\n{f:[{l:b c}]: {d:/u}}", {"full /u"}},
      {"{w:[{t:ÄÖ}]}\n\n{f:[{l:äö}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:ẞ}]}\n\n{f:[{l:SS}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:*b*}][]}\n\n{f:[{l:*b*}]: {d:/u}}", {"collapsed /u"}},
      {"{w:[{t:a\\]b}]}\n\n{f:[{l:a\\]b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:a [c] d}][{l:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"full /u"}},
      {"{w:[{t:a}][{l:b}]}{w:[{t:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"full /u", "shortcut /u"}},
      {"{w:[{t:b}]({d:/v})}\n\n{f:[{l:b}]: {d:/u}}", {"inline /v"}},
      {"`[b]` {w:[{t:b}]}\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\n{w:[{t:b}]}", {"shortcut /u"}},
  });
}

TEST(MarkdownLinks, Definitions) {
  expect_links({
      {"{f:[{l:b}]: {d:/u} {q:\"t\"}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: <{d:/u}> {q:'t'}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]:{d:/u}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]:\n{d:/u}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]:\n{d:/u}\n{q:\"t\"}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u} {q:\"t\nu\"}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\n{f:[{l:c}]: {d:/v}}\n\n{w:[{t:b}]} {w:[{t:c}]}", {"shortcut /u", "shortcut /v"}},
      {"{f:[{l:b}]: {d:/u}}\n{f:[{l:c}]: {d:/v} {q:\"t\"}}\n{w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\ntext\nmore {w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b\nc}]: {d:/u}}\n\n{w:[{t:b c}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\n\"t\" ok {w:[{t:b}]}", {"shortcut /u"}},
      {"{f:[{l:b}]: <{d:}>}\n\n{w:[{t:b}]}", {"shortcut "}},
      {"{f:[{l:b}]: {d:/u}}\n{w:[{t:b}]}\n===", {"shortcut /u"}},
      {"{f:[{l:b}]: {d:/u}}\n===\n{w:[{t:b}]}", {"shortcut /u"}},
      {"# {w:[{t:b}]}\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"> {f:[{l:b}]: {d:/u}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"- {f:[{l:b}]: {d:/u}}\n- {w:[{t:b}]}", {"shortcut /u"}},
      {"- [x] {f:[{l:b}]: {d:/u}}\n- {w:[{t:b}]}", {"shortcut /u"}},
      {"{w:[{t:b}]}\n\n{f:[{l:b}]: {d:/u}}\n{f:[{l:b}]: {d:/v}}", {"shortcut /u"}},
      {"text\n[b]: /u", {}},
      {"[b]: /u x", {}},
      {"[b]:", {}},
      {"[b]: <u", {}},
      {"[]: /u", {}},
      {"[ ]: /u", {}},
      {"    [b]: /u", {}, kPlainOnly},
      {"```\n[b]: /u\n```\n[b]", {}},
  });
}

TEST(MarkdownLinks, OverSeveralLines) {
  expect_links({
      {"{w:[{t:a\nb}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a}](\n{d:/u})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u}\n{q:\"t\"})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u}\n)}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u} {q:\"t\nu\"})} and {w:[{t:b}]({d:/v})}", {"inline /u", "inline /v"}},
      {"{w:![{t:a\nb}]({d:i.png})}", {"inline! i.png"}},
      {"a\n{w:[{t:b}]({d:/u})}\nc", {"inline /u"}},
      {"a  \n{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a\\\n{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a\n   {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"   a\n{w:[{t:b}]({d:/u})}", {"inline /u"}, kPlainOnly},
      {"a\n\t{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a <b\nc> {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"`a\nb` {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"*a\nb* {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"x <!-- a\nb --> {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:a}][{l:b\nc}]}\n\n{f:[{l:b c}]: {d:/u}}", {"full /u"}},
      {"{w:[{t:b\nc}]}\n\n{f:[{l:b c}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:a\nb}][{l:c}]}\nd\n\n{f:[{l:c}]: {d:/u}}", {"full /u"}},
      {"a\n{w:[{t:b}]({d:/u})}\n===\n{w:[{t:c}]({d:/v})}", {"inline /u", "inline /v"}},
  });
}

TEST(MarkdownLinks, InContainers) {
  expect_links({
      {"> a\nb {w:[{t:c}]({d:/u})}", {"inline /u"}},
      {"> a\n> b {w:[{t:c\n> d}]({d:/u})}", {"inline /u"}},
      {">{w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"> > {w:[{t:a}]({d:/u})}\n> > b", {"inline /u"}},
      {"- a\n  {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- a\n{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- a\n\n  {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"1. a\n2. {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- - {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- a\n  - b\n    - {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- > a\n  > {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"> - a\n>   {w:[{t:b}]({d:/u})}\n> - c", {"inline /u"}},
      {"-\t{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"-\ta\n\n\t{w:[{t:b}]({d:/u})}", {"inline /u"}, kPlainOnly},
      {"- > a\n\t  {w:[{t:b}]({d:/u})}", {"inline /u"}, kPlainOnly},
      {"- [ ] {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"- [x] a\n  {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"[^n]: {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"[^n]: a\n\n    {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"[^n]: a\n    {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"[^n]: a\n[^n]: {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"text[^n] {w:[{t:b}]({d:/u})}\n\n[^n]: note", {"inline /u"}},
  });
}

TEST(MarkdownLinks, InHeadings) {
  expect_links({
      {"# {w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"## b {w:[{t:a}]({d:/u})} ##", {"inline /u"}},
      {"#\t{w:[{t:a}]({d:/u})}", {"inline /u"}},
      {"  ### {w:[{t:a}]({d:/u})} # ", {"inline /u"}},
      {"{w:[{t:a}]({d:/u})}\n---", {"inline /u"}},
      {"a\nb {w:[{t:a}]({d:/u})}\n===", {"inline /u"}},
      {"{w:[{t:a}]({d:/u})}\n---\n\nb {w:[{t:c}]({d:/v})}", {"inline /u", "inline /v"}},
      {"{w:[{t:a}]({d:/u})}\n---\n# {w:[{t:c}]({d:/v})}", {"inline /u", "inline /v"}},
      {"# a {w:<{t:http://x.y}>}", {"autolink http://x.y"}},
      {"# a {w:http://x.y}", {"bare http://x.y"}},
  });
}

TEST(MarkdownLinks, InTables) {
  expect_links({
      {"|a|b|\n|-|-|\n|c|{w:[{t:d}]({d:/u})}|", {"inline /u"}},
      {"{w:[{t:a}]({d:/u})} | b\n--- | ---\nc | {w:[{t:d}]({d:/v})}", {"inline /u", "inline /v"}},
      {"a | b\n:-: | -\n   c | {w:[{t:d}]({d:/v})}\n e | {w:[{t:f}]({d:/w})}", {"inline /v", "inline /w"}},
      {"|a|b|\n|-|-|\n|`c\\|d`|{w:[{t:d}]({d:/u})}|", {"inline /u"}},
      {"|a|b|\n|-|-|\n|c\\|{w:[{t:d\\|e}]({d:/u})}|f|", {"inline /u"}},
      {"|a|b|\n|-|-|\n|c||\n||{w:[{t:d}]({d:/u})}|", {"inline /u"}},
      {"|a|b|\n|-|-|\n| c | {w:http://x.y} |", {"bare http://x.y"}},
      {"|a|b|\n|-|-|\n|{w:www.x.y}|{w:a@b.co}|", {"bare http://www.x.y", "bare mailto:a@b.co"}},
      {"|a|b|\n|-|-|\n|c|{w:[{t:b}]}|\n\n{f:[{l:b}]: {d:/u}}", {"shortcut /u"}},
      {"{w:[{t:p}]({d:/t})}\n{w:[{t:q}]({d:/w})}\na|{w:[{t:b}]({d:/u})}\n-|-\nc|{w:[{t:d}]({d:/v})}",
       {"inline /t", "inline /w", "inline /u", "inline /v"}},
      {"p\\|q {w:[{t:p}]({d:/t})}\na|b\n-|-", {"inline /t"}},
      {"|a|\n|-|\n|c|\n{w:[{t:d}]({d:/u})}\n\n{w:[{t:e}]({d:/v})}", {"inline /u", "inline /v"}},
  });
}

TEST(MarkdownLinks, Autolinks) {
  expect_links({
      {"{w:<{t:http://a.b}>}", {"autolink http://a.b"}},
      {"x {w:<{t:http://a.b?c=d&e}>} y", {"autolink http://a.b?c=d&e"}},
      {"x {w:<{t:http://a.b/&amp;}>}", {"autolink http://a.b/&"}},
      {"{w:<{t:a@b.co}>}", {"autolink mailto:a@b.co"}},
      {"x\n  {w:<{t:mailto:a@b.co}>}", {"autolink mailto:a@b.co"}},
      {"{w:<{t:irc://x:1/y}>} {w:<{t:http://a.b/_c_}>}", {"autolink irc://x:1/y", "autolink http://a.b/_c_"}},
      {"*{w:<{t:http://a.b}>}*", {"autolink http://a.b"}},
      {"- {w:<{t:http://a.b}>}", {"autolink http://a.b"}},
      {"{w:[{t:x}][{l:b}]} {w:<{t:http://a.b}>}\n\n{f:[{l:b}]: {d:/u}}", {"full /u", "autolink http://a.b"}},
      {"`<http://a.b>` \\<a:b>", {}},
  });
}

TEST(MarkdownLinks, BareUrls) {
  expect_links({
      {"{w:http://a.b}", {"bare http://a.b"}},
      {"x {w:https://a.b/c?d=e#f}. y", {"bare https://a.b/c?d=e#f"}},
      {"x\n{w:ftp://a.b/c}, y", {"bare ftp://a.b/c"}},
      {"({w:http://a.b/c_(d)})", {"bare http://a.b/c_(d)"}},
      {"*{w:http://a.b}*", {"bare http://a.b"}},
      {"**{w:http://a.b/c_d_e}**", {"bare http://a.b/c_d_e"}},
      {"{w:http://a.b/_c_/d} *e*", {"bare http://a.b/_c_/d"}},
      {"{w:http://a.b/__init__.py}", {"bare http://a.b/__init__.py"}},
      {"{w:http://a.b/*c*d}", {"bare http://a.b/*c*d"}},
      {"{w:www.a.b/c}", {"bare http://www.a.b/c"}},
      {"{w:www.a.b}: {w:www.c.d}", {"bare http://www.a.b", "bare http://www.c.d"}},
      {"{w:mailto:a@b.co} or a/{w:b@c.de}", {"bare mailto:a@b.co", "bare mailto:b@c.de"}},
      {"{w:a@b.co} and {w:a_b.c+d@e-f.gh}.", {"bare mailto:a@b.co", "bare mailto:a_b.c+d@e-f.gh"}},
      {"{w:http://a.b/?c=d&amp;e=f}", {"bare http://a.b/?c=d&amp;e=f"}},
      {"{w:http://a.b/?c=d}&copy;", {"bare http://a.b/?c=d"}},
      {"[{w:http://a.b}] x", {"bare http://a.b"}},
      {"[a {w:http://a.b}", {"bare http://a.b"}},
      {"\"{w:http://a.b}\" (slides:{w:http://c.d})", {"bare http://a.b", "bare http://c.d"}},
      {"[a]( {w:http://a.b} b", {"bare http://a.b"}},
      {"{w:[{t:http://a.b}]({d:/u})}", {"inline /u"}},
      {"{w:[{t:x http://a.b y}]({d:/u})} {w:http://c.d}", {"inline /u", "bare http://c.d"}},
      {"`http://a.b` <b title='http://a.b'>", {}},
      {"{w:http://a.b}<br>{w:http://c.d}", {"bare http://a.b", "bare http://c.d"}},
      {"~~{w:http://a.b/c}~~", {"bare http://a.b/c"}},
      {"{w:http://localhost:8080/x}", {"bare http://localhost:8080/x"}},
      {"{w:HTTP://A.B}", {"bare HTTP://A.B"}},
      {"{w:http://münchen.de/straße}", {"bare http://münchen.de/straße"}},
      {"Twitter -\u00A0{w:http://a.b}\u00A0x", {"bare http://a.b"}},
      {"xhttp://a.b http:// http://. httpx://a.b www. www.a_b", {}},
      {"@ada @a.b a@ a@b xmpp:a@b.co a@b.c1", {}},
  });
}

TEST(MarkdownLinks, BesideOddCharacters) {
  expect_links({
      {"ü {w:[{t:ä}]({d:/ö})} ß", {"inline /ö"}},
      {"🎉 {w:[{t:🎉}]({d:/u} {q:\"🎉\"})}", {"inline /u"}},
      {"日本 {w:[{t:日本}]({d:日本.md})}", {"inline 日本.md"}},
      {"a\u2028{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"\u00A0{w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a\tb {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"&copy; &#x1F389; &nope; {w:[{t:&auml;}]({d:/&auml;})}", {"inline /ä"}},
      {"\\a \\\\ \\* {w:[{t:\\*}]({d:/\\*})}", {"inline /*"}},
      {"a * b _ c {w:[{t:b}]({d:/u})}", {"inline /u"}},
      {"a*b**c {w:[{t:b}]({d:/u})} d**e*f", {"inline /u"}},
  });
}

TEST(MarkdownLinks, WhereCmarkHasItsOwnRules) {
  expect_links({
      {"{w:[{t:a}]({d:/u} {q:\"b\\\"})}", {"inline /u"}},
      {"{w:[{t:a}]({d:/u} {q:(b\\\\))})}", {"inline /u"}},
      {"{f:[{l:b}]: {d:/u} {q:(\\\\))}}\n\n{w:[{t:b}]}", {"shortcut /u"}},
      {"> a\\\n b {w:[{t:c}]({d:/u})}", {"inline /u"}},
      {"a {w:[{t:b}]({d:/u})}\v", {"inline /u"}},
      {"{w:[{t:a}](\v{d:/u} {q:'t'})}", {"inline /u"}},
      {"\\\\| {w:[{t:a}]({d:/u})}\n-|", {"inline /u"}},
      {"{f:[{l:b}]: {d:http://a.b/_c_}}\n{w:[{t:b}]}", {"shortcut http://a.b/_c_"}},
      {"{f:[{l:b}]: {d:/u}}\n-\n-|\n{w:[{t:b}]}", {"shortcut /u"}},
  });
}

TEST(MarkdownLinks, NoneAtAll) {
  expect_links({
      {"", {}},
      {"[a] (/u)", {}},
      {"[a]", {}},
      {"[a](/u", {}},
      {"[a](/u x)", {}},
      {"[a](</u)", {}},
      {"\\[a](/u)", {}},
      {"[a\\](/u)", {}},
      {"`[a`](/u)", {}},
      {"    [a](/u)", {}, kPlainOnly},
      {"```\n[a](/u)\n```", {}},
      {"~~~ [a](/u)\n[a](/u)", {}},
      {"<div>\n[a](/u)\n</div>", {}},
      {"<!-- [a](/u) -->", {}},
      {"<pre>\n[a](/u)\n\n# b\n</pre>", {}},
      {"- [ ] a\n- [x] b", {}},
      {"[^1] ![^2]", {}},
      {"[[wiki]] ![[image.png]]", {}},
      {"[!NOTE]", {}},
  });
}

}  // namespace
}  // namespace confnotes::analysis
