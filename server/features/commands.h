// Commands: talks and speakers as data, for the pickers of editors.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_commands(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_commands(const FeaturePorts& ports);

}  // namespace confnotes::server
