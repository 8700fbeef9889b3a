#include "server/features/commands.h"

#include "analysis/features/pickers.h"
#include "analysis/web_links.h"
#include "protocol/lsp/commands.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace confnotes::server {

using protocol::encode;
using protocol::Json;

namespace {

constexpr std::string_view kTalks = "confnotes.talks";
constexpr std::string_view kSpeakers = "confnotes.speakers";
constexpr std::string_view kCheckLinks = "confnotes.checkLinks";
constexpr std::string_view kUsePageTitle = "confnotes.usePageTitle";

std::optional<std::string> iso(const std::optional<std::chrono::year_month_day>& date) {
  if (!date) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date->year()), static_cast<unsigned>(date->month()),
                     static_cast<unsigned>(date->day()));
}

Json talks(const View& view, const analysis::TalkQuery& query) {
  Json result = Json::array();
  for (const analysis::PickedTalk& talk : analysis::pick_talks(*view.snapshot, query)) {
    result.push_back(encode(protocol::TalkItem{.title = talk.title,
                                               .speakers = talk.speakers,
                                               .event = talk.event,
                                               .day = talk.day.empty() ? std::nullopt : std::optional(talk.day),
                                               .date = iso(talk.date),
                                               .location = view.location(talk.place)}));
  }
  return result;
}

Json speakers(const View& view) {
  Json result = Json::array();
  for (const analysis::PickedSpeaker& speaker : analysis::pick_speakers(*view.snapshot)) {
    result.push_back(encode(protocol::SpeakerItem{.name = speaker.name,
                                                  .talks = static_cast<std::uint32_t>(speaker.talks),
                                                  .handles = speaker.handles,
                                                  .latest = iso(speaker.latest),
                                                  .location = view.location(speaker.place)}));
  }
  return result;
}

// The links of the note that the argument names, or the one that it is, or those of all notes.
std::vector<std::string> urls_of(const View& view, const protocol::CheckLinksArgument& argument) {
  if (argument.url) return {*argument.url};
  std::set<std::string> urls;
  const auto add = [&](const analysis::NoteEntry& entry) {
    const auto& unasked = view.snapshot->settings(entry.path).unasked_links;
    std::ranges::move(analysis::linked_urls(*entry.parsed(), unasked), std::inserter(urls, urls.end()));
  };
  if (!argument.uri) {
    view.snapshot->for_each(add);
  } else if (const analysis::NoteEntry* entry = view.snapshot->find(view.path(*argument.uri))) {
    add(*entry);
  } else {
    throw RequestRefused("params.arguments[0].uri: there is no note " + *argument.uri + ".",
                         protocol::ErrorCode::InvalidParams);
  }
  return {urls.begin(), urls.end()};
}

analysis::TalkQuery query_of(const protocol::TalksArgument& argument) {
  return {argument.speaker.value_or(""), argument.tag.value_or(""), argument.event.value_or("")};
}

// Without one an error names the first of its members.
template <typename Argument>
Argument required_argument(const std::optional<std::vector<Json>>& arguments) {
  Json first = !arguments || arguments->empty() ? Json::object() : arguments->front();
  return protocol::decode<Argument>(first, protocol::Path("params.arguments[0]"));
}

template <typename Argument>
Argument first_argument(const std::optional<std::vector<Json>>& arguments) {
  if (!arguments || arguments->empty()) return {};
  return required_argument<Argument>(arguments);
}

}  // namespace

void offer_commands(const FeaturePorts&, protocol::ServerCapabilities& offered) {
  offered.executeCommandProvider.emplace().commands = {std::string(kCheckLinks), std::string(kSpeakers),
                                                       std::string(kTalks), std::string(kUsePageTitle)};
}

void register_commands(const FeaturePorts& ports) {
  ports.dispatcher.on_request<protocol::ExecuteCommandParams>(
      "workspace/executeCommand",
      [ports](const protocol::ExecuteCommandParams& params) -> Job {
        if (params.command == kTalks)
          return [view = ports.view(), query = query_of(first_argument<protocol::TalksArgument>(params.arguments))] {
            return talks(view, query);
          };
        if (params.command == kCheckLinks) {
          if (const auto reason = ports.link_refusal()) throw RequestRefused(*reason);
          return
              [ports, view = ports.view(), argument = first_argument<protocol::CheckLinksArgument>(params.arguments)] {
                ports.post([ports, urls = urls_of(view, argument)] { ports.check_links(urls); });
                return Json();
              };
        }
        if (params.command == kUsePageTitle) {
          if (const auto reason = ports.link_refusal()) throw RequestRefused(*reason);
          if (!ports.client.workspace.applyEdit)
            throw RequestRefused("The client does not take edits (workspace.applyEdit).");
          ports.use_page_title(required_argument<protocol::UsePageTitleArgument>(params.arguments));
          return [] { return Json(); };
        }
        if (params.command == kSpeakers) return [view = ports.view()] { return speakers(view); };
        throw RequestRefused("params.command: there is no command " + params.command + ".",
                             protocol::ErrorCode::InvalidParams);
      },
      When::Released);
}

}  // namespace confnotes::server
