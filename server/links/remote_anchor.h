// Remote anchor: whether a page has the place in it that a link names, as far as its HTML tells.
#pragma once

#include "server/links/answer.h"

#include <string>
#include <string_view>

namespace confnotes::server::links {

// The fragment of an address, %XX resolved, where it names a place in a page: none that a browser, a player or a script
// reads (`:~:text=`, `t=90`, `!/talks`), none of GitHub's lines and comments, and none beyond ASCII. `host`: of its
// Target. Else empty.
std::string wanted_anchor(std::string_view url, std::string_view host);

// True only where the whole page came, as HTML with anchors of its own, and none is the one that is wanted.
bool lacks_anchor(const Answer& page, std::string_view anchor);

}  // namespace confnotes::server::links
