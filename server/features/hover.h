// Hover.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_hover(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_hover(const FeaturePorts& ports);

}  // namespace confnotes::server
