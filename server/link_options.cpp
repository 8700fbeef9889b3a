#include "server/link_options.h"

#include <cstdlib>

namespace confnotes::server {

links::LinkCheckerOptions usual_link_options() {
  const auto variable = [](const char* name) -> const char* {
    return std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  };
  const char* certificates = variable("SSL_CERT_FILE");
  return {.http = {.user_agent = "confnotes/" CONFNOTES_VERSION " (link checker)",
                   .ca_file = certificates ? certificates : ""},
          .proxies = links::proxies_of(variable),
          .cache_path = links::VerdictCache::default_path()};
}

}  // namespace confnotes::server
