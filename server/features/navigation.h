// From a thing to where it is defined, and to where else it is: definition, declaration, references, highlights, linked
// editing.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_navigation(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_navigation(const FeaturePorts& ports);

}  // namespace confnotes::server
