#include "protocol/framing.h"

#include <gmock/gmock.h>

namespace confnotes::protocol {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> bodies(FrameReader& reader) {
  std::vector<std::string> found;
  while (auto body = reader.next())
    found.push_back(std::move(*body));
  return found;
}

std::string error_for(std::string_view bytes, std::size_t longest_body = FrameReader::kLongestBody) {
  FrameReader reader(longest_body);
  reader.feed(bytes);
  EXPECT_THAT(bodies(reader), IsEmpty());
  return reader.error().value_or("");
}

TEST(Framing, FrameCountsBytes) {
  EXPECT_EQ(frame("é"), "Content-Length: 2\r\n\r\né");
}

TEST(Framing, OneByteAtATime) {
  FrameReader reader;
  std::vector<std::string> found;
  for (const char byte : frame("{}") + frame("") + frame("[1]")) {
    reader.feed({&byte, 1});
    while (auto body = reader.next())
      found.push_back(*body);
  }
  EXPECT_THAT(found, ElementsAre("{}", "", "[1]"));
  EXPECT_FALSE(reader.error());
}

TEST(Framing, ManyMessagesInOneRead) {
  FrameReader reader;
  reader.feed(frame("1") + frame("22") + "Content-Length: 5\r\n\r\n33");
  EXPECT_THAT(bodies(reader), ElementsAre("1", "22"));
  reader.feed("333");
  EXPECT_THAT(bodies(reader), ElementsAre("33333"));
}

TEST(Framing, NamesInAnyCaseAndOtherHeadersAreFine) {
  FrameReader reader;
  reader.feed("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-LENGTH:2 \r\n\r\n{}");
  EXPECT_THAT(bodies(reader), ElementsAre("{}"));
}

TEST(Framing, ErrorIsFinalButWhatCameBeforeIsHandedOut) {
  FrameReader reader;
  reader.feed(frame("{}") + "nonsense\r\n\r\n" + frame("{}"));
  EXPECT_THAT(bodies(reader), ElementsAre("{}"));
  EXPECT_EQ(reader.error(), "A header line has no colon.");
  reader.feed(frame("{}"));
  EXPECT_THAT(bodies(reader), IsEmpty());
}

TEST(Framing, BadLengthsAreErrors) {
  for (const std::string value : {"", "x", "-1", "+1", "1.5", "0x10", "1 2", "99999999999999999999999"}) {
    EXPECT_EQ(error_for("Content-Length: " + value + "\r\n\r\n"), "The Content-Length is no number of bytes.") << value;
  }
  EXPECT_EQ(error_for("Content-Type: text\r\n\r\n"), "A header has no Content-Length.");
  EXPECT_EQ(error_for("Content-Length: 1\r\nContent-Length: 2\r\n\r\n"), "The Content-Length is no number of bytes.");
}

TEST(Framing, LengthOverTheLimitIsRefusedAtTheHeader) {
  EXPECT_EQ(error_for("Content-Length: 11\r\n\r\n", 10), "A message of 11 bytes is over the limit of 10.");
  EXPECT_EQ(error_for("Content-Length: 10\r\n\r\n", 10), "");
}

TEST(Framing, EndlessHeaderIsRefused) {
  EXPECT_EQ(error_for(std::string(FrameReader::kLongestHeader + 1, 'x')), "A header is longer than 8 KiB.");
  EXPECT_EQ(error_for(std::string(FrameReader::kLongestHeader, 'x')), "");
}

TEST(Framing, LongBodyInManyPieces) {
  const std::string body(std::size_t{20} << 20U, 'x');
  FrameReader reader;
  const std::string bytes = frame(body) + frame("{}");
  for (std::size_t begin = 0; begin < bytes.size(); begin += 65536)
    reader.feed(std::string_view(bytes).substr(begin, 65536));
  EXPECT_TRUE(reader.next() == body);
  EXPECT_EQ(reader.next(), "{}");
}

}  // namespace
}  // namespace confnotes::protocol
