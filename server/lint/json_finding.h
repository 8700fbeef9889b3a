// JsonFinding: one finding as a program gets it, the same in every JSON report.
#pragma once

#include "server/lint/report.h"

#include <nlohmann/json_fwd.hpp>

namespace confnotes::server {

// Place, severity, rule, message, related places and fixes. Lines and columns from 1, columns in code points, offsets
// in bytes of the file.
nlohmann::ordered_json json_finding(const CheckedNote& note, const analysis::Diagnostic& diagnostic);

}  // namespace confnotes::server
