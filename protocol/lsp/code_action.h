// LSP 3.17, Code Action.
#pragma once

#include "protocol/lsp/base.h"
#include "protocol/lsp/commands.h"
#include "protocol/lsp/diagnostics.h"

#include <optional>
#include <string>
#include <vector>

namespace confnotes::protocol {

struct CodeActionContext {
  std::optional<std::vector<std::string>> only;

  static constexpr auto fields() { return std::tuple(field("only", &CodeActionContext::only)); }
};

struct CodeActionParams {
  TextDocumentIdentifier textDocument;
  Range range;
  CodeActionContext context;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &CodeActionParams::textDocument), field("range", &CodeActionParams::range),
                      field("context", &CodeActionParams::context));
  }
};

// By which an action is found again when its edit is wanted.
struct CodeActionData {
  std::string uri;
  Range range;

  static constexpr auto fields() {
    return std::tuple(field("uri", &CodeActionData::uri), field("range", &CodeActionData::range));
  }
};

struct CodeAction {
  std::string title;
  std::string kind;
  std::optional<std::vector<Diagnostic>> diagnostics;
  std::optional<bool> isPreferred;
  Json edit;  // WorkspaceEdit
  std::optional<CodeActionData> data;
  std::optional<Command> command;

  static constexpr auto fields() {
    return std::tuple(field("title", &CodeAction::title), field("kind", &CodeAction::kind),
                      field("diagnostics", &CodeAction::diagnostics), field("isPreferred", &CodeAction::isPreferred),
                      field("edit", &CodeAction::edit), field("data", &CodeAction::data),
                      field("command", &CodeAction::command));
  }
};

// What comes back to be resolved: of the action nothing else is needed.
struct UnresolvedCodeAction {
  std::string title;
  std::string kind;
  CodeActionData data;

  static constexpr auto fields() {
    return std::tuple(field("title", &UnresolvedCodeAction::title), field("kind", &UnresolvedCodeAction::kind),
                      field("data", &UnresolvedCodeAction::data));
  }
};

}  // namespace confnotes::protocol
