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
      if (!address_of(form).empty() && (!best || form.notes.size() > best->notes.size())) best = &form;
    }
    if (best) return best;
  }
  return nullptr;
}

std::string_view address_of(const HandleForm& form) {
  const std::string_view written = form.form;
  const std::size_t begin = written.find("](");
  if (!written.starts_with('[') || begin == std::string_view::npos || !written.ends_with(')')) return {};
  const std::string_view inside = written.substr(begin + 2, written.size() - begin - 3);
  const std::string_view address = inside.substr(0, inside.find_first_of(" \t"));
  return address.starts_with("http") ? address : std::string_view();
}

}  // namespace confnotes::analysis
