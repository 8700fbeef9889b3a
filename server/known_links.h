// KnownLinks: what a session knows of links to the internet.
#pragma once

#include "server/links/verdict_cache.h"

#include <string>
#include <unordered_map>

namespace confnotes::server {

using KnownLinks = std::unordered_map<std::string, links::Remembered>;  // by Link::url

}  // namespace confnotes::server
