#include "server/config/report.h"
#include "server/lint/json_finding.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace confnotes::server {

using Json = nlohmann::ordered_json;

namespace {

Json or_null(const auto& value) {
  return value ? Json(*value) : Json(nullptr);
}

// A path; true where the schema stands in the settings file itself; null where there is none but the built-in one.
Json schema_of(const SettingsFile& file) {
  if (!file.schema_path.empty()) return shown_path(file.schema_path);
  return file.settings->schema ? Json(true) : Json(nullptr);
}

Json rule_of(const RuleInForce& rule) {
  return {{"rule", rule.id},
          {"severity", analysis::setting_word(rule.severity)},
          {"default", analysis::setting_word(rule.default_severity)},
          {"line", or_null(rule.line)}};
}

}  // namespace

void print_json_report(const SettingsInForce& settings, std::ostream& out) {
  const SettingsFile* file = settings.file.get();
  Json report = {{"path", settings.path},
                 {"settings", file ? Json(shown_path(file->file.path)) : Json(nullptr)},
                 {"included", or_null(settings.is_included)},
                 {"include", file ? file->settings->include : std::vector<std::string>()},
                 {"exclude", file ? file->settings->exclude : std::vector<std::string>()},
                 {"unasked_links", file ? file->settings->unasked_links : std::vector<std::string>()},
                 {"schema", file ? schema_of(*file) : Json(nullptr)},
                 {"rules", Json::array()},
                 {"problems", Json::array()}};
  for (const RuleInForce& rule : settings.rules)
    report["rules"].push_back(rule_of(rule));
  for (const CheckedNote& checked : settings.checked) {
    for (const analysis::Diagnostic& problem : checked.diagnostics)
      report["problems"].push_back(json_finding(checked, problem));
  }
  // A file name need not be UTF-8.
  out << report.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace confnotes::server
