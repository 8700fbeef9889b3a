// Other names: rename, and links that follow files.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_renaming(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_renaming(const FeaturePorts& ports);

}  // namespace confnotes::server
