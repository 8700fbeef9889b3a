// LSP 3.17, ClientCapabilities: what a client can do, as far as it makes a difference here.
//
// Read leniently: an odd value in one of them must not cost the handshake.
#pragma once

#include "protocol/codec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace confnotes::protocol {

struct GeneralClientCapabilities {
  std::vector<std::string> positionEncodings;

  static constexpr auto fields() {
    return std::tuple(lenient("positionEncodings", &GeneralClientCapabilities::positionEncodings));
  }
};

// `resolveSupport`: what a client is ready to ask for later.
struct PropertiesClientCapabilities {
  std::vector<std::string> properties;

  static constexpr auto fields() {
    return std::tuple(lenient("properties", &PropertiesClientCapabilities::properties));
  }
};

struct CompletionItemClientCapabilities {
  bool snippetSupport = false;
  bool commitCharactersSupport = false;
  std::vector<std::string> documentationFormat;
  bool insertReplaceSupport = false;
  PropertiesClientCapabilities resolveSupport;

  static constexpr auto fields() {
    return std::tuple(lenient("snippetSupport", &CompletionItemClientCapabilities::snippetSupport),
                      lenient("commitCharactersSupport", &CompletionItemClientCapabilities::commitCharactersSupport),
                      lenient("documentationFormat", &CompletionItemClientCapabilities::documentationFormat),
                      lenient("insertReplaceSupport", &CompletionItemClientCapabilities::insertReplaceSupport),
                      lenient("resolveSupport", &CompletionItemClientCapabilities::resolveSupport));
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

// Of definition and declaration.
struct LinkClientCapabilities {
  bool linkSupport = false;

  static constexpr auto fields() { return std::tuple(lenient("linkSupport", &LinkClientCapabilities::linkSupport)); }
};

// Without it a client knows the kinds of LSP 1.0, File to Array.
struct SymbolKindClientCapabilities {
  std::optional<std::vector<std::uint32_t>> valueSet;

  static constexpr auto fields() { return std::tuple(lenient("valueSet", &SymbolKindClientCapabilities::valueSet)); }
};

struct DocumentSymbolClientCapabilities {
  SymbolKindClientCapabilities symbolKind;
  bool hierarchicalDocumentSymbolSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("symbolKind", &DocumentSymbolClientCapabilities::symbolKind),
                      lenient("hierarchicalDocumentSymbolSupport",
                              &DocumentSymbolClientCapabilities::hierarchicalDocumentSymbolSupport));
  }
};

struct DocumentLinkClientCapabilities {
  bool tooltipSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("tooltipSupport", &DocumentLinkClientCapabilities::tooltipSupport));
  }
};

struct KindsClientCapabilities {
  std::vector<std::string> valueSet;

  static constexpr auto fields() { return std::tuple(lenient("valueSet", &KindsClientCapabilities::valueSet)); }
};

struct CodeActionLiteralClientCapabilities {
  KindsClientCapabilities codeActionKind;

  static constexpr auto fields() {
    return std::tuple(lenient("codeActionKind", &CodeActionLiteralClientCapabilities::codeActionKind));
  }
};

struct CodeActionClientCapabilities {
  std::optional<CodeActionLiteralClientCapabilities> codeActionLiteralSupport;
  bool isPreferredSupport = false;
  bool dataSupport = false;
  PropertiesClientCapabilities resolveSupport;

  static constexpr auto fields() {
    return std::tuple(lenient("codeActionLiteralSupport", &CodeActionClientCapabilities::codeActionLiteralSupport),
                      lenient("isPreferredSupport", &CodeActionClientCapabilities::isPreferredSupport),
                      lenient("dataSupport", &CodeActionClientCapabilities::dataSupport),
                      lenient("resolveSupport", &CodeActionClientCapabilities::resolveSupport));
  }
};

struct RenameClientCapabilities {
  bool prepareSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("prepareSupport", &RenameClientCapabilities::prepareSupport));
  }
};

struct DiagnosticTagsClientCapabilities {
  std::vector<std::uint32_t> valueSet;

  static constexpr auto fields() {
    return std::tuple(lenient("valueSet", &DiagnosticTagsClientCapabilities::valueSet));
  }
};

struct PublishDiagnosticsClientCapabilities {
  bool relatedInformation = false;
  DiagnosticTagsClientCapabilities tagSupport;
  bool dataSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("relatedInformation", &PublishDiagnosticsClientCapabilities::relatedInformation),
                      lenient("tagSupport", &PublishDiagnosticsClientCapabilities::tagSupport),
                      lenient("dataSupport", &PublishDiagnosticsClientCapabilities::dataSupport));
  }
};

struct FoldingRangeKindClientCapabilities {
  std::vector<std::string> valueSet;

  static constexpr auto fields() {
    return std::tuple(lenient("valueSet", &FoldingRangeKindClientCapabilities::valueSet));
  }
};

struct FoldingRangeClientCapabilities {
  std::optional<std::uint32_t> rangeLimit;
  FoldingRangeKindClientCapabilities foldingRangeKind;

  static constexpr auto fields() {
    return std::tuple(lenient("rangeLimit", &FoldingRangeClientCapabilities::rangeLimit),
                      lenient("foldingRangeKind", &FoldingRangeClientCapabilities::foldingRangeKind));
  }
};

struct SemanticTokensClientCapabilities {
  std::vector<std::string> tokenTypes;

  static constexpr auto fields() {
    return std::tuple(lenient("tokenTypes", &SemanticTokensClientCapabilities::tokenTypes));
  }
};

