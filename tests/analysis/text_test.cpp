#include "analysis/text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

std::vector<std::string> lines_of(const Text& text) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < text.line_count(); ++i)
    lines.emplace_back(text.slice(text.line(i)));
  return lines;
}

TEST(Text, EmptyTextHasOneEmptyLine) {
  EXPECT_THAT(lines_of(Text("")), testing::ElementsAre(""));
}

TEST(Text, LinesEndAtLfCrlfAndLoneCr) {
  EXPECT_THAT(lines_of(Text("12\n345\r\n6789\rx\r\r\n")), testing::ElementsAre("12", "345", "6789", "x", "", ""));
}

TEST(Text, LineSeparatorIsNoLineEnd) {
  EXPECT_THAT(lines_of(Text("a\u2028b")), testing::ElementsAre("a\u2028b"));
}

TEST(Text, MostCommonLineEndWins) {
  EXPECT_EQ(Text("a\r\nb\r\nc\n").line_end(), "\r\n");
  EXPECT_EQ(Text("a\rb").line_end(), "\r");
  EXPECT_EQ(Text("a").line_end(), "\n");
}

TEST(Text, InvalidBytesAndNulAreReplacedByteForByte) {
  const Text text(std::string("a\0b\xFF\xC3(\xE2\x82\xED\xA0\x80z", 12));
  EXPECT_EQ(text.bytes(),
            "a\x1a"
            "b\x1a\x1a(\x1a\x1a\x1a\x1a\x1az");
  EXPECT_EQ(text.replaced_count(), 8U);
  EXPECT_EQ(text.first_replaced(), 1U);
}

TEST(Text, ValidTextIsUntouchedAtTheDoor) {
  const std::string valid = "naïve — 日本語 🎉 \U0010FFFF and a long run of plain ASCII";
  EXPECT_EQ(Text(valid).bytes(), valid);
  EXPECT_EQ(Text(valid).replaced_count(), 0U);
}

TEST(Text, ByteOrderMarkIsKeptAndSkipped) {
  EXPECT_EQ(Text("\xEF\xBB\xBF# A").content_begin(), 3U);
  EXPECT_EQ(Text("# A").content_begin(), 0U);
}

TEST(Text, PositionsInEveryUnit) {
  const Text text("x\na🎉b");
  const Offset b = 2 + 5;
  EXPECT_EQ(text.position(b, ColumnUnit::Utf8), (LineColumn{1, 5}));
  EXPECT_EQ(text.position(b, ColumnUnit::Utf16), (LineColumn{1, 3}));
  EXPECT_EQ(text.position(b, ColumnUnit::Utf32), (LineColumn{1, 2}));
  for (const ColumnUnit unit : {ColumnUnit::Utf8, ColumnUnit::Utf16, ColumnUnit::Utf32}) {
    EXPECT_EQ(text.offset(text.position(b, unit), unit), b);
  }
}

TEST(Text, PositionsOutsideAreClamped) {
  const Text text("short\r\nü");
  EXPECT_EQ(text.offset({0, 100}, ColumnUnit::Utf16), 5U);
  EXPECT_EQ(text.offset({4294967295, 0}, ColumnUnit::Utf16), text.size());
  EXPECT_EQ(text.position(999, ColumnUnit::Utf16), (LineColumn{1, 1}));
}

TEST(Text, PositionsInsideACharacterAreItsStart) {
  const Text text("🎉");
  EXPECT_EQ(text.offset({0, 1}, ColumnUnit::Utf16), 0U);
  EXPECT_EQ(text.offset({0, 3}, ColumnUnit::Utf8), 0U);
  EXPECT_EQ(text.position(2, ColumnUnit::Utf32), (LineColumn{0, 0}));
}

TEST(Text, PositionsInALongLineAreThoseOfAShortOne) {
  std::string line;
  while (line.size() < 5000)
    line += "aü日🎉";
  const Text text("x\n" + line + "\ny\n");
  for (const ColumnUnit unit : {ColumnUnit::Utf16, ColumnUnit::Utf32}) {
    for (Offset at = 2; at < 2 + line.size();) {
      const LineColumn expected{1, count_columns(std::string_view(line).substr(0, at - 2), unit)};
      ASSERT_EQ(text.position(at, unit), expected) << at;
      ASSERT_EQ(text.offset(expected, unit), at) << at;
      const auto lead = static_cast<unsigned char>(line[at - 2]);
      at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
    EXPECT_EQ(text.offset({1, 1'000'000}, unit), 2 + line.size());
  }
}

TEST(Text, EditBehindTheEndAppends) {
  EXPECT_EQ(Text("A\n").edited({99, 100}, "B").bytes(), "A\nB");
  EXPECT_EQ(Text("abc").edited({1, 2}, "").bytes(), "ac");
  EXPECT_EQ(Text("abc").bytes(), "abc");
}

}  // namespace
}  // namespace confnotes::analysis
