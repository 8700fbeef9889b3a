#include "server/note_parts.h"

#include "server/files.h"

#include <utility>

namespace confnotes::server {

std::expected<std::shared_ptr<const analysis::NoteParts>, std::string> read_parts(const std::string& path) {
  auto contents = read_file(path);
  if (!contents) return std::unexpected(contents.error());
  const auto note = analysis::parse_note(analysis::Text(std::move(*contents)), analysis::file_stem(path));
  return std::make_shared<const analysis::NoteParts>(analysis::parts_of(*note));
}

}  // namespace confnotes::server
