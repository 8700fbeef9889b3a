// Diagnostics for clients that ask for them. All others have them published (publisher.h); nobody gets both.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_diagnostics(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_diagnostics(const FeaturePorts& ports);

}  // namespace confnotes::server
