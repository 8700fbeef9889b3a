#include "analysis/rules/rule.h"
#include "server/config/config_command.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace confnotes::server {

using Json = nlohmann::ordered_json;

namespace {

const Json kObject = {"object", "null"};

Json rules_schema() {
  Json properties = Json::object();
  for (const analysis::Rule* rule : analysis::all_rules()) {
    properties[std::string(rule->id)] = {{"description", rule->summary},
                                         {"enum", {"error", "warning", "info", "hint", "off"}},
                                         {"default", rule->is_on ? to_string(rule->severity) : "off"}};
  }
  return {{"title", "Rules"},
          {"description", "The severity of each rule; `off` switches it off."},
          {"type", kObject},
          {"additionalProperties", false},
          {"properties", std::move(properties)}};
}

Json globs_schema(std::string_view title, std::string_view description) {
  return {{"title", title},
          {"description", description},
          {"type", {"array", "null"}},
          {"items", {{"type", {"string", "number"}}}}};
}

Json front_matter_schema() {
  const Json schema = {{"title", "Schema"},
                       {"description",
                        "What the front matter of notes must obey: the path of a JSON Schema (JSON or YAML) from the "
                        "folder of this file, or a JSON Schema right here."},
                       {"type", {"string", "object", "null"}}};
  return {{"title", "Front matter"},
          {"description", "What is asked of the front matter of notes."},
          {"type", kObject},
          {"additionalProperties", false},
          {"properties", {{"schema", schema}}}};
}

Json links_schema() {
  return {{"title", "Links"},
          {"description", "What is asked of links to the internet."},
          {"type", kObject},
          {"additionalProperties", false},
          {"properties",
           {{"exclude",
             {{"title", "Exclude"},
              {"description", "Addresses that are not checked, with `*` for any text."},
              {"type", {"array", "null"}},
              {"items", {{"type", "string"}}}}}}}};
}

}  // namespace

void print_settings_schema(std::ostream& out) {
  const Json schema = {
      {"$schema", "http://json-schema.org/draft-07/schema#"},
      {"title", "Settings of confnotes"},
      {"description", "A .confnotes.yaml: holds for the notes in its folder and below it."},
      {"type", kObject},
      {"additionalProperties", false},
      {"properties",
       {{"rules", rules_schema()},
        {"include", globs_schema("Include", "Globs from the folder of this file: only these notes are checked.")},
        {"exclude", globs_schema("Exclude", "Globs from the folder of this file: these notes are not checked.")},
        {"links", links_schema()},
        {"frontMatter", front_matter_schema()}}}};
  out << schema.dump(2) << '\n';
}

}  // namespace confnotes::server
