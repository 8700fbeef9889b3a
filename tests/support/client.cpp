#include "tests/support/client.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace confnotes::test {

Client::Client(server::RemoteLinksOptions links)
    : session_({.loop = loop_,
                .executor = *executor_,
                .send = [this](const std::string& body) { received_.push_back(Json::parse(body)); },
                .now = [] { return analysis::LocalTime{.day = std::chrono::year(2018) / 7 / 6}; },
                .links = std::move(links),
                .log = [this](std::string line) { log_.push_back(std::move(line)); }}) {}

Json Client::start(const Json& params) {
  Json all = {{"processId", nullptr},
              {"rootUri", nullptr},
              {"capabilities", Json::object()},
              {"initializationOptions", {{"diagnostics", {{"delay", 0}}}}}};
  all.update(params);
  const Json response = request("initialize", all);
  notify("initialized", Json::object());
  return response.at("result");
}

Json Client::request(const std::string& method, const Json& params) {
  const int id = next_id_++;
  Json message = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
  if (!params.is_null()) message["params"] = params;
  send(message.dump());
  poll();
  for (const Json& answer : received_) {
    if (answer.value("id", Json()) == id && !answer.contains("method")) return answer;
  }
  return nullptr;
}

void Client::notify(const std::string& method, const Json& params) {
  Json message = {{"jsonrpc", "2.0"}, {"method", method}};
  if (!params.is_null()) message["params"] = params;
  send(message.dump());
  poll();
}

void Client::send(const std::string& body) {
  session_.receive(body);
}

void Client::poll() {
  loop_.restart();
  while (loop_.poll() > 0) {
  }
}

void Client::wait_for_diagnostics(const std::string& uri, int version) {
  const auto is_there = [&] {
    const auto published = notifications("textDocument/publishDiagnostics");
    return std::ranges::any_of(published, [&](const Json& params) {
      return params.at("uri") == uri && params.value("version", 0) == version;
    });
  };
  wait_until(is_there);
}

void Client::wait_until(const std::function<bool()>& is_so) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(5);
  while (!is_so() && std::chrono::steady_clock::now() < end) {
    loop_.restart();
    loop_.run_one_for(std::chrono::milliseconds(100));
  }
}

bool Client::answer(const std::string& method, const Json& result) {
  const auto asked = std::ranges::find(received_.rbegin(), received_.rend(), method,
                                       [](const Json& message) { return message.value("method", ""); });
  if (asked == received_.rend()) return false;
  const Json id = asked->at("id");
  send(Json{{"jsonrpc", "2.0"}, {"id", id}, {"result", result}}.dump());
  poll();
  return true;
}

void Client::open(const std::string& uri, const std::string& text, int version) {
  notify("textDocument/didOpen",
         {{"textDocument", {{"uri", uri}, {"languageId", "markdown"}, {"version", version}, {"text", text}}}});
}

void Client::change(const std::string& uri, int version, const std::vector<Json>& changes) {
  notify("textDocument/didChange",
         {{"textDocument", {{"uri", uri}, {"version", version}}}, {"contentChanges", changes}});
}

std::vector<Json> Client::notifications(const std::string& method) const {
  std::vector<Json> result;
  for (const Json& message : received_) {
    if (message.value("method", "") == method) result.push_back(message.at("params"));
  }
  return result;
}

Json Client::diagnostics(const std::string& uri) const {
  Json result;
  for (const Json& published : notifications("textDocument/publishDiagnostics")) {
    if (published.at("uri") != uri) continue;
    result = Json::array();
    for (const Json& diagnostic : published.at("diagnostics")) {
      const Json& start = diagnostic.at("range").at("start");
      const Json& end = diagnostic.at("range").at("end");
      result.push_back(fmt::format("{}:{}-{}:{} {}", start.at("line").get<int>(), start.at("character").get<int>(),
                                   end.at("line").get<int>(), end.at("character").get<int>(),
                                   diagnostic.at("code").get<std::string>()));
    }
  }
  return result;
}

Json at(const std::string& uri, int line, int character) {
  return {{"textDocument", {{"uri", uri}}}, {"position", {{"line", line}, {"character", character}}}};
}

Json edit(int line, int begin, int end, const std::string& text) {
  return {{"range", {{"start", {{"line", line}, {"character", begin}}}, {"end", {{"line", line}, {"character", end}}}}},
          {"text", text}};
}

std::vector<std::string> labels(const Json& response) {
  std::vector<std::string> result;
  for (const Json& item : response.at("result").at("items"))
    result.push_back(item.at("label"));
  return result;
}

}  // namespace confnotes::test
