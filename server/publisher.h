// Publisher: sends diagnostics after a quiet period, for the version that they were found in.
#pragma once

#include "analysis/snapshot.h"
#include "protocol/lsp/diagnostics.h"
#include "server/documents.h"
#include "server/executor.h"
#include "server/known_links.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace confnotes::server {

struct PublisherPorts {
  boost::asio::io_context& loop;
  Executor& executor;
  Documents& documents;
  std::function<std::shared_ptr<const analysis::Snapshot>()> snapshot;  // with all edits in it
  std::function<std::shared_ptr<const KnownLinks>()> links;             // what is known of links to the internet
  std::function<void(const protocol::PublishDiagnosticsParams&)> send;
  std::function<void()> refresh;                      // tells a client that pulls to do so again
  std::function<bool()> is_on = [] { return true; };  // false: nothing is found anywhere
  std::function<bool()> is_congested;                 // true: wait with sending
};

class Publisher {
 public:
  explicit Publisher(PublisherPorts ports);

  void set_delay(std::chrono::milliseconds delay) { delay_ = delay; }
  void set_unit(analysis::ColumnUnit unit) { unit_ = unit; }
  // A client that asks for diagnostics is told when it is time to, and gets none from here.
  void set_is_pulled(bool is_pulled) { is_pulled_ = is_pulled; }

  // The document was opened or edited: its diagnostics are sent once no edit has come for the delay.
  void document_changed(const std::string& path);
  // Something that the document links to has changed: sent only if the diagnostics are other than before.
  void surroundings_changed(const std::string& path);
  // Clears what the client shows.
  void document_closed(const Document& document);

 private:
  enum class Cause { Surroundings, Edit };

  void touch(const std::string& path, Cause cause);
  void wait(std::chrono::milliseconds delay);
  void check_pending();
  void check(const std::string& path, Cause cause);
  struct Result {
    std::uint64_t number;  // of the check
    Cause cause;
    protocol::PublishDiagnosticsParams params;
  };
  static void hold_back(std::uint32_t line, const std::vector<protocol::Diagnostic>& known,
                        std::vector<protocol::Diagnostic>& found);
  void publish(const std::string& path, Result result);

  PublisherPorts ports_;
  boost::asio::steady_timer timer_;
  std::chrono::milliseconds delay_{200};
  bool is_pulled_ = false;
  analysis::ColumnUnit unit_ = analysis::ColumnUnit::Utf16;
  std::map<std::string, Cause> pending_;
  std::uint64_t check_count_ = 0;
  struct Published {
    std::uint64_t number = 0;  // checks up to this one are out of date: they may end in another order
    std::vector<protocol::Diagnostic> diagnostics;
  };
  std::map<std::string, Published> published_;
};

}  // namespace confnotes::server
