// The features of a session: every theme offers and answers for its own.
#include "server/features/code_actions.h"
#include "server/features/commands.h"
#include "server/features/completion.h"
#include "server/features/diagnostics.h"
#include "server/features/hover.h"
#include "server/features/links.h"
#include "server/features/navigation.h"
#include "server/features/outline.h"
#include "server/features/renaming.h"
#include "server/features/semantic_tokens.h"
#include "server/features/workspace_symbols.h"
#include "server/session.h"

#include <utility>

namespace confnotes::server {

void Session::offer_features(protocol::ServerCapabilities& offered) const {
  offer_code_actions(features_, offered);
  offer_commands(features_, offered);
  offer_completion(features_, offered);
  offer_diagnostics(features_, offered);
  offer_hover(features_, offered);
  offer_links(features_, offered);
  offer_navigation(features_, offered);
  offer_renaming(features_, offered);
  offer_outline(features_, offered);
  offer_semantic_tokens(features_, offered);
  offer_workspace_symbols(features_, offered);
}

void Session::register_features() {
  register_code_actions(features_);
  register_commands(features_);
  register_completion(features_);
  register_diagnostics(features_);
  register_hover(features_);
  register_links(features_);
  register_navigation(features_);
  register_renaming(features_);
  register_outline(features_);
  register_semantic_tokens(features_);
  register_workspace_symbols(features_);
}

View Session::view() {
  View view{.snapshot = snapshot(),
            .documents = {},
            .roots = roots_,
            .unit = unit_,
            .has_all_notes = !is_reading_,
            .links = remote_links_.known()};
  for (const auto& [path, document] : documents_.by_path())
    view.documents.emplace(path, OpenDocument{document.uri, document.version, document.typed_line});
  return view;
}

Source Session::source(const std::string& uri) {
  Source source;
  static_cast<View&>(source) = view();
  source.document_uri = uri;
  source.entry = source.snapshot->share(document_path(uri));
  if (source.entry && !source.entry->note) {
    auto parsed = std::make_shared<analysis::NoteEntry>(*source.entry);
    parsed->note = parsed->parsed();
    source.entry = std::move(parsed);
  }
  return source;
}

}  // namespace confnotes::server
