// LinkConsent: whether the user lets us ask the hosts of links, by folder of the workspace, from one session to the
// next. It is kept where the user's own state is: what a folder says of itself must not count.
#pragma once

#include <optional>
#include <string>

namespace confnotes::server {

class LinkConsent {
 public:
  // A file that is made when there is something to remember; an empty path: nothing is.
  explicit LinkConsent(std::string path) : path_(std::move(path)) {}

  // "~/.local/state/confnotes/links.json", or what XDG_STATE_HOME says (XDG Base Directory Specification); empty
  // without HOME.
  static std::string default_path();

  // Nothing where he was never asked, or the file cannot be read.
  std::optional<bool> find(const std::string& folder) const;
  // False where the file cannot be written.
  bool remember(const std::string& folder, bool is_allowed) const;

 private:
  std::string path_;
};

}  // namespace confnotes::server
