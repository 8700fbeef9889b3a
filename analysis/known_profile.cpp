#include "analysis/known_profile.h"

namespace confnotes::analysis {

const HandleForm* linked_form(const Snapshot& snapshot, const Handle& handle) {
  const Index::Handles& handles = snapshot.index().handles();
  for (const Network network :
       {handle.network, Network::Twitter, Network::Mastodon, Network::Bluesky, Network::GitHub}) {
    Handle account = handle;
    account.network = network;
    const auto known = handles.find(handle_key(account));
    if (known == handles.end()) continue;
    const HandleForm* best = nullptr;
    for (const HandleForm& form : known->second->forms) {
      const bool is_link = form.form.starts_with('[') && form.form.find("](") != std::string::npos;
      if (is_link && (!best || form.notes.size() > best->notes.size())) best = &form;
    }
    if (best) return best;
  }
  return nullptr;
}

}  // namespace confnotes::analysis
