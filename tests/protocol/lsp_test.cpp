// The codec, on the structs it is for.
#include "protocol/lsp/completion.h"
#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/folding.h"
#include "protocol/lsp/hover.h"
#include "protocol/lsp/lifecycle.h"
#include "protocol/lsp/symbols.h"
#include "protocol/lsp/synchronization.h"
#include "protocol/lsp/window.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace confnotes::protocol {
namespace {

template <typename T>
std::string decode_error(std::string_view json) {
  try {
    decode_params<T>(Json::parse(json));
    return "decoded";
  } catch (const DecodeError& error) {
    return error.what();
  }
}

// Decodes and encodes: what comes back must be what was given.
template <typename T>
void expect_round_trip(std::string_view json) {
  EXPECT_EQ(encode(decode_params<T>(Json::parse(json))), Json::parse(json));
}

TEST(Decode, NamesThePlaceOfAnError) {
  using Params = TextDocumentPositionParams;
  EXPECT_EQ(decode_error<Params>("null"), "params: expected object");
  EXPECT_EQ(decode_error<Params>("{}"), "params.textDocument: missing");
  EXPECT_EQ(decode_error<Params>(R"({"textDocument":{"uri":1}})"), "params.textDocument.uri: expected string");
  for (const std::string line : {"-1", "1.5", "\"1\"", "4294967296", "1e300", "[]"}) {
    EXPECT_EQ(decode_error<Params>(R"({"textDocument":{"uri":""},"position":{"line":)" + line + R"(,"character":0}})"),
              "params.position.line: expected unsigned integer")
        << line;
  }
  EXPECT_EQ(decode_error<DidChangeTextDocumentParams>(
                R"({"textDocument":{"uri":"","version":1},"contentChanges":[{"text":""},{"text":7}]})"),
            "params.contentChanges[1].text: expected string");
  EXPECT_EQ(decode_error<DidChangeTextDocumentParams>(R"({"textDocument":{"uri":"","version":1},"contentChanges":{}})"),
            "params.contentChanges: expected array");
}

TEST(Decode, TakesWholeNumbersHoweverTheyAreWritten) {
  EXPECT_EQ(decode_params<Position>(Json::parse(R"({"line":3.0,"character":4294967295})")), (Position{3, 4294967295}));
}

TEST(Decode, TakesNullForAnAbsentOptional) {
  const auto change = decode_params<TextDocumentContentChangeEvent>(Json::parse(R"({"range":null,"text":"x"})"));
  EXPECT_FALSE(change.range);
}

TEST(Decode, IgnoresUnknownMembers) {
  EXPECT_EQ(decode_error<TextDocumentIdentifier>(R"({"uri":"","more":{"x":1}})"), "decoded");
}

TEST(Decode, ReadsCapabilitiesLeniently) {
  const auto params = decode_params<InitializeParams>(Json::parse(
      R"({"processId":null,"rootUri":null,"clientInfo":7,"capabilities":{"general":{"positionEncodings":"utf-8"},
          "textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}},"window":[]}})"));
  EXPECT_TRUE(params.capabilities.textDocument.documentSymbol.hierarchicalDocumentSymbolSupport);
  EXPECT_THAT(params.capabilities.general.positionEncodings, testing::IsEmpty());
  EXPECT_FALSE(params.capabilities.window.workDoneProgress);
}

TEST(Decode, UnderstandsWhatRealClientsSend) {
  const std::filesystem::path folder = CONFNOTES_REAL_CLIENTS;
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "SKIPPED: there are no clients' messages at " << folder;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path());
    Json params = Json::parse(file);
    EXPECT_NO_THROW(decode_params<InitializeParams>(std::move(params))) << entry.path();
  }
}

TEST(Encode, LeavesEmptyOptionalsOut) {
  EXPECT_EQ(encode(PublishDiagnosticsParams{.uri = "u", .version = std::nullopt, .diagnostics = {}}),
            Json::parse(R"({"uri":"u","diagnostics":[]})"));
}

TEST(RoundTrip, OfEveryStruct) {
  constexpr std::string_view kRange = R"({"start":{"line":1,"character":2},"end":{"line":3,"character":4}})";
  const std::string range(kRange);
  expect_round_trip<Range>(range);
  expect_round_trip<Location>(R"({"uri":"file:///a","range":)" + range + "}");
  expect_round_trip<TextEdit>(R"({"range":)" + range + R"(,"newText":"x"})");
  expect_round_trip<Diagnostic>(R"({"range":)" + range +
                                R"(,"severity":2,"code":"a/b","source":"confnotes","message":"m","data":{"fixes":[]},
                                   "relatedInformation":[{"location":{"uri":"u","range":)" +
                                range + R"(},"message":"r"}]})");
  expect_round_trip<DocumentSymbol>(R"({"name":"n","detail":"d","kind":24,"range":)" + range + R"(,"selectionRange":)" +
                                    range + R"(,"children":[{"name":"c","kind":15,"range":)" + range +
                                    R"(,"selectionRange":)" + range + R"(,"children":[]}]})");
  expect_round_trip<SymbolInformation>(R"({"name":"n","kind":3,"location":{"uri":"u","range":)" + range +
                                       R"(},"containerName":"c"})");
  expect_round_trip<FoldingRange>(R"({"startLine":1,"endLine":2,"kind":"comment"})");
  expect_round_trip<CompletionList>(
      R"({"isIncomplete":true,"items":[{"label":"l","kind":12,"detail":"d","documentation":{"kind":"markdown","value":"v"},
          "sortText":"0","filterText":"f","insertTextFormat":2,"textEdit":{"range":)" +
      range + R"(,"newText":"x"}}]})");
  expect_round_trip<Hover>(R"({"contents":{"kind":"plaintext","value":"v"},"range":)" + range + "}");
  expect_round_trip<DidOpenTextDocumentParams>(
      R"({"textDocument":{"uri":"u","languageId":"markdown","version":-1,"text":"t"}})");
  expect_round_trip<DidChangeTextDocumentParams>(
      R"({"textDocument":{"uri":"u","version":2},"contentChanges":[{"range":)" + range +
      R"(,"text":"t"},{"text":""}]})");
  expect_round_trip<ProgressParams>(R"({"token":"t","value":{"kind":"begin","title":"x"}})");
  expect_round_trip<LogMessageParams>(R"({"type":2,"message":"m"})");
  expect_round_trip<CancelParams>(R"({"id":"x"})");
  expect_round_trip<InitializeResult>(encode(InitializeResult{{}, {"confnotes", "1"}}).dump());
}

}  // namespace
}  // namespace confnotes::protocol
