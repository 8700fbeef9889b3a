#include "server/links/target.h"

#include <curl/curl.h>
#include <idn2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <optional>

namespace confnotes::server::links {

namespace {

using std::string_view_literals::operator""sv;

// Ports of other protocols, which a request could be taken for a message of (Fetch, "bad port").
constexpr std::array<std::uint16_t, 82> kBadPorts{
    1,    7,    9,    11,   13,   15,   17,   19,   20,   21,   22,   23,   25,   37,   42,   43,   53,
    69,   77,   79,   87,   95,   101,  102,  103,  104,  109,  110,  111,  113,  115,  117,  119,  123,
    135,  137,  139,  143,  161,  179,  389,  427,  465,  512,  513,  514,  515,  526,  530,  531,  532,
    540,  548,  554,  556,  563,  587,  601,  636,  989,  990,  993,  995,  1719, 1720, 1723, 2049, 3659,
    4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080};

// A visit to these may do what they say.
constexpr std::array<std::string_view, 9> kActions{"unsubscribe", "logout",  "signout", "log-out", "sign-out",
                                                   "delete",      "confirm", "verify",  "reset"};

constexpr std::array<std::string_view, 12> kSecrets{"token",     "access_token", "id_token", "sig",
                                                    "signature", "code",         "key",      "api_key",
                                                    "apikey",    "password",     "secret",   "x-amz-signature"};

constexpr std::array<std::string_view, 4> kExampleDomains{".test", ".example", ".invalid", ".localhost"};

struct FreeCurl {
  void operator()(char* text) const { curl_free(text); }
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

char lower(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

NotAsked invalid(std::string reason) {
  return {.verdict = Verdict::Invalid, .reason = std::move(reason)};
}

NotAsked refused(std::string reason) {
  return {.verdict = Verdict::Refused, .reason = std::move(reason)};
}

// In lower case; nothing where the address begins with none (RFC 3986, 3.1).
std::optional<std::string> scheme_of(std::string_view address) {
  const std::size_t end = address.find_first_of(":/?#");
  if (end == std::string_view::npos || end == 0 || address[end] != ':') return std::nullopt;
  return lowered(address.substr(0, end));
}

bool is_one_of(std::string_view text, const auto& names) {
  return std::ranges::find(names, lowered(text)) != names.end();
}

// The pieces of `text` between any of `marks`.
bool any_piece(std::string_view text, std::string_view marks, const auto& is_it) {
  while (true) {
    const std::size_t end = std::min(text.find_first_of(marks), text.size());
    if (is_it(text.substr(0, end))) return true;
    if (end == text.size()) return false;
    text.remove_prefix(end + 1);
  }
}

bool is_action(std::string_view path) {
  return any_piece(path, "/", [](std::string_view segment) { return is_one_of(segment, kActions); });
}

bool has_secret(std::string_view query) {
  return any_piece(query, "&;", [](std::string_view pair) {
    return pair.contains('=') && is_one_of(pair.substr(0, pair.find('=')), kSecrets);
  });
}

bool is_example(std::string_view host) {
  for (const std::string_view name : {"example.com"sv, "example.net"sv, "example.org"sv}) {
    const bool is_below =
        host.ends_with(name) && host.size() > name.size() && host[host.size() - name.size() - 1] == '.';
    if (host == name || is_below) return true;
  }
  return host == "localhost" ||
         std::ranges::any_of(kExampleDomains, [&](std::string_view domain) { return host.ends_with(domain); });
}

// %c3 as %C3.
void raise_escapes(std::string& url) {
  for (std::size_t i = url.find('%'); i != std::string::npos && i + 2 < url.size(); i = url.find('%', i + 1)) {
    for (char& digit : {std::ref(url[i + 1]), std::ref(url[i + 2])}) {
      if ('a' <= digit && digit <= 'f') digit = static_cast<char>(digit - ('a' - 'A'));
    }
  }
}

// In ASCII and lower case, as it is looked up (RFC 5891); nothing where it can be no name.
std::optional<std::string> ascii_host(const std::string& host) {
  if (std::ranges::all_of(host, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; }))
    return lowered(host);
  std::uint8_t* found = nullptr;
  const int result = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(host.c_str()), &found,
                                    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  if (result != IDN2_OK) return std::nullopt;
  std::string ascii(reinterpret_cast<const char*>(found));
  idn2_free(found);
  return ascii;
}

// libcurl's reading of one address.
class Url {
 public:
  CURLUcode set(CURLUPart part, const std::string& value, unsigned flags = 0) {
    return curl_url_set(url_.get(), part, value.c_str(), flags);
  }
  std::string get(CURLUPart part, unsigned flags = 0) const {
    char* value = nullptr;
    if (curl_url_get(url_.get(), part, &value, flags) != CURLUE_OK) return {};
    const std::unique_ptr<char, FreeCurl> owner(value);
    return value;
  }
  void clear(CURLUPart part) { curl_url_set(url_.get(), part, nullptr, 0); }

 private:
  std::unique_ptr<CURLU, FreeCurl> url_{curl_url()};
};

std::string without_brackets(std::string host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return host;
}

}  // namespace

std::expected<Target, NotAsked> target_of(std::string_view address) {
  const bool has_control =
      std::ranges::any_of(address, [](char byte) { return ('\0' <= byte && byte < ' ') || byte == 0x7F; });
  if (has_control) return std::unexpected(invalid("there is a control character in the address"));
  const std::optional<std::string> written_scheme = scheme_of(address);
  if (written_scheme && *written_scheme != "http" && *written_scheme != "https")
    return std::unexpected(refused("only http and https are asked"));
  Url url;
  const std::string written = (address.starts_with("//") ? "https:" : "") + std::string(address);
  const CURLUcode read = url.set(CURLUPART_URL, written, CURLU_URLENCODE | CURLU_ALLOW_SPACE);
  if (read != CURLUE_OK) return std::unexpected(invalid(curl_url_strerror(read)));
  if (!url.get(CURLUPART_USER).empty() || !url.get(CURLUPART_PASSWORD).empty()) {
    NotAsked reason = refused("there is a user name or password in the address");
    reason.has_credentials = true;
    return std::unexpected(std::move(reason));
  }
  const std::optional<std::string> host = ascii_host(url.get(CURLUPART_HOST));
  if (!host || host->empty() || url.set(CURLUPART_HOST, *host) != CURLUE_OK)
    return std::unexpected(invalid("the host is no name of the internet"));

  Target target{
      .url = {}, .host = without_brackets(*host), .port = 0, .is_encrypted = url.get(CURLUPART_SCHEME) == "https"};
  const std::string port = url.get(CURLUPART_PORT, CURLU_DEFAULT_PORT);
  std::from_chars(port.data(), port.data() + port.size(), target.port);
  if (target.port == 0 || std::ranges::find(kBadPorts, target.port) != kBadPorts.end())
    return std::unexpected(refused("the port belongs to another protocol"));
  if (is_example(target.host)) return std::unexpected(refused("the host is an example"));
  if (is_action(url.get(CURLUPART_PATH))) return std::unexpected(refused("a visit may do something"));
  if (has_secret(url.get(CURLUPART_QUERY))) {
    NotAsked reason = refused("the address may hold a secret");
    reason.has_secret = true;
    return std::unexpected(std::move(reason));
  }
  url.clear(CURLUPART_FRAGMENT);
  target.url = url.get(CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
  raise_escapes(target.url);
  return target;
}

}  // namespace confnotes::server::links
