// Profiles: whose page on which network an address is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::analysis {

enum class Network : std::uint8_t { Unknown, Twitter, GitHub, LinkedIn, Bluesky, Mastodon };

struct Profile {
  Network network = Network::Unknown;
  std::string name;  // as the address writes it, percent-encoding resolved; "user@host" for Mastodon

  bool operator==(const Profile&) const = default;
};

// twitter.com/x, x.com/x?lang=en, linkedin.com/in/x, https://mastodon.social/@x …; an address without a scheme only
// where its host is a network's own. Nothing for a tweet, a repository, a search, a company or a page of the network
// itself. GitHub organisations cannot be told from people. Medium, YouTube and others have /@x as well: Mastodon is
// only a host that calls itself something of the kind or is widely known.
std::optional<Profile> profile_of(std::string_view url);

}  // namespace confnotes::analysis
