// What an editor shows of one note, in one line each.
#pragma once

#include "tests/support/client.h"

#include <string>
#include <vector>

namespace confnotes::test {

inline const std::string kNote = "untitled:note";

// The outline: "Day 1 (Sorting, Merging), Notes".
inline std::string names(const Json& symbols) {
  std::string line;
  for (const Json& symbol : symbols) {
    line += (line.empty() ? "" : ", ") + symbol.at("name").get<std::string>();
    if (const std::string inner = names(symbol.at("children")); !inner.empty()) line += " (" + inner + ")";
  }
  return line;
}

inline void start_with_outlines(Client& client, const std::string& encoding = "utf-16") {
  client.start({{"capabilities",
                 {{"general", {{"positionEncodings", {encoding}}}},
                  {"textDocument", {{"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}}}}}}});
}

inline std::string outline(Client& client) {
  return names(client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", kNote}}}}).at("result"));
}

inline std::string outline_of(const std::string& text) {
  Client client;
  start_with_outlines(client);
  client.open(kNote, text);
  return outline(client);
}

// As "line:column-line:column code".
inline std::vector<std::string> problems_of(const std::string& text, const std::string& encoding = "utf-16") {
  Client client;
  start_with_outlines(client, encoding);
  client.open(kNote, text);
  return client.diagnostics(kNote).get<std::vector<std::string>>();
}

}  // namespace confnotes::test
