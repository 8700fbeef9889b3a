#include "analysis/handles.h"

#include "analysis/people.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongestName = 39;  // GitHub's limit, the longest of the networks that have one

constexpr std::size_t kLongestPerson = 120;  // bytes looked back for the name before a handle

bool is_ascii_alnum(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}
bool is_name_byte(char c) {
  return is_ascii_alnum(c) || c == '_';
}
bool is_host_byte(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '.';
}

// Length of a host name with at least one dot at the start of `text`, without a full stop that ends a sentence.
std::size_t host_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_host_byte(text[length]))
    ++length;
  while (length > 0 && !is_ascii_alnum(text[length - 1]))
    --length;
  const std::size_t dot = text.substr(0, length).find('.');
  return dot == std::string_view::npos || dot == 0 ? 0 : length;
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
  return text;
}

std::optional<std::string> person_before(const Text& text, Offset offset) {
  const Offset line_begin = text.line(text.line_at(offset)).begin;
  // A name is short: looking back over the whole of a long line for each handle in it would cost its square.
  Offset begin = std::max(line_begin, offset - std::min(offset, kLongestPerson));
  while (begin < offset && (static_cast<unsigned char>(text.bytes()[begin]) & 0xC0) == 0x80)
    ++begin;
  const std::string_view before = text.slice({begin, offset});
  const auto person = trailing_person(before);
  if (!person) return std::nullopt;
  return std::string(before.substr(person->begin, person->size()));
}

// A link whose text is an @name.
std::optional<Handle> linked_handle(const Text& text, const Link& link) {
  const std::string_view label = text.slice(link.text);
  if (link.is_image || !label.starts_with('@') || handle_length(label) != label.size()) return std::nullopt;
  Handle handle{.name = std::string(label.substr(1)), .span = link.text, .whole = link.whole, .person = std::nullopt};
  if (const auto profile = profile_of(link.url)) handle.network = profile->network;
  return handle;
}

void append_bare_handles(const Text& text, Span run, std::vector<Handle>& handles) {
  const std::string_view all = text.bytes();
  for (Offset at = all.find('@', run.begin); at < run.end; at = all.find('@', at + 1)) {
    const Offset line_begin = text.line(text.line_at(at)).begin;
    if (!can_precede_handle(all.substr(line_begin, at - line_begin))) continue;
    const std::size_t length = handle_length(text.slice({at, run.end}));
    if (length == 0) continue;
    Handle handle{.name = std::string(all.substr(at + 1, length - 1)),
                  .span = {at, at + length},
                  .whole = {at, at + length},
                  .person = std::nullopt};
    if (handle.name.ends_with(".bsky.social"))
      handle.network = Network::Bluesky;
    else if (handle.name.find('@') != std::string::npos)
      handle.network = Network::Mastodon;
    handles.push_back(std::move(handle));
    at += length - 1;
  }
}

}  // namespace

std::size_t handle_length(std::string_view text) {
  if (!text.starts_with('@')) return 0;
  std::size_t end = 1;
  while (end < text.size() && is_name_byte(text[end]))
    ++end;
  const std::string_view name = text.substr(1, end - 1);
  const bool is_number = std::ranges::all_of(name, [](char c) { return '0' <= c && c <= '9'; });
  if (name.empty() || name.size() > kLongestName || is_number || is_no_handle(to_lower(name))) return 0;
  const std::string_view rest = text.substr(end);
  if (rest.starts_with('@')) {  // @user@host of the fediverse
    const std::size_t host = host_length(rest.substr(1));
    return host == 0 ? 0 : end + 1 + host;
  }
  const std::size_t domain = host_length(text.substr(1));
  if (text.substr(1, domain).ends_with(".bsky.social")) return 1 + domain;
  if (rest.starts_with('-') && rest.size() > 1 && is_ascii_alnum(rest[1])) {  // GitHub allows hyphens
    while (end < text.size() && (is_name_byte(text[end]) || text[end] == '-'))
      ++end;
    while (text[end - 1] == '-')
      --end;
    return end - 1 <= kLongestName ? end : 0;
  }
  // A path, a call or a member behind the name: an npm scope, a decorator, an alias.
  const bool goes_on = rest.size() > 1 && (rest[0] == '.' || rest[0] == '/') && is_name_byte(rest[1]);
  return goes_on || rest.starts_with('(') || rest.starts_with('{') ? 0 : end;
}

bool can_precede_handle(std::string_view before) {
  if (before.empty()) return true;
  std::size_t begin = before.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(before[begin]) & 0xC0) == 0x80)
    --begin;
  const char32_t c = next_character(before, begin);
  return !is_word(c) && std::u32string_view(U"@./\\:`#=&+%$-").find(c) == std::u32string_view::npos;
}

std::optional<Profile> profile_of(std::string_view url) {
  std::string_view rest = without_prefix(without_prefix(url, "https://"), "http://");
  if (rest.size() == url.size()) return std::nullopt;
  rest = rest.substr(0, rest.find_first_of("?#"));
  while (rest.ends_with('/'))
    rest.remove_suffix(1);
  const std::size_t slash = rest.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string host = to_lower(rest.substr(0, slash));
  std::string_view name = rest.substr(slash + 1);
  const std::string_view bare_host = without_prefix(without_prefix(host, "www."), "mobile.");

  const auto is_plain_name = [](std::string_view text) {
    return !text.empty() && text.size() <= kLongestName &&
           std::ranges::all_of(text, [](char c) { return is_name_byte(c) || c == '-'; });
  };
  if (bare_host == "twitter.com" || bare_host == "x.com") {
    name = without_prefix(without_prefix(name, "#!/"), "@");
    if (is_plain_name(name)) return Profile{Network::Twitter, std::string(name)};
  } else if (bare_host == "github.com") {
    if (is_plain_name(name)) return Profile{Network::GitHub, std::string(name)};
  } else if (bare_host == "linkedin.com" || bare_host.ends_with(".linkedin.com")) {
    if (name.starts_with("in/")) return Profile{Network::LinkedIn, std::string(name.substr(3))};
  } else if (bare_host == "bsky.app") {
    if (name.starts_with("profile/")) return Profile{Network::Bluesky, std::string(name.substr(8))};
  } else if (name.starts_with('@') && name.find('/') == std::string_view::npos && is_plain_name(name.substr(1))) {
    return Profile{Network::Mastodon, std::string(name.substr(1)) + "@" + host};
  }
  return std::nullopt;
}

std::vector<Handle> handles_of(const Text& text, const Markdown& markdown) {
  std::vector<Handle> handles;
  if (text.bytes().find('@') == std::string_view::npos) return handles;
  for (const Link& link : markdown.links) {
    if (auto handle = linked_handle(text, link)) handles.push_back(std::move(*handle));
  }
  std::vector<Handle> bare;
  for (const Inline& run : markdown.inlines) {
    if (run.kind == InlineKind::Text) append_bare_handles(text, run.content, bare);
  }
  // Both are in source order: a handle is inside a link when some link that began before it has not ended.
  auto link = markdown.links.begin();
  Offset links_end = 0;
  for (Handle& handle : bare) {
    for (; link != markdown.links.end() && link->whole.begin <= handle.span.begin; ++link) {
      links_end = std::max(links_end, link->whole.end);
    }
    if (handle.span.begin >= links_end) handles.push_back(std::move(handle));
  }
  std::ranges::sort(handles, {}, &Handle::span);
  for (Handle& handle : handles)
    handle.person = person_before(text, handle.whole.begin);
  return handles;
}

}  // namespace confnotes::analysis
