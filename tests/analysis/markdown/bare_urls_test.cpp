// cmark's own autolink extension is the oracle here. It changes cmark's global state while it parses and may read a
// few bytes before a buffer, which is why the server does not use it.
#include "analysis/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <gmock/gmock.h>

#include <random>

namespace confnotes::analysis {
namespace {

using Addresses = std::vector<std::string>;  // "text -> url"

Addresses addresses_of_cmark(const std::string& note) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("autolink"));
  cmark_parser_feed(parser, note.data(), note.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  Addresses found;
  cmark_iter* iterator = cmark_iter_new(root);
  while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(iterator);
    if (cmark_iter_get_event_type(iterator) != CMARK_EVENT_ENTER || node->type != CMARK_NODE_LINK) continue;
    const std::string text = node->first_child ? cmark_node_get_literal(node->first_child) : "";
    found.push_back(text + " -> " + cmark_node_get_url(node));
  }
  cmark_iter_free(iterator);
  cmark_node_free(root);
  return found;
}

Addresses our_addresses(const std::string& note) {
  const Text text(note);
  Addresses found;
  for (const Link& link : parse_markdown(text, {0, text.size()}).links)
    found.push_back(std::string(text.slice(link.whole)) + " -> " + link.url);
  return found;
}

TEST(BareUrls, AsCmarkFindsThem) {
  for (const std::string note : {"http://a.b",
                                 "see http://a.b/c, or https://d.e.",
                                 "(http://a.b/c)",
                                 "http://a.b/(c)",
                                 "http://a.b/(c))",
                                 "http://a.b/?c=d&copy;",
                                 "http://a.b/?c&d;e",
                                 "http://a.b/c;",
                                 "http://a_b.c",
                                 "http://a.b_c.d",
                                 "http://a.b_c",
                                 "http://a-b",
                                 "www.a",
                                 "www.a.b",
                                 "www.a.b/c?d=e",
                                 "(www.a.b)",
                                 "xwww.a.b",
                                 "\"www.a.b\"",
                                 "-www.a.b",
                                 "ftp://a.b",
                                 "mailto:a@b.co",
                                 "a.b-c_d+e@f-g.hi",
                                 "a@b",
                                 "a@b.c.",
                                 "a@b.c-",
                                 "a@b.c_",
                                 "a@b@c.de",
                                 "/a@b.c",
                                 "xhttp://a.b",
                                 "1http://a.b",
                                 "http://",
                                 "http://.",
                                 "http:///a.b",
                                 "http:// a.b",
                                 "http://a..b",
                                 "HTTP://A.B",
                                 "Www.a.b",
                                 "http://a.b'",
                                 "http://a.b\"",
                                 "http://a.b~",
                                 "*http://a.b*",
                                 "**http://a.b**",
                                 "_http://a.b_",
                                 "http://a.b/_c_/d",
                                 "http://a.b/__c__.d",
                                 "http://a.b/*c*",
                                 "http://a.b/*c*d",
                                 "~~www.a.b~~",
                                 "http://a.b:80/c",
                                 "http://a:b@c.d",
                                 "http://a.b#c",
                                 "http://a.b<br>",
                                 "http://a.b,c",
                                 "a@b.co-http://c.d",
                                 "http://a.b/?c=d&amp;e"}) {
    EXPECT_EQ(our_addresses(note), addresses_of_cmark(note)) << note;
  }
}

// Left out: a lone `www.` and domains that begin with no letter, which cmark takes for addresses, and underscores
// around an address, which are emphasis to us whatever follows.
TEST(BareUrls, AsCmarkFindsThemInRandomText) {
  constexpr std::array kPieces = {"http://a", "https://a.b",
                                  "www.a.b",  "a@b.co",
                                  "@",        "a",
                                  "b.c",      "ftp://x",
                                  ".",        ",",
                                  "(",        ")",
                                  "*",        "/",
                                  "?",        "&amp;",
                                  "&",        ";",
                                  " ",        "\n",
                                  ":",        "'",
                                  "\"",       "~",
                                  "-",        "+",
                                  "\u00FC",   "<br>",
                                  "c",        "1",
                                  "**",       "x/y_z",
                                  "//",       " mailto:a@b.co"};
  std::mt19937 random(1);
  for (int i = 0; i < 3000; ++i) {
    std::string note;
    for (std::size_t length = 2 + random() % 9; length > 0; --length)
      note += kPieces[random() % kPieces.size()];
    EXPECT_EQ(our_addresses(note), addresses_of_cmark(note)) << note;
  }
}

TEST(BareUrls, WhereWeKnowBetterThanCmark) {
  EXPECT_EQ(our_addresses("[x http://a.b"), Addresses{"http://a.b -> http://a.b"});
  EXPECT_EQ(our_addresses("[http://a.b]"), Addresses{"http://a.b -> http://a.b"});
  EXPECT_EQ(our_addresses("http://a.b\u00A0c"), Addresses{"http://a.b -> http://a.b"});
  EXPECT_EQ(our_addresses("www. x"), Addresses{});
}

}  // namespace
}  // namespace confnotes::analysis
