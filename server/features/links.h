// What leads elsewhere: document links, code lenses, inlay hints.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_links(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_links(const FeaturePorts& ports);

}  // namespace confnotes::server
