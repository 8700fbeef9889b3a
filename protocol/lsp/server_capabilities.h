// LSP 3.17, ServerCapabilities: what we can do.
#pragma once

#include "protocol/codec.h"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace confnotes::protocol {

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

struct CodeActionOptions {
  std::vector<std::string> codeActionKinds;
  bool resolveProvider = true;

  static constexpr auto fields() {
    return std::tuple(field("codeActionKinds", &CodeActionOptions::codeActionKinds),
                      field("resolveProvider", &CodeActionOptions::resolveProvider));
  }
};

// Of codeLens, documentLink, inlayHint and workspace/symbol.
struct ResolveOptions {
  bool resolveProvider = true;

  static constexpr auto fields() { return std::tuple(field("resolveProvider", &ResolveOptions::resolveProvider)); }
};

struct RenameOptions {
  bool prepareProvider = true;

  static constexpr auto fields() { return std::tuple(field("prepareProvider", &RenameOptions::prepareProvider)); }
};

struct ExecuteCommandOptions {
  std::vector<std::string> commands;

  static constexpr auto fields() { return std::tuple(field("commands", &ExecuteCommandOptions::commands)); }
};

struct SemanticTokensLegend {
  std::vector<std::string> tokenTypes;
  std::vector<std::string> tokenModifiers;

  static constexpr auto fields() {
    return std::tuple(field("tokenTypes", &SemanticTokensLegend::tokenTypes),
                      field("tokenModifiers", &SemanticTokensLegend::tokenModifiers));
  }
};

struct SemanticTokensFullOptions {
  bool delta = true;

  static constexpr auto fields() { return std::tuple(field("delta", &SemanticTokensFullOptions::delta)); }
};

struct SemanticTokensOptions {
  SemanticTokensLegend legend;
  bool range = true;
  SemanticTokensFullOptions full;

  static constexpr auto fields() {
    return std::tuple(field("legend", &SemanticTokensOptions::legend), field("range", &SemanticTokensOptions::range),
                      field("full", &SemanticTokensOptions::full));
  }
};

struct DiagnosticOptions {
  std::string identifier = "confnotes";
  bool interFileDependencies = true;
  bool workspaceDiagnostics = true;

  static constexpr auto fields() {
    return std::tuple(field("identifier", &DiagnosticOptions::identifier),
                      field("interFileDependencies", &DiagnosticOptions::interFileDependencies),
                      field("workspaceDiagnostics", &DiagnosticOptions::workspaceDiagnostics));
  }
};

struct FileOperationPattern {
  std::string glob;

  static constexpr auto fields() { return std::tuple(field("glob", &FileOperationPattern::glob)); }
};

struct FileOperationFilter {
  std::string scheme = "file";
  FileOperationPattern pattern;

  static constexpr auto fields() {
    return std::tuple(field("scheme", &FileOperationFilter::scheme), field("pattern", &FileOperationFilter::pattern));
  }
};

struct FileOperationRegistrationOptions {
  std::vector<FileOperationFilter> filters;

  static constexpr auto fields() { return std::tuple(field("filters", &FileOperationRegistrationOptions::filters)); }
};

struct FileOperationOptions {
  std::optional<FileOperationRegistrationOptions> didCreate;
  std::optional<FileOperationRegistrationOptions> willRename;
  std::optional<FileOperationRegistrationOptions> didRename;
  std::optional<FileOperationRegistrationOptions> didDelete;

  static constexpr auto fields() {
    return std::tuple(
        field("didCreate", &FileOperationOptions::didCreate), field("willRename", &FileOperationOptions::willRename),
        field("didRename", &FileOperationOptions::didRename), field("didDelete", &FileOperationOptions::didDelete));
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
  std::optional<FileOperationOptions> fileOperations;

  static constexpr auto fields() {
    return std::tuple(field("workspaceFolders", &WorkspaceServerCapabilities::workspaceFolders),
                      field("fileOperations", &WorkspaceServerCapabilities::fileOperations));
  }
};

// What is absent is not offered.
struct ServerCapabilities {
  std::string positionEncoding = "utf-16";
  TextDocumentSyncOptions textDocumentSync;
  std::optional<CompletionOptions> completionProvider;
  std::optional<bool> hoverProvider;
  std::optional<bool> declarationProvider;
  std::optional<bool> definitionProvider;
  std::optional<bool> referencesProvider;
  std::optional<bool> documentHighlightProvider;
  std::optional<bool> documentSymbolProvider;
  std::optional<CodeActionOptions> codeActionProvider;
  std::optional<ResolveOptions> codeLensProvider;
  std::optional<ResolveOptions> documentLinkProvider;
  Json renameProvider;  // true, or RenameOptions for clients that prepare
  std::optional<bool> foldingRangeProvider;
  std::optional<ExecuteCommandOptions> executeCommandProvider;
  std::optional<bool> selectionRangeProvider;
  std::optional<bool> linkedEditingRangeProvider;
  std::optional<SemanticTokensOptions> semanticTokensProvider;
  std::optional<ResolveOptions> inlayHintProvider;
  std::optional<DiagnosticOptions> diagnosticProvider;
  std::optional<ResolveOptions> workspaceSymbolProvider;
  WorkspaceServerCapabilities workspace;

  static constexpr auto fields() {
    return std::tuple(field("positionEncoding", &ServerCapabilities::positionEncoding),
                      field("textDocumentSync", &ServerCapabilities::textDocumentSync),
                      field("completionProvider", &ServerCapabilities::completionProvider),
                      field("hoverProvider", &ServerCapabilities::hoverProvider),
                      field("declarationProvider", &ServerCapabilities::declarationProvider),
                      field("definitionProvider", &ServerCapabilities::definitionProvider),
                      field("referencesProvider", &ServerCapabilities::referencesProvider),
                      field("documentHighlightProvider", &ServerCapabilities::documentHighlightProvider),
                      field("documentSymbolProvider", &ServerCapabilities::documentSymbolProvider),
                      field("codeActionProvider", &ServerCapabilities::codeActionProvider),
                      field("codeLensProvider", &ServerCapabilities::codeLensProvider),
                      field("documentLinkProvider", &ServerCapabilities::documentLinkProvider),
                      field("renameProvider", &ServerCapabilities::renameProvider),
                      field("foldingRangeProvider", &ServerCapabilities::foldingRangeProvider),
                      field("executeCommandProvider", &ServerCapabilities::executeCommandProvider),
                      field("selectionRangeProvider", &ServerCapabilities::selectionRangeProvider),
                      field("linkedEditingRangeProvider", &ServerCapabilities::linkedEditingRangeProvider),
                      field("semanticTokensProvider", &ServerCapabilities::semanticTokensProvider),
                      field("inlayHintProvider", &ServerCapabilities::inlayHintProvider),
                      field("diagnosticProvider", &ServerCapabilities::diagnosticProvider),
                      field("workspaceSymbolProvider", &ServerCapabilities::workspaceSymbolProvider),
                      field("workspace", &ServerCapabilities::workspace));
  }
};

}  // namespace confnotes::protocol
