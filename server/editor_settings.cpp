#include "server/editor_settings.h"

#include "analysis/rules/rule.h"
#include "analysis/settings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace confnotes::server {

using protocol::Json;

namespace {

constexpr std::int64_t kLongestDelay = 60'000;

// What can be switched off: a request without its "textDocument/", or what it is about.
constexpr auto kFeatures = std::to_array<std::string_view>(
    {"codeAction", "codeLens", "completion", "definition", "diagnostics", "documentHighlight", "documentLink",
     "documentSymbol", "foldingRange", "hover", "inlayHint", "linkedEditingRange", "references", "rename",
     "selectionRange", "semanticTokens", "willRenameFiles", "workspaceSymbol"});

const Json* find_member(const Json& object, const char* name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

void merge_diagnostics(const Json& given, EditorSettings& settings, std::vector<std::string>& complaints) {
  if (!given.is_object()) {
    complaints.emplace_back("diagnostics: expected an object.");
    return;
  }
  const Json* delay = find_member(given, "delay");
  if (!delay) return;
  const double value = delay->is_number() ? delay->get<double>() : -1;
  if (0 <= value && value <= static_cast<double>(kLongestDelay)) {
    settings.diagnostics_delay = std::chrono::milliseconds(static_cast<std::int64_t>(value));
  } else {
    complaints.emplace_back("diagnostics.delay: expected a number of milliseconds from 0 to 60000.");
  }
}

void merge_features(const Json& given, EditorSettings& settings, std::vector<std::string>& complaints) {
  if (!given.is_object()) {
    complaints.emplace_back("features: expected an object.");
    return;
  }
  for (const auto& [name, is_on] : given.items()) {
    if (std::ranges::find(kFeatures, name) == kFeatures.end()) {
      complaints.push_back("features." + name + ": there is no such feature.");
    } else if (!is_on.is_boolean()) {
      complaints.push_back("features." + name + ": expected true or false.");
    } else if (is_on.get<bool>()) {
      settings.features_off.erase(name);
    } else {
      settings.features_off.insert(name);
    }
  }
}

void merge_rules(const Json& given, EditorSettings& settings, std::vector<std::string>& complaints) {
  if (!given.is_object()) {
    complaints.emplace_back("rules: expected an object.");
    return;
  }
  for (const auto& [rule, severity] : given.items()) {
    const std::string word = severity.is_string() ? severity.get<std::string>() : std::string();
    const auto named = analysis::severity_named(word);
    if (!analysis::find_rule(rule)) {
      complaints.push_back("rules." + rule + ": there is no such rule.");
    } else if (!named && word != "off") {
      complaints.push_back("rules." + rule + ": expected error, warning, info, hint or off.");
    } else {
      settings.rules.insert_or_assign(rule, named);
    }
  }
}

void merge_links(const Json& given, EditorSettings& settings, std::vector<std::string>& complaints) {
  if (!given.is_object()) {
    complaints.emplace_back("links: expected an object.");
    return;
  }
  const auto merge_switch = [&](const char* name, bool& is_on) {
    const Json* value = find_member(given, name);
    if (value && value->is_boolean())
      is_on = value->get<bool>();
    else if (value)
      complaints.push_back("links." + std::string(name) + ": expected true or false.");
  };
  merge_switch("anchors", settings.link_depth.anchors);
  merge_switch("videos", settings.link_depth.videos);
  const Json* remote = find_member(given, "remote");
  if (!remote) return;
  constexpr std::array<std::pair<std::string_view, RemoteMode>, 4> kModes{{{"ask", RemoteMode::Ask},
                                                                           {"always", RemoteMode::Always},
                                                                           {"onSave", RemoteMode::OnSave},
                                                                           {"never", RemoteMode::Never}}};
  const std::string word = remote->is_string() ? remote->get<std::string>() : std::string();
  const auto mode = std::ranges::find(kModes, word, &std::pair<std::string_view, RemoteMode>::first);
  if (mode == kModes.end())
    complaints.emplace_back("links.remote: expected ask, always, onSave or never.");
  else
    settings.remote = mode->second;
}

void merge_trust(const Json& given, EditorSettings& settings, std::vector<std::string>& complaints) {
  if (given.is_boolean())
    settings.is_trusted = given.get<bool>();
  else
    complaints.emplace_back("trusted: expected true or false.");
}

}  // namespace

EditorSettings merge_settings(EditorSettings current, const Json& given, std::vector<std::string>& complaints) {
  const Json* own = find_member(given, "confnotes");
  const Json& settings = own ? *own : given;
  if (const Json* diagnostics = find_member(settings, "diagnostics"))
    merge_diagnostics(*diagnostics, current, complaints);
  if (const Json* features = find_member(settings, "features")) merge_features(*features, current, complaints);
  if (const Json* rules = find_member(settings, "rules")) merge_rules(*rules, current, complaints);
  if (const Json* links = find_member(settings, "links")) merge_links(*links, current, complaints);
  if (const Json* trusted = find_member(settings, "trusted")) merge_trust(*trusted, current, complaints);
  return current;
}

}  // namespace confnotes::server
