#include "server/features/code_actions.h"

#include "analysis/actions.h"
#include "analysis/lint.h"
#include "analysis/web_links.h"
#include "protocol/lsp/code_action.h"
#include "server/convert/diagnostics.h"
#include "server/facts.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace confnotes::server {

using analysis::ActionKind;
using protocol::encode;
using protocol::Json;

namespace {

// What the client can do with actions.
struct ActionForm {
  bool is_lazy = false;  // edits are asked for one by one
  bool has_data = false;
  bool has_preferred = false;
  bool has_document_changes = false;
  bool can_create = false;
  bool can_ask_hosts = false;    // for whoever runs our commands
  bool can_apply_edits = false;  // that come later
  protocol::PublishDiagnosticsClientCapabilities diagnostics;
};

ActionForm form_for(const FeaturePorts& ports) {
  const protocol::ClientCapabilities& client = ports.client;
  const auto& own = client.textDocument.codeAction;
  const auto& edit = client.workspace.workspaceEdit;
  const auto has = [](const std::vector<std::string>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
  };
  return {.is_lazy = own.dataSupport && has(own.resolveSupport.properties, "edit"),
          .has_data = own.dataSupport,
          .has_preferred = own.isPreferredSupport,
          .has_document_changes = edit.documentChanges,
          .can_create = edit.documentChanges && has(edit.resourceOperations, "create"),
          .can_ask_hosts = !ports.link_refusal(),
          .can_apply_edits = client.workspace.applyEdit,
          .diagnostics = client.textDocument.publishDiagnostics};
}

constexpr std::string_view kCheckLink = "Check this link";
constexpr std::string_view kUseTitle = "Use the page's title";

protocol::CodeAction by_command(std::string title, std::string kind, std::string command, Json argument) {
  return {.title = title,
          .kind = std::move(kind),
          .diagnostics = std::nullopt,
          .isPreferred = std::nullopt,
          .edit = nullptr,
          .data = std::nullopt,
          .command = protocol::Command{title, std::move(command), {std::move(argument)}}};
}

// What wants to ask a host first: by commands, which editors run when they are chosen.
std::vector<protocol::CodeAction> link_actions(const Source& source, const protocol::Range& range,
                                               const ActionForm& form) {
  if (!form.can_ask_hosts) return {};
  const auto span = to_span(range, source.encoding());
  const auto links = analysis::web_links(source.note());
  const analysis::WebLink* link = analysis::web_link_at(links, span.begin);
  if (!link) return {};
  const std::string url(link->url);
  const std::string check = std::string(kCheckLink) + (source.links->contains(url) ? " again" : "");
  std::vector<protocol::CodeAction> actions{by_command(check, "quickfix", "confnotes.checkLinks", {{"url", url}})};
  const bool is_bare =
      link->link && (link->link->form == analysis::LinkForm::Bare || link->link->form == analysis::LinkForm::Autolink);
  if (is_bare && form.can_apply_edits) {
    const protocol::UsePageTitleArgument argument{source.document_uri, url, range.start};
    actions.push_back(
        by_command(std::string(kUseTitle), "refactor.rewrite", "confnotes.usePageTitle", encode(argument)));
  }
  return actions;
}

std::string_view kind_name(ActionKind kind) {
  switch (kind) {
    case ActionKind::QuickFix:
      return "quickfix";
    case ActionKind::Extract:
      return "refactor.extract";
    case ActionKind::Inline:
      return "refactor.inline";
    case ActionKind::Rewrite:
    case ActionKind::Insert:
      return "refactor.rewrite";
    case ActionKind::SortTags:
      return "source.sortTags.confnotes";
    case ActionKind::FixAll:
      return "source.fixAll.confnotes";
  }
  return "quickfix";
}

// "source" asks for "source.fixAll.confnotes", too.
bool is_wanted(std::string_view kind, const std::optional<std::vector<std::string>>& only) {
  if (!only || only->empty()) return true;
  return std::ranges::any_of(*only, [&](const std::string& wanted) {
    return wanted.empty() || kind == wanted || (kind.starts_with(wanted) && kind[wanted.size()] == '.');
  });
}

std::vector<analysis::Action> actions_at(const Source& source, const protocol::Range& range, const ActionForm& form) {
  const auto facts = facts_about(source.note(), analysis::linked_paths(*source.entry), *source.links);
  auto found = analysis::actions(*source.snapshot, *source.entry, to_span(range, source.encoding()), facts);
  if (!form.can_create) std::erase_if(found, [](const analysis::Action& one) { return !one.edit.created.empty(); });
  return found;
}

Json code_action(const Source& source, const protocol::CodeActionParams& params, const ActionForm& form) {
  if (!source.entry) return nullptr;
  Json result = Json::array();
  for (const analysis::Action& action : actions_at(source, params.range, form)) {
    protocol::CodeAction one{.title = action.title,
                             .kind = std::string(kind_name(action.kind)),
                             .diagnostics = std::nullopt,
                             .isPreferred = std::nullopt,
                             .edit = nullptr,
                             .data = std::nullopt,
                             .command = std::nullopt};
    if (!is_wanted(one.kind, params.context.only)) continue;
    if (action.diagnostic) {
      one.diagnostics = to_protocol(std::vector{*action.diagnostic}, source.document_uri, source.encoding());
      restrict_to(form.diagnostics, *one.diagnostics);
    }
    if (form.has_preferred && action.is_preferred) one.isPreferred = true;
    if (form.is_lazy)
      one.data = protocol::CodeActionData{source.document_uri, params.range};
    else
      one.edit = source.workspace_edit(action.edit, form.has_document_changes);
    result.push_back(encode(one));
  }
  for (protocol::CodeAction& one : link_actions(source, params.range, form)) {
    if (!is_wanted(one.kind, params.context.only)) continue;
    // Some ask for the edit of whatever has none.
    if (form.is_lazy) one.data = protocol::CodeActionData{source.document_uri, params.range};
    result.push_back(encode(one));
  }
  return result;
}

// The same place is looked at again: of an action that is gone by now nothing is changed.
Json resolve(const Source& source, const protocol::UnresolvedCodeAction& wanted, const ActionForm& form) {
  if (!source.entry) throw RequestRefused("This document is not open.");
  for (const analysis::Action& action : actions_at(source, wanted.data.range, form)) {
    if (action.title != wanted.title || kind_name(action.kind) != wanted.kind) continue;
    return {{"title", wanted.title},
            {"kind", wanted.kind},
            {"edit", source.workspace_edit(action.edit, form.has_document_changes)}};
  }
  for (protocol::CodeAction& one : link_actions(source, wanted.data.range, form)) {
    // It may have been checked meanwhile, and is now to be checked again.
    const bool is_check = one.title.starts_with(kCheckLink) && wanted.title.starts_with(kCheckLink);
    if (one.title != wanted.title && !is_check) continue;
    one.title = wanted.title;
    return encode(one);
  }
  throw RequestRefused("The note has changed: \"" + wanted.title + "\" cannot be done any more.",
                       protocol::ErrorCode::ContentModified);
}

}  // namespace

void offer_code_actions(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  // Without literals only commands could be offered, which would have to be sent back as edits.
  if (!ports.is_on("codeAction") || !ports.client.textDocument.codeAction.codeActionLiteralSupport) return;
  auto& options = offered.codeActionProvider.emplace();
  options.codeActionKinds = {"quickfix",         "refactor.extract",          "refactor.inline",
                             "refactor.rewrite", "source.sortTags.confnotes", "source.fixAll.confnotes"};
  options.resolveProvider = form_for(ports).is_lazy;
}

void register_code_actions(const FeaturePorts& ports) {
  ports.on<protocol::CodeActionParams>("codeAction", "textDocument/codeAction",
                                       [ports](const protocol::CodeActionParams& params) -> Job {
                                         return [source = ports.source(params.textDocument.uri), params,
                                                 form = form_for(ports)] { return code_action(source, params, form); };
                                       });
  ports.on<protocol::UnresolvedCodeAction>("codeAction", "codeAction/resolve",
                                           [ports](const protocol::UnresolvedCodeAction& params) -> Job {
                                             return [source = ports.source(params.data.uri), params,
                                                     form = form_for(ports)] { return resolve(source, params, form); };
                                           });
}

}  // namespace confnotes::server
