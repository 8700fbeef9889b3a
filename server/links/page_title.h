// Page title: what a web page calls itself.
#pragma once

#include <string>
#include <string_view>

namespace confnotes::server::links {

// Of the beginning of a page: `og:title`, which is without the site's name, or else `<title>`; on one line, in UTF-8,
// of 300 characters at most, none of which controls anything. Empty where there is none. The encoding is the one that
// `content_type` (RFC 9110, 8.3) or the page itself names, or else UTF-8, or what browsers take where it is not.
std::string page_title(std::string_view html, std::string_view content_type = {});

}  // namespace confnotes::server::links
