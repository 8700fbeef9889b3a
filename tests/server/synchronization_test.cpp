// Texts that were sent in pieces equal those that were sent whole, whatever the pieces. CONFNOTES_SEED, a number,
// repeats a run.
#include "server/documents.h"
#include "tests/support/client.h"
#include "tests/support/reference_text.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {
namespace {

using analysis::ColumnUnit;
using analysis::Text;
using protocol::Json;
using protocol::TextDocumentContentChangeEvent;
using test::Client;
using test::ReferenceText;

using Changes = std::vector<TextDocumentContentChangeEvent>;

const std::string kUri = "untitled:note";
constexpr std::size_t kLongest = 600;  // bytes; a longer text is begun anew

struct NamedUnit {
  ColumnUnit unit;
  const char* name;
};
constexpr auto kUnits = std::to_array<NamedUnit>(
    {{ColumnUnit::Utf8, "utf-8"}, {ColumnUnit::Utf16, "utf-16"}, {ColumnUnit::Utf32, "utf-32"}});

// One character of every width, marks that belong to the one before, every line end and what only looks like one; and
// Markdown, so that the outline and the diagnostics have something to say.
constexpr auto kPieces = std::to_array<std::string_view>({"a",
                                                          " ",
                                                          "ü",
                                                          "e\u0301",
                                                          "€",
                                                          "\u2028",
                                                          "🎉",
                                                          "👩\u200D💻",
                                                          "\n",
                                                          "\n",
                                                          "\r\n",
                                                          "\r",
                                                          "\t",
                                                          "# ",
                                                          "\n## Day 1\n",
                                                          "\r\n### Maps (Ada Example)\r\n",
                                                          "###\n",
                                                          "---\n",
                                                          "tags: [a, a]\n",
                                                          "- [ ](b.md)\n",
                                                          "[c][d]",
                                                          "```\n",
                                                          "@ada"});

unsigned seed() {
  const char* given = std::getenv("CONFNOTES_SEED");
  const unsigned seed = given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : std::random_device()();
  std::cout << "CONFNOTES_SEED=" << seed << "\n";
  return seed;
}

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string text(std::size_t most_pieces) {
    std::string text;
    for (std::size_t i = below(most_pieces + 1); i > 0; --i)
      text += kPieces.at(below(kPieces.size()));
    return text;
  }

  // One to five changes, each in the text that the one before left. Applies them to `text`.
  Changes changes(ReferenceText& text, ColumnUnit unit) {
    Changes changes;
    for (std::size_t i = 1 + below(5); i > 0; --i) {
      changes.push_back(change(text, unit));
      text.apply(changes.back(), unit);
    }
    return changes;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  TextDocumentContentChangeEvent change(const ReferenceText& text, ColumnUnit unit) {
    if (text.bytes().size() > kLongest || below(100) == 0) return {.range = std::nullopt, .text = this->text(12)};
    const protocol::Position start = position(text, unit);
    protocol::Position end = start;
    if (below(3) > 0) end.character += static_cast<std::uint32_t>(below(4));
    if (below(3) == 0) end = position(text, unit);
    return {.range = protocol::Range{start, end}, .text = this->text(3)};
  }

  // Mostly in the text, sometimes a little outside, now and then as far outside as can be written.
  protocol::Position position(const ReferenceText& text, ColumnUnit unit) {
    constexpr auto kFarthest = std::numeric_limits<std::uint32_t>::max() - 4;
    const std::size_t line_count = text.line_count();
    const std::size_t line = below(line_count + (below(20) == 0 ? 3 : 0));
    const std::size_t columns = line < line_count ? text.columns(line, unit) : 0;
    return {below(100) == 0 ? kFarthest : static_cast<std::uint32_t>(line),
            below(100) == 0 ? kFarthest : static_cast<std::uint32_t>(below(columns + (below(20) == 0 ? 4 : 1)))};
  }

  std::mt19937 random_;
};

std::string words(const Changes& changes) {
  return protocol::encode(changes).dump();
}

TEST(Synchronization, TenThousandBatchesOfChangesGiveTheTextOfTheSpecification) {
  constexpr int kBatches = 10'000;
  const unsigned first_seed = seed();
  for (const auto& [unit, name] : kUnits) {
    Writer writer(first_seed);
    ReferenceText expected(writer.text(12));
    Text text(expected.bytes());
    for (int batch = 0; batch < kBatches; ++batch) {
      const std::string before = expected.bytes();
      const Changes changes = writer.changes(expected, unit);
      text = apply_changes(text, changes, unit);
      ASSERT_EQ(text.bytes(), expected.bytes()) << "CONFNOTES_SEED=" << first_seed << ", " << name << ", batch "
                                                << batch << ": " << words(changes) << " in " << Json(before).dump();
      ASSERT_EQ(text.line_count(), expected.line_count());
    }
  }
}

// What a session knows of a document: its outline, its folds and its diagnostics.
Json knowledge(Client& client) {
  const Json document = {{"textDocument", {{"uri", kUri}}}};
  return {{"symbols", client.request("textDocument/documentSymbol", document).at("result")},
          {"folds", client.request("textDocument/foldingRange", document).at("result")},
          {"diagnostics", client.notifications("textDocument/publishDiagnostics").back().at("diagnostics")}};
}

void start_with(Client& client, const char* encoding, const std::string& text) {
  client.start({{"capabilities", {{"general", {{"positionEncodings", {encoding}}}}}}});
  client.open(kUri, text);
}

TEST(Synchronization, SessionsKnowTheSameOfPiecesAsOfWholeTexts) {
  constexpr int kBatches = 150;
  const unsigned first_seed = seed();
  for (const auto& [unit, name] : kUnits) {
    Writer writer(first_seed);
    ReferenceText expected(writer.text(12));
    Client of_pieces;
    Client of_wholes;
    start_with(of_pieces, name, expected.bytes());
    start_with(of_wholes, name, expected.bytes());
    for (int batch = 0; batch < kBatches; ++batch) {
      const Changes changes = writer.changes(expected, unit);
      of_pieces.change(kUri, batch + 2, protocol::encode(changes).get<std::vector<Json>>());
      of_wholes.change(kUri, batch + 2, {Json{{"text", expected.bytes()}}});
      ASSERT_EQ(knowledge(of_pieces), knowledge(of_wholes))
          << "CONFNOTES_SEED=" << first_seed << ", " << name << ", batch " << batch << ": " << words(changes);
    }
  }
}

}  // namespace
}  // namespace confnotes::server
