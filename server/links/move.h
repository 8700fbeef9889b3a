// Move: what redirections tell a writer, of which most are none of his business.
#pragma once

#include "server/links/verdict.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace confnotes::server::links {

enum class Move : std::uint8_t {
  None,       // nothing that a link should be changed for
  Encrypted,  // to the same place by https
  Elsewhere,  // for good, to another address
  ToRoot,     // for good, from a page to the front page of a site: the page may be gone
};

// `hops`: the redirections, each with the address that was asked; `final_url` is where the last one led. Both as in
// Target. A redirection that is not for good (302, 303, 307) or that a shortener or a register of lasting names gave
// is none; nor is one that adds or takes a slash, `www.`, `index.html`, a language or what only counts visitors.
Move move_of(const std::vector<Hop>& hops, std::string_view final_url);

}  // namespace confnotes::server::links
