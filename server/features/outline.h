// The structure of one note: symbols, folds, and what holds what.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_outline(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_outline(const FeaturePorts& ports);

}  // namespace confnotes::server
