// The parts of a note that nobody has open, from the disk: what the workspace keeps of it.
#pragma once

#include "analysis/workspace.h"

#include <expected>
#include <memory>
#include <string>

namespace confnotes::server {

// Or a sentence that says why there are none. Takes as long as parsing does.
std::expected<std::shared_ptr<const analysis::NoteParts>, std::string> read_parts(const std::string& path);

}  // namespace confnotes::server
