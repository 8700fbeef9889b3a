// LSP 3.17, Lifecycle Messages: what client and server tell each other of themselves.
//
// Clients' capabilities are read leniently: an odd value in one of them must not cost the handshake.
#pragma once

#include "protocol/lsp/base.h"
#include "protocol/lsp/workspace.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

struct ClientInfo {
  std::string name;
  std::optional<std::string> version;

  static constexpr auto fields() {
    return std::tuple(lenient("name", &ClientInfo::name), lenient("version", &ClientInfo::version));
  }
};

struct GeneralClientCapabilities {
  std::vector<std::string> positionEncodings;

  static constexpr auto fields() {
    return std::tuple(lenient("positionEncodings", &GeneralClientCapabilities::positionEncodings));
  }
};

struct CompletionItemClientCapabilities {
  bool snippetSupport = false;
  std::vector<std::string> documentationFormat;

  static constexpr auto fields() {
    return std::tuple(lenient("snippetSupport", &CompletionItemClientCapabilities::snippetSupport),
                      lenient("documentationFormat", &CompletionItemClientCapabilities::documentationFormat));
  }
};

struct CompletionClientCapabilities {
  CompletionItemClientCapabilities completionItem;

  static constexpr auto fields() {
    return std::tuple(lenient("completionItem", &CompletionClientCapabilities::completionItem));
  }
};

struct HoverClientCapabilities {
  std::vector<std::string> contentFormat;

  static constexpr auto fields() {
    return std::tuple(lenient("contentFormat", &HoverClientCapabilities::contentFormat));
  }
};

struct DocumentSymbolClientCapabilities {
  bool hierarchicalDocumentSymbolSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("hierarchicalDocumentSymbolSupport",
                              &DocumentSymbolClientCapabilities::hierarchicalDocumentSymbolSupport));
  }
};

struct PublishDiagnosticsClientCapabilities {
  bool relatedInformation = false;
  bool codeDescriptionSupport = false;
  bool dataSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("relatedInformation", &PublishDiagnosticsClientCapabilities::relatedInformation),
                      lenient("codeDescriptionSupport", &PublishDiagnosticsClientCapabilities::codeDescriptionSupport),
                      lenient("dataSupport", &PublishDiagnosticsClientCapabilities::dataSupport));
  }
};

struct TextDocumentClientCapabilities {
  CompletionClientCapabilities completion;
  HoverClientCapabilities hover;
  DocumentSymbolClientCapabilities documentSymbol;
  PublishDiagnosticsClientCapabilities publishDiagnostics;

  static constexpr auto fields() {
    return std::tuple(lenient("completion", &TextDocumentClientCapabilities::completion),
                      lenient("hover", &TextDocumentClientCapabilities::hover),
                      lenient("documentSymbol", &TextDocumentClientCapabilities::documentSymbol),
                      lenient("publishDiagnostics", &TextDocumentClientCapabilities::publishDiagnostics));
  }
};

struct WindowClientCapabilities {
  bool workDoneProgress = false;

  static constexpr auto fields() {
    return std::tuple(lenient("workDoneProgress", &WindowClientCapabilities::workDoneProgress));
  }
};

struct DynamicRegistrationClientCapabilities {
  bool dynamicRegistration = false;

  static constexpr auto fields() {
    return std::tuple(lenient("dynamicRegistration", &DynamicRegistrationClientCapabilities::dynamicRegistration));
  }
};

struct WorkspaceClientCapabilities {
  DynamicRegistrationClientCapabilities didChangeWatchedFiles;

  static constexpr auto fields() {
    return std::tuple(lenient("didChangeWatchedFiles", &WorkspaceClientCapabilities::didChangeWatchedFiles));
  }
};

struct ClientCapabilities {
  GeneralClientCapabilities general;
  TextDocumentClientCapabilities textDocument;
  WindowClientCapabilities window;
  WorkspaceClientCapabilities workspace;

