// Code actions: fixes and rewritings.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_code_actions(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_code_actions(const FeaturePorts& ports);

}  // namespace confnotes::server
