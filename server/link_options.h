// Link options: how links to the internet are checked, as far as it is the same for an editor and for the linter.
#pragma once

#include "server/links/link_checker.h"

namespace confnotes::server {

// Reads the environment: proxies as in links::proxies_of; SSL_CERT_FILE, a file of certificates instead of the
// system's, for a network that has an authority of its own; and where the cache is.
links::LinkCheckerOptions usual_link_options();

}  // namespace confnotes::server
