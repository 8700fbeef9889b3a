// SettingsWatch: the settings files of an editor's session. Finds them above notes, follows them on the disk and in the
// editor's buffers, publishes what is wrong in them, and tells whose settings have changed. Lives on the loop.
#pragma once

#include "analysis/workspace.h"
#include "protocol/lsp/diagnostics.h"
#include "protocol/lsp/synchronization.h"
#include "server/documents.h"
#include "server/settings_files.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server {

struct SettingsWatchPorts {
  boost::asio::io_context& loop;
  std::function<void(const protocol::PublishDiagnosticsParams&)> send;
  std::function<void(const analysis::Change&)> apply;  // puts and removes settings
  // Notes below `folder` have other settings than before; where the scope is another, other notes may be included.
  std::function<void(const std::string& folder, bool has_other_scope)> on_change;
  // Settings name a schema file: its changes should be told with `changed_on_disk`. Once for each path.
  std::function<void(const std::string& path)> watch;
};

class SettingsWatch {
 public:
  explicit SettingsWatch(SettingsWatchPorts ports);

  void set_delay(std::chrono::milliseconds delay) { delay_ = delay; }
  void set_unit(analysis::ColumnUnit unit) { unit_ = unit; }

  // False for a note (or a document without a file) that its settings exclude. Looks at the folders above it, and hands
  // over the settings that it finds there for the first time.
  bool includes(const std::string& path);
  // What is known so far, buffers included, for a reader on another thread.
  const SettingsFiles& files() const { return files_; }

  // A settings file in the editor: its text is the client's, whatever the disk says. An edit counts after the delay.
  void open(protocol::TextDocumentItem item, std::string path);
  void change(const std::string& path, const protocol::DidChangeTextDocumentParams& params);
  void close(const std::string& path);

  // Any file was made, changed or deleted on the disk; only settings and schema files are looked at.
  void changed_on_disk(const std::string& path);
  // Looks again at the files that hold for a note, as far as they have changed, and at the schemas that they name.
  void check_disk(std::string_view note_path);
  // The files in and below a folder are no business of this session any more.
  void forget_below(const std::string& folder);

 private:
  void look_again(const std::string& folder);
  void wait();
  void hand_over_new();
  void publish(const SettingsFile& file);
  void clear(const std::string& folder);
  // Clears what is shown of a file, unless the settings of another folder show it, too.
  void clear_file(const std::string& uri);
  protocol::PublishDiagnosticsParams params_for(const CheckedFile& file);

  SettingsWatchPorts ports_;
  boost::asio::steady_timer timer_;
  std::chrono::milliseconds delay_{200};
  analysis::ColumnUnit unit_ = analysis::ColumnUnit::Utf16;
  SettingsFiles files_;
  Documents documents_;                                    // the settings files that are open
  std::set<std::string> watched_;                          // schema files
  std::set<std::string> pending_;                          // folders of those that were edited
  std::map<std::string, std::set<std::string>> reported_;  // folder → URIs of its files for which problems are shown
};

}  // namespace confnotes::server