struct DynamicRegistrationClientCapabilities {
  bool dynamicRegistration = false;

  static constexpr auto fields() {
    return std::tuple(lenient("dynamicRegistration", &DynamicRegistrationClientCapabilities::dynamicRegistration));
  }
};

// That a client has it says that it asks for diagnostics.
struct DiagnosticClientCapabilities {
  static constexpr auto fields() { return std::tuple(); }
};

struct TextDocumentClientCapabilities {
  CompletionClientCapabilities completion;
  HoverClientCapabilities hover;
  LinkClientCapabilities declaration;
  LinkClientCapabilities definition;
  DocumentSymbolClientCapabilities documentSymbol;
  CodeActionClientCapabilities codeAction;
  DocumentLinkClientCapabilities documentLink;
  RenameClientCapabilities rename;
  PublishDiagnosticsClientCapabilities publishDiagnostics;
  FoldingRangeClientCapabilities foldingRange;
  std::optional<SemanticTokensClientCapabilities> semanticTokens;
  std::optional<DiagnosticClientCapabilities> diagnostic;

  static constexpr auto fields() {
    return std::tuple(lenient("completion", &TextDocumentClientCapabilities::completion),
                      lenient("hover", &TextDocumentClientCapabilities::hover),
                      lenient("declaration", &TextDocumentClientCapabilities::declaration),
                      lenient("definition", &TextDocumentClientCapabilities::definition),
                      lenient("documentSymbol", &TextDocumentClientCapabilities::documentSymbol),
                      lenient("codeAction", &TextDocumentClientCapabilities::codeAction),
                      lenient("documentLink", &TextDocumentClientCapabilities::documentLink),
                      lenient("rename", &TextDocumentClientCapabilities::rename),
                      lenient("publishDiagnostics", &TextDocumentClientCapabilities::publishDiagnostics),
                      lenient("foldingRange", &TextDocumentClientCapabilities::foldingRange),
                      lenient("semanticTokens", &TextDocumentClientCapabilities::semanticTokens),
                      lenient("diagnostic", &TextDocumentClientCapabilities::diagnostic));
  }
};

struct WindowClientCapabilities {
  bool workDoneProgress = false;

  static constexpr auto fields() {
    return std::tuple(lenient("workDoneProgress", &WindowClientCapabilities::workDoneProgress));
  }
};

struct WorkspaceEditClientCapabilities {
  bool documentChanges = false;
  std::vector<std::string> resourceOperations;

  static constexpr auto fields() {
    return std::tuple(lenient("documentChanges", &WorkspaceEditClientCapabilities::documentChanges),
                      lenient("resourceOperations", &WorkspaceEditClientCapabilities::resourceOperations));
  }
};

struct WorkspaceSymbolClientCapabilities {
  SymbolKindClientCapabilities symbolKind;
  PropertiesClientCapabilities resolveSupport;

  static constexpr auto fields() {
    return std::tuple(lenient("symbolKind", &WorkspaceSymbolClientCapabilities::symbolKind),
                      lenient("resolveSupport", &WorkspaceSymbolClientCapabilities::resolveSupport));
  }
};

struct RefreshClientCapabilities {
  bool refreshSupport = false;

  static constexpr auto fields() {
    return std::tuple(lenient("refreshSupport", &RefreshClientCapabilities::refreshSupport));
  }
};

struct FileOperationClientCapabilities {
  bool didCreate = false;
  bool willRename = false;
  bool didRename = false;
  bool didDelete = false;

  static constexpr auto fields() {
    return std::tuple(lenient("didCreate", &FileOperationClientCapabilities::didCreate),
                      lenient("willRename", &FileOperationClientCapabilities::willRename),
                      lenient("didRename", &FileOperationClientCapabilities::didRename),
                      lenient("didDelete", &FileOperationClientCapabilities::didDelete));
  }
};

struct WorkspaceClientCapabilities {
  bool applyEdit = false;
  WorkspaceEditClientCapabilities workspaceEdit;
  DynamicRegistrationClientCapabilities didChangeConfiguration;
  DynamicRegistrationClientCapabilities didChangeWatchedFiles;
  WorkspaceSymbolClientCapabilities symbol;
  bool configuration = false;
  RefreshClientCapabilities codeLens;
  RefreshClientCapabilities semanticTokens;
  RefreshClientCapabilities inlayHint;
  RefreshClientCapabilities diagnostics;
  FileOperationClientCapabilities fileOperations;

  static constexpr auto fields() {
    return std::tuple(lenient("applyEdit", &WorkspaceClientCapabilities::applyEdit),
                      lenient("workspaceEdit", &WorkspaceClientCapabilities::workspaceEdit),
                      lenient("didChangeConfiguration", &WorkspaceClientCapabilities::didChangeConfiguration),
                      lenient("didChangeWatchedFiles", &WorkspaceClientCapabilities::didChangeWatchedFiles),
                      lenient("symbol", &WorkspaceClientCapabilities::symbol),
                      lenient("configuration", &WorkspaceClientCapabilities::configuration),
                      lenient("codeLens", &WorkspaceClientCapabilities::codeLens),
                      lenient("semanticTokens", &WorkspaceClientCapabilities::semanticTokens),
                      lenient("inlayHint", &WorkspaceClientCapabilities::inlayHint),
                      lenient("diagnostics", &WorkspaceClientCapabilities::diagnostics),
                      lenient("fileOperations", &WorkspaceClientCapabilities::fileOperations));
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

}  // namespace confnotes::protocol
