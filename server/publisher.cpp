#include "server/publisher.h"

#include "analysis/lint.h"
#include "server/convert/diagnostics.h"
#include "server/facts.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace confnotes::server {

namespace {

constexpr std::chrono::milliseconds kCongestionDelay{50};
constexpr std::size_t kSmallNote = 32U << 10U;  // bytes

}  // namespace

Publisher::Publisher(PublisherPorts ports) : ports_(std::move(ports)), timer_(ports_.loop) {}

void Publisher::document_changed(const std::string& path) {
  if (is_pulled_) return;
  touch(path, Cause::Edit);
  wait(delay_);
}

void Publisher::surroundings_changed(const std::string& path) {
  const bool is_waiting = !pending_.empty();
  touch(path, Cause::Surroundings);
  if (!is_waiting) wait(std::chrono::milliseconds(0));
}

void Publisher::document_closed(const Document& document) {
  if (is_pulled_) return;
  pending_.erase(document.path);
  published_[document.path] = {.number = check_count_, .diagnostics = {}};
  ports_.send({.uri = document.uri, .version = std::nullopt, .diagnostics = {}});
}

void Publisher::touch(const std::string& path, Cause cause) {
  Cause& known = pending_.try_emplace(path, cause).first->second;
  if (cause == Cause::Edit) known = cause;
}

void Publisher::wait(std::chrono::milliseconds delay) {
  timer_.expires_after(delay);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) check_pending();
  });
}

void Publisher::check_pending() {
  // A client that does not keep up gets the state of things when it does, not every state in between.
  if (ports_.is_congested()) return wait(kCongestionDelay);
  const auto pending = std::exchange(pending_, {});
  if (is_pulled_) return ports_.refresh();
  for (const auto& [path, cause] : pending)
    check(path, cause);
}

void Publisher::check(const std::string& path, Cause cause) {
  const Document* document = ports_.documents.find(path);
  if (!document) return;
  const auto snapshot = ports_.snapshot();
  const analysis::NoteEntry* entry = snapshot->find(path);
  if (!entry) return;
  // Waking a thread takes longer than checking a small note; asking the disk for what it links to may take any time.
  std::vector<std::string> linked = linked_paths(*entry);
  const bool is_quick = linked.empty() && entry->note->text.size() <= kSmallNote;
  auto job = [this, snapshot, entry, path, cause, is_on = ports_.is_on(), linked = std::move(linked),
              links = ports_.links(), number = ++check_count_, uri = document->uri, version = document->version,
              unit = unit_] {
    const auto found = is_on ? analysis::lint(*snapshot, *entry, facts_about(*entry->note, linked, *links))
                             : std::vector<analysis::Diagnostic>();
    protocol::PublishDiagnosticsParams params{
        .uri = uri, .version = version, .diagnostics = to_protocol(found, uri, {entry->note->text, unit})};
    boost::asio::post(ports_.loop, [this, path, result = Result{number, cause, std::move(params)}]() mutable {
      publish(path, std::move(result));
    });
  };
  if (is_quick)
    job();
  else
    ports_.executor.post(std::move(job));
}

// Nobody wants to be told of the word that they are just typing. What was known of the line before stays.
void Publisher::hold_back(std::uint32_t line, const std::vector<protocol::Diagnostic>& known,
                          std::vector<protocol::Diagnostic>& found) {
  std::erase_if(found, [&](const protocol::Diagnostic& one) {
    const auto is_known = [&](const protocol::Diagnostic& other) {
      return other.code == one.code && other.range.start.line == line;
    };
    return one.range.start.line == line && std::ranges::none_of(known, is_known);
  });
}

void Publisher::publish(const std::string& path, Result result) {
  const Document* document = ports_.documents.find(path);
  if (!document || document->version != result.params.version) return;
  Published& known = published_[path];
  if (result.number <= known.number) return;
  known.number = result.number;
  if (document->typed_line) hold_back(*document->typed_line, known.diagnostics, result.params.diagnostics);
  if (result.cause == Cause::Surroundings && known.diagnostics == result.params.diagnostics) return;
  ports_.send(result.params);
  known.diagnostics = std::move(result.params.diagnostics);
}

}  // namespace confnotes::server
