// Symbols of the whole workspace.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_workspace_symbols(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_workspace_symbols(const FeaturePorts& ports);

}  // namespace confnotes::server
