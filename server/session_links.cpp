// What a session does about links to the internet: when notes are opened, saved and closed.
#include "analysis/actions.h"
#include "analysis/web_links.h"
#include "protocol/lsp/commands.h"
#include "protocol/lsp/window.h"
#include "server/session.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <expected>
#include <memory>
#include <utility>

namespace confnotes::server {

using protocol::Json;

RemoteLinksPorts Session::remote_links_ports() {
  return {.loop = ports_.loop,
          .progress = progress_,
          .ask =
              [this](const std::string& question, const std::vector<std::string>& answers,
                     std::function<void(const std::string&)> on_answer) {
                protocol::ShowMessageRequestParams params{protocol::MessageType::Info, question, {}};
                for (const std::string& answer : answers)
                  params.actions.push_back({answer});
                dispatcher_.request("window/showMessageRequest", protocol::encode(params),
                                    [on_answer = std::move(on_answer)](const Json& result) {
                                      const auto title = result.is_object() ? result.find("title") : result.end();
                                      const bool is_text = title != result.end() && title->is_string();
                                      on_answer(is_text ? title->get<std::string>() : "");
                                    });
              },
          .on_verdicts = [this](const std::set<std::string>& urls) { refresh_links(urls); },
          .log = ports_.log,
          .options = ports_.links};
}

std::string Session::folder_of(const std::string& path) const {
  const auto holds_it = [&](const Root& root) { return is_below(path, root.path); };
  const auto root = std::ranges::find_if(roots_, holds_it);
  return root == roots_.end() ? path.substr(0, path.rfind('/')) : root->path;
}

std::vector<std::string> Session::urls_in(const std::string& path) {
  const auto now = snapshot();
  const analysis::NoteEntry* entry = now->find(path);
  if (!entry || !entry->note) return {};
  return analysis::linked_urls(*entry->note, now->settings(path).unasked_links);
}

// An editor may save by itself while an address is being typed, and half an address is another's.
void Session::check_saved_links(Document& document) {
  document.has_unchecked_links = document.is_typed;
  if (!document.has_unchecked_links) remote_links_.note_saved(folder_of(document.path), urls_in(document.path));
}

void Session::refresh_links(const std::set<std::string>& urls) {
  for (const auto& [path, document] : documents_.by_path()) {
    const auto linked = urls_in(path);
    if (std::ranges::any_of(linked, [&](const std::string& url) { return urls.contains(url); }))
      publisher_.surroundings_changed(path);
  }
}

void Session::use_page_title(const protocol::UsePageTitleArgument& wanted) {
  if (!page_reader_) page_reader_ = std::make_unique<links::PageReader>(ports_.links.checker);
  const std::string token = progress_.begin("Reading the page's title");
  page_reader_->read_title(wanted.url, [this, wanted, token](const std::expected<std::string, std::string>& title) {
    boost::asio::post(ports_.loop, [this, wanted, token, title] {
      progress_.end(token, title.value_or(""));
      if (title)
        take_page_title(wanted, *title);
      else
        show_warning("No title for " + wanted.url + ": " + title.error() + ".");
    });
  });
}

// The note may have changed meanwhile.
void Session::take_page_title(const protocol::UsePageTitleArgument& wanted, const std::string& title) {
  const Source now = source(wanted.uri);
  const auto edit =
      now.entry ? analysis::title_address(*now.entry, wanted.url, to_offset(wanted.position, now.encoding()), title)
                : std::nullopt;
  if (!edit) return show_warning(wanted.url + " is not in the note any more.");
  const Json params = {{"label", "Use the page's title"},
                       {"edit", now.workspace_edit(*edit, client_.workspace.workspaceEdit.documentChanges)}};
  dispatcher_.request("workspace/applyEdit", params, [this](const Json& result) {
    if (!result.is_object() || !result.value("applied", false)) show_warning("The note could not be changed.");
  });
}

void Session::show_warning(const std::string& message) {
  notify("window/showMessage", protocol::encode(protocol::ShowMessageParams{protocol::MessageType::Warning, message}));
}

void Session::forget_links_of(const std::string& closed) {
  std::set<std::string> urls;
  for (std::string& url : urls_in(closed))
    urls.insert(std::move(url));
  for (const auto& [path, document] : documents_.by_path()) {
    if (path == closed) continue;
    for (const std::string& url : urls_in(path))
      urls.erase(url);
  }
  remote_links_.forget({urls.begin(), urls.end()});
}

}  // namespace confnotes::server
