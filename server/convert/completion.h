// Completion for the editor.
#pragma once

#include "analysis/features/completion.h"
#include "protocol/lsp/completion.h"
#include "server/convert.h"

namespace confnotes::server {

// What a client can do with completions.
struct CompletionForm {
  Markup documentation = Markup::PlainText;
  bool has_snippets = false;
  bool has_insert_replace = false;
  bool has_commit_characters = false;
  bool is_lazy = false;         // documentation is asked for one by one
  analysis::Offset cursor = 0;  // where completion was asked for
};

protocol::CompletionList to_protocol(const analysis::CompletionList& list, CompletionForm form, Encoding encoding);

}  // namespace confnotes::server
