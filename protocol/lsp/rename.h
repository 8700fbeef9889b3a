// LSP 3.17, Rename and WillRenameFiles.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

struct RenameParams {
  TextDocumentIdentifier textDocument;
  Position position;
  std::string newName;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &RenameParams::textDocument), field("position", &RenameParams::position),
                      field("newName", &RenameParams::newName));
  }
};

struct PrepareRenameResult {
  Range range;
  std::string placeholder;

  bool operator==(const PrepareRenameResult&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("range", &PrepareRenameResult::range),
                      field("placeholder", &PrepareRenameResult::placeholder));
  }
};

struct FileRename {
  std::string oldUri;
  std::string newUri;

  static constexpr auto fields() {
    return std::tuple(field("oldUri", &FileRename::oldUri), field("newUri", &FileRename::newUri));
  }
};

struct RenameFilesParams {
  std::vector<FileRename> files;

  static constexpr auto fields() { return std::tuple(field("files", &RenameFilesParams::files)); }
};

}  // namespace confnotes::protocol
