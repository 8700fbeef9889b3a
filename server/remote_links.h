// RemoteLinks: what an editor's session knows of links to the internet. Hosts are asked only as far as the user allows
// it, and never while something is typed. Lives on the loop; the network has a thread of its own
// (links/link_checker.h).
#pragma once

#include "server/known_links.h"
#include "server/link_consent.h"
#include "server/links/link_checker.h"
#include "server/progress.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::server {

enum class RemoteMode {
  Ask,     // the user, once for each folder, when a note with links is saved
  Always,  // when a note is opened or saved
  OnSave,
  Never,
};

struct RemoteLinksOptions {
  links::LinkCheckerOptions checker = {};
  std::string consent_path = {};  // as for LinkConsent
};

struct RemoteLinksPorts {
  boost::asio::io_context& loop;
  Progress& progress;
  // Asks the user a question with these answers; he may give none, and then nothing comes.
  std::function<void(const std::string& question, const std::vector<std::string>& answers,
                     std::function<void(const std::string& answer)> on_answer)>
      ask;
  std::function<void(const std::set<std::string>& urls)> on_verdicts;  // something new is known of these
  std::function<void(const std::string& line)> log;
  RemoteLinksOptions options;
};

class RemoteLinks {
 public:
  explicit RemoteLinks(RemoteLinksPorts ports);

  void set_mode(RemoteMode mode);
  // What is known by another depth is not known any more.
  void set_depth(links::Depth depth);
  // Nobody is asked for a workspace that the user does not trust, whatever the mode.
  void set_is_trusted(bool is_trusted);

  // `folder`: the one that the user is asked about. `urls`: as in analysis::linked_urls.
  bool wants_opened(const std::string& folder) { return mode_for(folder) == RemoteMode::Always; }
  void note_opened(const std::string& folder, const std::vector<std::string>& urls);
  void note_saved(const std::string& folder, const std::vector<std::string>& urls);
  // No open note has these any more: those that were not asked for by `check` are not checked.
  void forget(const std::vector<std::string>& urls);
  bool is_busy() const { return !under_way_.empty(); }
  // Why no host may be asked, or can be: a sentence; nothing where one may.
  std::optional<std::string> refusal() const;
  // By the user's own word, whatever the mode and whatever is known; not where there is a refusal.
  void check(const std::vector<std::string>& urls);
  // Ends what goes on under that progress token.
  void cancel(const std::string& token);

  // What is known now.
  const std::shared_ptr<const KnownLinks>& known() const { return known_; }

 private:
  RemoteMode mode_for(const std::string& folder);
  void stop();
  void ask_about(const std::string& folder, const std::vector<std::string>& urls);
  // Those that nothing is known of, or nothing any more.
  void check_stale(const std::vector<std::string>& urls);
  bool is_stale(const std::string& url) const;
  void begin(std::vector<std::string> urls, bool anew);
  void arrived(const std::string& url, const links::Remembered& known);
  void not_checked(const std::vector<std::string>& urls, const links::Obstacle& obstacle);
  void flush();
  void show_progress();
  std::string summary() const;

  RemoteLinksPorts ports_;
  LinkConsent consent_;
  RemoteMode mode_ = RemoteMode::Ask;
  links::Depth depth_;
  bool is_trusted_ = true;
  std::map<std::string, RemoteMode> answers_;                // of this session, by folder
  std::map<std::string, std::vector<std::string>> waiting_;  // for an answer
  std::shared_ptr<const KnownLinks> known_ = std::make_shared<const KnownLinks>();
  std::vector<std::pair<std::string, links::Remembered>> arrived_;  // not yet in `known_`
  std::set<std::string> under_way_;
  std::set<std::string> commanded_;
  std::string token_;      // of the progress; empty while nothing is under way
  std::size_t total_ = 0;  // since the progress began
  std::map<links::Verdict, std::size_t> counts_;
  bool has_complained_ = false;
  boost::asio::steady_timer flush_timer_;
  std::unique_ptr<links::LinkChecker> checker_;  // made when it is needed; last: its thread uses the others
};

}  // namespace confnotes::server
