#include "server/link_consent.h"

#include "server/files.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace confnotes::server {

using Json = nlohmann::json;

namespace {

// An object: folder → true or false. Empty where there is none.
Json read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  Json answers = Json::parse(file, nullptr, false);
  return answers.is_object() ? answers : Json::object();
}

}  // namespace

std::string LinkConsent::default_path() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    return std::string_view(value ? value : "");
  };
  const std::string_view state = variable("XDG_STATE_HOME");
  if (state.starts_with('/')) return std::string(state) + "/confnotes/links.json";
  const std::string_view home = variable("HOME");
  return home.empty() ? "" : std::string(home) + "/.local/state/confnotes/links.json";
}

std::optional<bool> LinkConsent::find(const std::string& folder) const {
  if (path_.empty()) return std::nullopt;
  const Json answers = read(path_);
  const auto answer = answers.find(folder);
  if (answer == answers.end() || !answer->is_boolean()) return std::nullopt;
  return answer->get<bool>();
}

bool LinkConsent::remember(const std::string& folder, bool is_allowed) const {
  if (path_.empty()) return true;
  Json answers = read(path_);
  answers[folder] = is_allowed;
  std::error_code error;
  std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), error);
  return replace_file(path_, answers.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace confnotes::server
