// LinkReport: every link of the notes with its verdict, the evidence and the places, for programs.
#pragma once

#include "server/links/batch_checker.h"
#include "server/note_reader.h"

#include <iosfwd>
#include <span>
#include <string>

namespace confnotes::server {

// A JSON array, sorted by URL. What no host was reached for has the verdict "unknown". The file is replaced as a whole;
// where that cannot be, gives false, and the reason on `err`.
bool write_link_report(std::span<const NamedNote> notes, const links::Batch& batch, const std::string& path,
                       std::ostream& err);

}  // namespace confnotes::server
