#include "analysis/profiles.h"

#include "analysis/handle_words.h"
#include "analysis/text.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongestHost = 253;
constexpr std::size_t kLongestTwitterName = 15;
constexpr std::size_t kLongestGitHubName = 39;
constexpr std::size_t kLongestOtherName = 100;

bool is_ascii_alnum(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

bool remove_prefix(std::string_view& text, std::string_view prefix) {
  if (text.size() < prefix.size() || !equals_ignoring_ascii_case(text.substr(0, prefix.size()), prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// At most `longest` letters, digits and `others`.
bool is_name(std::string_view text, std::size_t longest, std::string_view others) {
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [others](char c) {
    return is_ascii_alnum(c) || others.find(c) != std::string_view::npos;
  });
}

int hex_value(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  if ('a' <= c && c <= 'f') return c - 'a' + 10;
  return 'A' <= c && c <= 'F' ? c - 'A' + 10 : -1;
}

// With %C3%A9 as é; as it was where that gives no text.
std::string percent_decoded(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high < 0 ? -1 : hex_value(text[i + 2]);
    bytes += low < 0 ? text[i] : static_cast<char>(high * 16 + low);
    if (low >= 0) i += 2;
  }
  std::size_t at = 0;
  bool is_text = Text(bytes).replaced_count() == 0;
  while (is_text && at < bytes.size())
    is_text = !is_control(next_character(bytes, at));
  return is_text ? bytes : std::string(text);
}

bool is_mastodon_host(std::string_view host) {
  if (is_known_mastodon_host(host)) return true;
  std::size_t begin = 0;
  while (begin <= host.size()) {
    const std::size_t end = std::min(host.find('.', begin), host.size());
    const std::string_view label = host.substr(begin, end - begin);
    if (label == "social" || label.find("todon") != std::string_view::npos ||
        label.find("mstdn") != std::string_view::npos || label.find("masto") != std::string_view::npos) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

bool is_below(std::string_view host, std::string_view domain) {
  return host.size() > domain.size() && equals_ignoring_ascii_case(host.substr(host.size() - domain.size()), domain);
}

std::optional<Profile> twitter_profile(std::string_view path) {
  remove_prefix(path, "#!/");
  remove_prefix(path, "@");
  if (!is_name(path, kLongestTwitterName, "_") || is_page_of(Network::Twitter, to_lower(path))) return std::nullopt;
  return Profile{Network::Twitter, std::string(path)};
}

std::optional<Profile> github_profile(std::string_view path) {
  if (!is_name(path, kLongestGitHubName, "-") || is_page_of(Network::GitHub, to_lower(path))) return std::nullopt;
  return Profile{Network::GitHub, std::string(path)};
}

// Behind the name may stand a language or a part of the profile.
std::optional<Profile> linkedin_profile(std::string_view path) {
  if (!remove_prefix(path, "in/")) return std::nullopt;
  std::string name = percent_decoded(path.substr(0, path.find('/')));
  if (name.empty() || name.size() > kLongestOtherName) return std::nullopt;
  return Profile{Network::LinkedIn, std::move(name)};
}

std::optional<Profile> bluesky_profile(std::string_view path) {
  if (!remove_prefix(path, "profile/") || !is_name(path, kLongestHost, "-.:")) return std::nullopt;
  return Profile{Network::Bluesky, std::string(path)};
}

// https://host/@user, https://host/web/@user@elsewhere, https://host/users/user
std::optional<Profile> mastodon_profile(std::string_view host, std::string_view path) {
  remove_prefix(path, "web/");
  if (!remove_prefix(path, "@") && !remove_prefix(path, "users/")) return std::nullopt;
  const std::size_t at = std::min(path.find('@'), path.size());
  const std::string_view home = at == path.size() ? host : path.substr(at + 1);
  if (!is_name(path.substr(0, at), kLongestOtherName, "_-.") || !is_name(home, kLongestHost, "-.")) return std::nullopt;
  return Profile{Network::Mastodon, std::string(path.substr(0, at)) + '@' + to_lower(home)};
}

}  // namespace

std::optional<Profile> profile_of(std::string_view url) {
  const bool has_scheme = remove_prefix(url, "https://") || remove_prefix(url, "http://");
  const std::size_t slash = url.find('/');
  if (slash == std::string_view::npos || slash > kLongestHost) return std::nullopt;
  const std::string_view host = url.substr(0, slash);
  std::string_view network = host;
  if (!remove_prefix(network, "www.")) remove_prefix(network, "mobile.") || remove_prefix(network, "m.");

  std::string_view path = url.substr(slash + 1);
  // twitter.com/#!/x: the one fragment that names a page.
  const std::size_t skipped = path.starts_with("#!/") ? 3 : 0;
  path = path.substr(0, path.find_first_of("?#", skipped));
  while (path.ends_with('/'))
    path.remove_suffix(1);
  const auto is = [&](std::string_view name) { return equals_ignoring_ascii_case(network, name); };
  if (is("twitter.com") || is("x.com")) return twitter_profile(path);
  if (is("github.com")) return github_profile(path);
  if (is("linkedin.com") || is_below(network, ".linkedin.com")) return linkedin_profile(path);
  if (is("bsky.app")) return bluesky_profile(path);
  // Most links are to none of these: what is asked first is what takes less.
  auto mastodon = has_scheme ? mastodon_profile(host, path) : std::nullopt;
  return mastodon && is_mastodon_host(to_lower(host)) ? mastodon : std::nullopt;
}

}  // namespace confnotes::analysis
