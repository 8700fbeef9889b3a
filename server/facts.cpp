#include "server/facts.h"

#include "server/clock.h"
#include "server/files.h"

namespace confnotes::server {

analysis::Facts facts_about(const std::vector<std::string>& paths) {
  analysis::Facts facts{.files = {}, .today = today()};
  for (const std::string& path : paths)
    facts.files.emplace(path, file_state(path));
  return facts;
}

}  // namespace confnotes::server
