#include "server/lint/json_finding.h"
#include "server/lint/report.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace confnotes::server {

using analysis::Diagnostic;
using Json = nlohmann::ordered_json;

void print_json_report(const std::vector<CheckedNote>& notes, std::ostream& out) {
  Json findings = Json::array();
  for (const CheckedNote& note : notes) {
    for (const Diagnostic& diagnostic : note.diagnostics)
      findings.push_back(json_finding(note, diagnostic));
  }
  // A file name need not be UTF-8.
  out << findings.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace confnotes::server