  static constexpr auto fields() {
    return std::tuple(
        lenient("general", &ClientCapabilities::general), lenient("textDocument", &ClientCapabilities::textDocument),
        lenient("window", &ClientCapabilities::window), lenient("workspace", &ClientCapabilities::workspace));
  }
};

struct InitializeParams {
  std::optional<std::int32_t> processId;
  std::optional<ClientInfo> clientInfo;
  std::optional<std::string> rootPath;
  std::optional<std::string> rootUri;
  Json initializationOptions;
  ClientCapabilities capabilities;
  std::optional<std::vector<WorkspaceFolder>> workspaceFolders;

  static constexpr auto fields() {
    return std::tuple(field("processId", &InitializeParams::processId),
                      lenient("clientInfo", &InitializeParams::clientInfo),
                      lenient("rootPath", &InitializeParams::rootPath), field("rootUri", &InitializeParams::rootUri),
                      field("initializationOptions", &InitializeParams::initializationOptions),
                      field("capabilities", &InitializeParams::capabilities),
                      field("workspaceFolders", &InitializeParams::workspaceFolders));
  }
};

enum class TextDocumentSyncKind : std::uint32_t { None = 0, Full = 1, Incremental = 2 };

struct SaveOptions {
  bool includeText = false;

  static constexpr auto fields() { return std::tuple(field("includeText", &SaveOptions::includeText)); }
};

struct TextDocumentSyncOptions {
  bool openClose = true;
  TextDocumentSyncKind change = TextDocumentSyncKind::Incremental;
  SaveOptions save;

  static constexpr auto fields() {
    return std::tuple(field("openClose", &TextDocumentSyncOptions::openClose),
                      field("change", &TextDocumentSyncOptions::change), field("save", &TextDocumentSyncOptions::save));
  }
};

struct CompletionOptions {
  std::vector<std::string> triggerCharacters;
  bool resolveProvider = false;

  static constexpr auto fields() {
    return std::tuple(field("triggerCharacters", &CompletionOptions::triggerCharacters),
                      field("resolveProvider", &CompletionOptions::resolveProvider));
  }
};

struct WorkspaceFoldersServerCapabilities {
  bool supported = true;
  bool changeNotifications = true;

  static constexpr auto fields() {
    return std::tuple(field("supported", &WorkspaceFoldersServerCapabilities::supported),
                      field("changeNotifications", &WorkspaceFoldersServerCapabilities::changeNotifications));
  }
};

struct WorkspaceServerCapabilities {
  WorkspaceFoldersServerCapabilities workspaceFolders;

  static constexpr auto fields() {
    return std::tuple(field("workspaceFolders", &WorkspaceServerCapabilities::workspaceFolders));
  }
};

struct ServerCapabilities {
  std::string positionEncoding = "utf-16";
  TextDocumentSyncOptions textDocumentSync;
  CompletionOptions completionProvider;
  bool hoverProvider = true;
  bool documentSymbolProvider = true;
  bool foldingRangeProvider = true;
  WorkspaceServerCapabilities workspace;

  static constexpr auto fields() {
    return std::tuple(field("positionEncoding", &ServerCapabilities::positionEncoding),
                      field("textDocumentSync", &ServerCapabilities::textDocumentSync),
                      field("completionProvider", &ServerCapabilities::completionProvider),
                      field("hoverProvider", &ServerCapabilities::hoverProvider),
                      field("documentSymbolProvider", &ServerCapabilities::documentSymbolProvider),
                      field("foldingRangeProvider", &ServerCapabilities::foldingRangeProvider),
                      field("workspace", &ServerCapabilities::workspace));
  }
};

struct InitializeResult {
  ServerCapabilities capabilities;
  ClientInfo serverInfo;

  static constexpr auto fields() {
    return std::tuple(field("capabilities", &InitializeResult::capabilities),
                      field("serverInfo", &InitializeResult::serverInfo));
  }
};

}  // namespace confnotes::protocol
