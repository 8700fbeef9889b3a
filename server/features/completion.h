// Completion.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_completion(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_completion(const FeaturePorts& ports);

}  // namespace confnotes::server
