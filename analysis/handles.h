// Handles: @names in a note, alone or as the text of a link to the person's profile.
#pragma once

#include "analysis/markdown.h"
#include "analysis/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

enum class Network : std::uint8_t { Unknown, Twitter, GitHub, LinkedIn, Bluesky, Mastodon };

struct Handle {
  Network network = Network::Unknown;  // Unknown: a bare @name
  std::string name;                    // as written, without the first @: "AFiscutean", "user@host.social"
  Span span;                           // the @name
  Span whole;                          // the form it is used in: the whole link, or the @name again
  std::optional<std::string> person;   // the name that stands right before it, or its talk's only speaker

  bool operator==(const Handle&) const = default;
};

// Whose profile `url` is: twitter.com/x, x.com/x?lang=en, https://host/@x … Nothing for any other page.
struct Profile {
  Network network;
  std::string name;
};
std::optional<Profile> profile_of(std::string_view url);

// In source order, with the persons named right before them; never in code, HTML, URLs or e-mail addresses.
std::vector<Handle> handles_of(const Text& text, const Markdown& markdown);

// Length of the handle that starts with the @ at `text[0]`, with its @; 0 where that @ starts none.
std::size_t handle_length(std::string_view text);

// True where an @ behind `before` can start a handle: not inside a word, an address or a path.
bool can_precede_handle(std::string_view before);

}  // namespace confnotes::analysis
