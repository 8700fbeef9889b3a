#include "server/links/verdict.h"

namespace confnotes::server::links {

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::Alive:
      return "alive";
    case Verdict::Moved:
      return "moved";
    case Verdict::Dead:
      return "dead";
    case Verdict::Blocked:
      return "blocked";
    case Verdict::Transient:
      return "transient";
    case Verdict::Tls:
      return "tls";
    case Verdict::Refused:
      return "refused";
    case Verdict::Invalid:
      return "invalid";
  }
  return "";
}

}  // namespace confnotes::server::links
