// Bytes from a client: framing, then JSON-RPC, then the parameters of a request.
#include "protocol/framing.h"
#include "protocol/json_rpc.h"
#include "protocol/lsp/lifecycle.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace confnotes::protocol;
  FrameReader frames(1U << 16U);
  frames.feed({reinterpret_cast<const char*>(data), size});
  while (const auto body = frames.next()) {
    const auto message = parse_message(*body);
    if (!message || !std::holds_alternative<Request>(*message)) continue;
    try {
      decode_params<InitializeParams>(std::get<Request>(*message).params);
    } catch (const DecodeError&) {
      // What a client gets as InvalidParams.
    }
  }
  return 0;
}
