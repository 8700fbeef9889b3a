// `confnotes cache`: what is remembered of links to the internet.
#pragma once

#include <iosfwd>
#include <string>

namespace confnotes::server {

// How many verdicts of each kind the file at `path` holds, and how many of them are due for a new check. Exit status:
// 0, 2 where the file cannot be read. A file that is not there holds nothing.
int run_cache_stats(const std::string& path, std::ostream& out, std::ostream& err);

// Forgets all of them. Exit status as above.
int run_cache_clear(const std::string& path, std::ostream& out, std::ostream& err);

}  // namespace confnotes::server
