#include "server/talks/report.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace confnotes::server {

using Json = nlohmann::ordered_json;

namespace {

Json or_null(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

}  // namespace

void print_json_report(const std::vector<ListedTalk>& talks, std::ostream& out) {
  Json entries = Json::array();
  for (const auto& [file, facts] : talks) {
    entries.push_back({{"file", file},
                       {"line", facts.line},
                       {"title", facts.title},
                       {"speakers", facts.speakers},
                       {"handles", facts.handles},
                       {"day", or_null(facts.day)},
                       {"track", or_null(facts.track)},
                       {"event", or_null(facts.event)},
                       {"date", or_null(facts.date)},
                       {"links", facts.links},
                       {"tags", facts.tags}});
  }
  // A file name need not be UTF-8.
  out << entries.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace confnotes::server
