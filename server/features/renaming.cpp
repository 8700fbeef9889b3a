#include "server/features/renaming.h"

#include "analysis/features/file_rename.h"
#include "analysis/features/rename.h"
#include "protocol/lsp/rename.h"

#include <utility>
#include <vector>

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

Json prepare_rename(const Source& source, const protocol::Position& position) {
  if (!source.entry) return nullptr;
  const analysis::Offset offset = to_offset(position, source.encoding());
  const auto target = analysis::prepare_rename(*source.snapshot, *source.entry, offset);
  if (!target) return nullptr;
  return encode(protocol::PrepareRenameResult{to_range(target->span, source.encoding()), target->name});
}

Json rename(const Source& source, const protocol::RenameParams& params, bool has_document_changes) {
  if (!source.entry) throw RequestRefused("This document is not open.");
  const analysis::Offset offset = to_offset(params.position, source.encoding());
  const auto edit = analysis::rename(*source.snapshot, *source.entry, offset, params.newName);
  if (!edit) throw RequestRefused(edit.error());
  return source.workspace_edit(*edit, has_document_changes);
}

Json will_rename_files(const View& view, const std::vector<analysis::FileMove>& moves, bool has_document_changes) {
  const auto edit = analysis::edits_for_moves(*view.snapshot, moves);
  return edit.empty() ? Json() : view.workspace_edit(edit, has_document_changes);
}

}  // namespace

void offer_renaming(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  if (ports.is_on("rename")) {
    offered.renameProvider = true;
    // Options may be given to clients that prepare, and to no others.
    if (ports.client.textDocument.rename.prepareSupport) offered.renameProvider = encode(protocol::RenameOptions{});
  }
  if (ports.is_on("willRenameFiles") && ports.client.workspace.fileOperations.willRename) {
    // Images and folders, too.
    auto& operations = offered.workspace.fileOperations;
    if (!operations) operations.emplace();
    operations->willRename = protocol::FileOperationRegistrationOptions{{{.pattern = {"**/*"}}}};
  }
}

void register_renaming(const FeaturePorts& ports) {
  ports.on<protocol::TextDocumentPositionParams>(
      "rename", "textDocument/prepareRename", [ports](const protocol::TextDocumentPositionParams& params) -> Job {
        return [source = ports.source(params.textDocument.uri), position = params.position] {
          return prepare_rename(source, position);
        };
      });
  ports.on<protocol::RenameParams>(
      "rename", "textDocument/rename",
      [ports](const protocol::RenameParams& params) -> Job {
        const bool has_document_changes = ports.client.workspace.workspaceEdit.documentChanges;
        return [source = ports.source(params.textDocument.uri), params, has_document_changes] {
          return rename(source, params, has_document_changes);
        };
      },
      When::Released);
  ports.on<protocol::RenameFilesParams>(
      "willRenameFiles", "workspace/willRenameFiles",
      [ports](const protocol::RenameFilesParams& params) -> Job {
        View view = ports.view();
        std::vector<analysis::FileMove> moves;
        for (const protocol::FileRename& file : params.files)
          moves.push_back({view.path(file.oldUri), view.path(file.newUri)});
        const bool has_document_changes = ports.client.workspace.workspaceEdit.documentChanges;
        return [view = std::move(view), moves = std::move(moves), has_document_changes] {
          return will_rename_files(view, moves, has_document_changes);
        };
      },
      When::Released);
}

}  // namespace confnotes::server
