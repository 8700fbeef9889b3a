// FeaturePorts: what the requests of a theme (the files beside this one) need of the session. A theme offers what it
// has
// (`offer_*`) and answers for it (`register_*`); whatever needs thought is a pure function in analysis/features.
#pragma once

#include "analysis/front_matter/date_shape.h"
#include "protocol/lsp/client_capabilities.h"
#include "protocol/lsp/commands.h"
#include "protocol/lsp/server_capabilities.h"
#include "server/dispatcher.h"
#include "server/source.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::server {

// Lives as long as the session; all of it on the loop.
struct FeaturePorts {
  Dispatcher& dispatcher;
  const protocol::ClientCapabilities& client;
  // The document of that URI, with every edit that came before.
  std::function<Source(const std::string& uri)> source;
  std::function<View()> view;
  // Runs something on the loop, from any thread.
  std::function<void(std::function<void()>)> post;
  std::function<std::optional<analysis::LocalTime>()> now;
  // Features can be switched off one by one: `name` is their request without "textDocument/" ("hover").
  std::function<bool(std::string_view name)> is_on;
  // Why no host may be asked of a link, whatever the user says; nothing where one may.
  std::function<std::optional<std::string>()> link_refusal;
  // Asks the hosts of these links now, by the user's own word.
  std::function<void(const std::vector<std::string>& urls)> check_links;
  // Fetches a page, by the user's own word, and puts its title in front of its address in a note.
  std::function<void(const protocol::UsePageTitleArgument& wanted)> use_page_title;

  // A request that answers null while its feature is off. One whose answer is wrong where notes are missing waits until
  // the workspace is read.
  template <typename Params>
  void on(std::string_view name, const std::string& method, std::function<Job(Params)> prepare,
          When when = When::AtOnce) const {
    dispatcher.on_request<Params>(
        method,
        [is_on = is_on, name, prepare = std::move(prepare)](const Params& params) -> Job {
          if (!is_on(name)) return [] { return protocol::Json(); };
          return prepare(params);
        },
        when);
  }
};

}  // namespace confnotes::server
