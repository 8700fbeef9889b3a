// Mentions: which @ in a line is someone's handle, judged by its characters and its neighbours.
//
// No mentions: e-mail addresses, `@ Company`, word@word, @2x, decorators, at-rules, package names and calls. An @Name
// behind a job (`Engineer @Google`, `Works on Nomad @HashiCorp`, `at @Google`) is where someone works and no handle
// either, unless a name, a bracket, a comma or a word like "with" stands between. One of job and @Name must have a
// capital: "our lead @ada" is a handle.
#pragma once

#include "analysis/profiles.h"
#include "analysis/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

struct Mention {
  Network network = Network::Unknown;  // from its form (@user@host, @x.bsky.social) or the word before it (Twitter: @x)
  std::string name;                    // without @ and backslashes: "ada_e" for `@ada\_e`
  Span span;                           // relative to the line

  bool operator==(const Mention&) const = default;
};

// The mention whose @ (or full-width ＠) stands at `line[at]`. Looks only a few words to either side.
std::optional<Mention> mention_at(std::string_view line, Offset at);

// A link's text that is a mention and nothing else, blanks and asterisks apart. What links to a profile needs to
// fear no look-alikes.
std::optional<Mention> mention_in_label(std::string_view label, bool is_profile);

// True where an @ behind `before` can start a handle: not inside a word, an address or a path.
bool can_precede_handle(std::string_view before);

// `before` without the network's name and the punctuation that stand between it and a handle: "Ada (Twitter: " gives
// "Ada". `network` is the one that was named.
struct Introduction {
  std::string_view before;
  std::optional<Network> network;
};
Introduction introduction_of(std::string_view before);

}  // namespace confnotes::analysis
