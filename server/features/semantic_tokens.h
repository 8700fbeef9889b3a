// Semantic tokens: all, those of a part, and what has changed since.
#pragma once

#include "server/features/feature_ports.h"

namespace confnotes::server {

void offer_semantic_tokens(const FeaturePorts& ports, protocol::ServerCapabilities& offered);
void register_semantic_tokens(const FeaturePorts& ports);

}  // namespace confnotes::server
