// Handles: people's accounts as a note writes them: an @name, alone or as the text of a link, and links to profiles
// whatever their text.
#pragma once

#include "analysis/markdown.h"
#include "analysis/profiles.h"
#include "analysis/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct Handle {
  Network network = Network::Unknown;  // Unknown: a bare @name, or one that links elsewhere
  std::string name;                    // without @, as written; of a link to a profile, the name in its address
  Span span;                           // the @name; of a link without one its text
  Span whole;                          // the form it is used in: the whole link, or the @name again
  bool is_mention = true;              // written with an @; false for `[Ada Example](https://twitter.com/ada)`
  std::optional<std::string> person;   // whose it is, where the note tells (handle_owners.h)

  bool operator==(const Handle&) const = default;
};

// In source order, without persons; never in code, HTML or images, and of addresses only whole profiles.
std::vector<Handle> handles_of(const Text& text, const Markdown& markdown);

// Where the name stands, in upper or lower case, in the address of the link that a handle is; `span` and `whole` are
// the handle's. Nothing for a bare @name and for a link to something else.
std::optional<Span> name_in_address(const Text& text, Span span, Span whole, std::string_view name);

// Which account it is: the same for all spellings of one account, and for no two accounts.
std::string handle_key(const Handle& handle);

}  // namespace confnotes::analysis
