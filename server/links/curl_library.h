// libcurl, loaded when links are to be checked: a program that runs without further libraries cannot have it linked in,
// since Debian has no static kind of all that it needs, and one that only looks at notes does not need it.
//
// curl_library.cpp defines the functions of libcurl that are used here, so that all else calls them as if they were
// linked.
#pragma once

#include <string>

namespace confnotes::server::links {

// Why links cannot be checked: there is no libcurl, or one older than 7.87. Empty where they can be. From any thread;
// the library is looked for once.
const std::string& missing_curl();

}  // namespace confnotes::server::links
