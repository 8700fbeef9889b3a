#include "analysis/features/document_symbols.h"

#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

void print(const std::vector<Symbol>& symbols, std::string_view text, const std::string& indent, std::string& out) {
  static constexpr std::string_view kKinds[] = {"section", "day", "talk"};
  for (const Symbol& symbol : symbols) {
    out += indent + std::string(kKinds[static_cast<std::size_t>(symbol.kind)]) + " " + symbol.name;
    if (!symbol.detail.empty()) out += " | " + symbol.detail;
    out += " <" + std::string(text.substr(symbol.selection.begin, symbol.selection.size())) + ">\n";
    EXPECT_TRUE(symbol.span.contains(symbol.selection));
    print(symbol.children, text, indent + "  ", out);
  }
}

std::string outline(std::string_view text) {
  std::string out;
  print(document_symbols(*test::note_of(text)), text, "", out);
  return out;
}

TEST(DocumentSymbols, NestTalksInDays) {
  EXPECT_EQ(outline("## Day 1\n\n### Sorting (Ada Example, Bo Sample)\n\n#### Notes\n\n## Day 2\n\n### \n\nCy Test\n"),
            "day Day 1 <Day 1>\n"
            "  talk Sorting | Ada Example, Bo Sample <Sorting (Ada Example, Bo Sample)>\n"
            "    section Notes <Notes>\n"
            "day Day 2 <Day 2>\n"
            "  talk (untitled talk) | Cy Test <###>\n");
}

TEST(DocumentSymbols, GiveEveryHeadingAName) {
  EXPECT_EQ(outline("# \n\n## A **bold** [link](https://a.example) &amp; `code`\n"),
            "section (empty heading) <#>\n"
            "  section A bold link & code <A **bold** [link](https://a.example) &amp; `code`>\n");
}

TEST(DocumentSymbols, FollowLevelsThatSkipAndReturn) {
  EXPECT_EQ(outline("# h\n#### x\n### a\n## b\n"), "talk h <h>\n  section x <x>\n  section a <a>\n  section b <b>\n");
}

TEST(DocumentSymbols, HoldTalksThatHaveNoHeading) {
  EXPECT_EQ(outline("## Talks we saw\n\n- Sorting by Ada Muster\n- Hashing by Bo Beispiel\n- Graphs by Cy Ejemplo\n"),
            "section Talks we saw <Talks we saw>\n"
            "  talk Sorting | Ada Muster <Sorting by Ada Muster>\n"
            "  talk Hashing | Bo Beispiel <Hashing by Bo Beispiel>\n"
            "  talk Graphs | Cy Ejemplo <Graphs by Cy Ejemplo>\n");
  EXPECT_EQ(outline("---\ntitle: Sorting\nspeaker: Ada Muster\n---\n\n## Merging\n"),
            "talk Sorting | Ada Muster <--->\n  section Merging <Merging>\n");
}

TEST(DocumentSymbols, AreEmptyWithoutHeadings) {
  EXPECT_EQ(outline("Just text.\n"), "");
}

}  // namespace
}  // namespace confnotes::analysis
