#include "analysis/actions/rewritings.h"
#include "analysis/handles.h"

namespace confnotes::analysis {

namespace {

// The linked form that most notes use; nullptr where nobody links the account.
const HandleForm* linked_form(const Snapshot& snapshot, const Handle& handle) {
  const HandleForm* best = nullptr;
  const auto look_at = [&](const KnownHandle& known) {
    for (const HandleForm& form : known.forms) {
      if (form.form.starts_with('[') && (!best || form.notes.size() > best->notes.size())) best = &form;
    }
  };
  const Index::Handles& handles = snapshot.index().handles();
  for (const Network network :
       {handle.network, Network::Twitter, Network::Mastodon, Network::Bluesky, Network::GitHub}) {
    Handle account = handle;
    account.network = network;
    const auto known = handles.find(handle_key(account));
    if (known != handles.end()) look_at(*known->second);
    if (best) break;
  }
  return best;
}

}  // namespace

void link_handle(const ActionInput& input, std::vector<Action>& actions) {
  for (const Handle& handle : input.note().handles) {
    if (!handle.is_mention || handle.whole != handle.span || !input.is_at(handle.span)) continue;
    const HandleForm* form = linked_form(input.snapshot, handle);
    if (!form) continue;
    actions.push_back({.kind = ActionKind::Rewrite,
                       .title = "Link @" + handle.name + " to the profile that other notes link it to",
                       .edit = edit_of(input.entry, {{handle.whole, form->form}})});
  }
}

}  // namespace confnotes::analysis
