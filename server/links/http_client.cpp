#include "server/links/http_client.h"

#include "server/links/public_address.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace confnotes::server::links {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

namespace {

constexpr const char* kAccept = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

constexpr std::size_t kMostKeptBytes = std::size_t{1024} * 1024;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

List list_of(const std::vector<std::string>& items) {
  curl_slist* list = nullptr;
  for (const std::string& item : items)
    list = curl_slist_append(list, item.c_str());
  return List(list);
}

std::optional<asio::ip::address> address_of(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
    return asio::ip::address_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
    asio::ip::address_v6::bytes_type bytes;
    std::copy_n(v6.sin6_addr.s6_addr, bytes.size(), bytes.begin());
    return asio::ip::address_v6(bytes);
  }
  return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && std::string_view(" \t\r\n").contains(text.back()))
    text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view name, std::string_view wanted) {
  return std::ranges::equal(
      name, wanted, {}, [](char byte) { return byte | 0x20; }, [](char byte) { return byte | 0x20; });
}

}  // namespace

struct Conversation::Transfer {
  explicit Transfer(HttpClient::Engine& owner) : engine(owner) {}

  HttpClient::Engine& engine;
  CURL* easy = curl_easy_init();
  List headers = list_of({kAccept});
  List addresses;
  std::array<char, CURL_ERROR_SIZE> error_text{};
  std::string host;
  bool is_active = false;
  bool is_proxied = false;
  bool keeps_body = false;
  bool is_refused = false;  // an address of the host
  bool has_tried = false;   // another one
  std::size_t header_bytes = 0;
  std::size_t body_bytes = 0;
  Answer answer;
  std::function<void(Answer)> on_answer;
  const std::shared_ptr<int> life = std::make_shared<int>();  // for what may come when it is over

  // To a proxy, which the user has chosen, any; what it connects to is its own affair.
  bool allows(const asio::ip::address& address) const;

  static std::size_t take_header(const char* data, std::size_t, std::size_t size, void* transfer);
  static std::size_t take_body(const char* data, std::size_t, std::size_t size, void* transfer);
  static curl_socket_t open_socket(void* transfer, curlsocktype, curl_sockaddr* address);
  static int before_request(void* transfer, char* ip, char*, int, int);
};

// libcurl's multi interface on the loop. libcurl says which descriptors it waits for, and when it wants to be called
// at the latest.
struct HttpClient::Engine {
  // One descriptor of libcurl's, which it opens and closes. What waits for it holds it weakly: its number may soon be
  // another's.
  struct Watched : std::enable_shared_from_this<Watched> {
    Watched(asio::io_context& loop, int descriptor) : stream(loop, descriptor) {}
    asio::posix::stream_descriptor stream;
    int wanted = 0;  // CURL_POLL_…
    bool is_reading = false;
    bool is_writing = false;
  };

  Engine(asio::io_context& io, HttpOptions given)
      : loop(io), options(std::move(given)), timer(io), resolver(io), multi(curl_multi_init()) {
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(options.most_connections));
  }
  ~Engine() {
    curl_multi_cleanup(multi);
    for (const auto& left : watched)
      left->stream.release();
  }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  bool allows(const asio::ip::address& address) const { return options.allows_private_addresses || is_public(address); }

  static int on_socket(CURL*, curl_socket_t descriptor, int what, void* user, void* assigned) {
    auto& engine = *static_cast<Engine*>(user);
    auto* known = static_cast<Watched*>(assigned);
    if (what == CURL_POLL_REMOVE) {
      if (!known) return 0;
      known->stream.release();  // libcurl closes it
      known->wanted = 0;
      curl_multi_assign(engine.multi, descriptor, nullptr);
      std::erase_if(engine.watched, [&](const auto& one) { return one.get() == known; });
      return 0;
    }
    if (!known) {
      known = engine.watched.emplace_back(std::make_shared<Watched>(engine.loop, descriptor)).get();
      curl_multi_assign(engine.multi, descriptor, known);
    }
    known->wanted = what;
    engine.watch(*known);
    return 0;
  }

  void watch(Watched& one) {
    if ((one.wanted & CURL_POLL_IN) != 0 && !one.is_reading)
      wait(one, one.is_reading, asio::posix::stream_descriptor::wait_read, CURL_CSELECT_IN);
    if ((one.wanted & CURL_POLL_OUT) != 0 && !one.is_writing)
      wait(one, one.is_writing, asio::posix::stream_descriptor::wait_write, CURL_CSELECT_OUT);
  }

  void wait(Watched& one, bool& is_waiting, asio::posix::stream_descriptor::wait_type type, int event) {
    is_waiting = true;
    one.stream.async_wait(type, [this, weak = one.weak_from_this(), &is_waiting, event](const error_code& error) {
      // Held while libcurl is called, which may be done with it there.
      const auto held = weak.lock();
      if (!held) return;
      is_waiting = false;
      if (error == asio::error::operation_aborted || held->wanted == 0) return;
      act(held->stream.native_handle(), error ? CURL_CSELECT_ERR : event);
      if (held->wanted != 0) watch(*held);
    });
  }

  static int on_timer(CURLM*, long milliseconds, void* user) {
    auto& engine = *static_cast<Engine*>(user);
    // Setting a timer costs more than libcurl's whole part of a request, and it asks for one again and again: one that
    // runs off too early only makes it ask for the next.
    if (milliseconds < 0) {
      engine.deadline.reset();
      return 0;
    }
    engine.deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
    if (milliseconds == 0)
      asio::post(engine.loop, [&engine, alive = std::weak_ptr(engine.life)] {
        if (!alive.expired()) engine.tick();
      });
    else if (!engine.armed || *engine.deadline < *engine.armed)
      engine.arm();
    return 0;
  }

  void arm() {
    armed = deadline;
    timer.expires_at(*armed);
    timer.async_wait([this, alive = std::weak_ptr(life)](const error_code& error) {
      if (error || alive.expired()) return;
      armed.reset();
      tick();
    });
  }

  void tick() {
    if (!deadline) return;
    if (Clock::now() < *deadline) {
      if (!armed || *deadline < *armed) arm();
      return;
    }
    deadline.reset();
    act(CURL_SOCKET_TIMEOUT, 0);
  }

  void act(curl_socket_t descriptor, int event) {
    int running = 0;
    curl_multi_socket_action(multi, descriptor, event, &running);
    int waiting = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &waiting)) {
      if (message->msg != CURLMSG_DONE) continue;
      void* transfer = nullptr;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
      finish(*static_cast<Conversation::Transfer*>(transfer), message->data.result);
    }
  }

  void finish(Conversation::Transfer& transfer, CURLcode result) {
    curl_multi_remove_handle(multi, transfer.easy);
    transfer.is_active = false;
    Answer& answer = transfer.answer;
    answer.error = result;
    long status = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(transfer.easy, CURLINFO_SSL_VERIFYRESULT, &answer.verify_result);
    answer.status = static_cast<int>(status);
    answer.is_proxied = transfer.is_proxied;
    long proxy_status = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_HTTP_CONNECTCODE, &proxy_status);
    answer.proxy_status = static_cast<int>(proxy_status);
    long proxy_error = 0;
    curl_easy_getinfo(transfer.easy, CURLINFO_PROXY_ERROR, &proxy_error);
    answer.proxy_error = static_cast<int>(proxy_error);
    const char* location = nullptr;
    curl_easy_getinfo(transfer.easy, CURLINFO_REDIRECT_URL, &location);
    if (location) answer.location = location;
    answer.error_text = transfer.error_text.data();
    // Where one address was refused and another one tried, the other tells.
    answer.is_address_refused = transfer.is_refused && !transfer.has_tried;
    if (result == CURLE_COULDNT_RESOLVE_HOST) return look_up(transfer);
    deliver(transfer);
  }

  // libcurl does not tell a name that nobody has from one that could not be looked up: the resolver is asked again,
  // which is the second look that a verdict wants, too.
  void look_up(Conversation::Transfer& transfer) {
    resolver.async_resolve(
        transfer.host, "",
        [this, &transfer, alive = std::weak_ptr(transfer.life)](const error_code& error, const auto&) {
          if (alive.expired()) return;
          const bool is_unknown = error == asio::error::host_not_found || error == asio::error::no_data;
          transfer.answer.name = is_unknown ? NameState::Unknown : NameState::TryAgain;
          deliver(transfer);
        });
  }

  void deliver(Conversation::Transfer& transfer) {
    asio::post(loop, [&transfer, alive = std::weak_ptr(transfer.life)] {
      if (alive.expired()) return;
      const auto on_answer = std::exchange(transfer.on_answer, nullptr);
      on_answer(std::exchange(transfer.answer, {}));
    });
  }

  asio::io_context& loop;
  const HttpOptions options;
  asio::steady_timer timer;
  asio::ip::tcp::resolver resolver;
  CURLM* multi;
  std::vector<std::shared_ptr<Watched>> watched;
  std::optional<Clock::time_point> deadline;  // libcurl's
  std::optional<Clock::time_point> armed;     // the timer's, maybe earlier
  const std::shared_ptr<int> life = std::make_shared<int>();
};

bool Conversation::Transfer::allows(const asio::ip::address& address) const {
  return is_proxied || engine.allows(address);
}

std::size_t Conversation::Transfer::take_header(const char* data, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.header_bytes += size;
  if (transfer.header_bytes > transfer.engine.options.most_header_bytes) return 0;
  const std::string_view line(data, size);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (is_name(name, "cf-mitigated")) transfer.answer.mitigated = value;
  if (is_name(name, "x-amzn-waf-action")) transfer.answer.waf_action = value;
  if (is_name(name, "content-type")) transfer.answer.content_type = value;
  if (is_name(name, "retry-after")) transfer.answer.retry_after = value;
  return size;
}

std::size_t Conversation::Transfer::take_body(const char* data, std::size_t, std::size_t size, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.body_bytes += size;
  if (!transfer.keeps_body) return transfer.body_bytes > transfer.engine.options.most_body_bytes ? 0 : size;
  transfer.answer.body.append(data, size);
  return transfer.body_bytes > kMostKeptBytes ? 0 : size;
}

curl_socket_t Conversation::Transfer::open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  const auto ip = address_of(address->addr);
  if (!ip || !transfer.allows(*ip)) {
    transfer.is_refused = true;
    return CURL_SOCKET_BAD;
  }
  transfer.has_tried = true;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// A connection that is used again was opened for another transfer, maybe under another policy.
int Conversation::Transfer::before_request(void* user, char* ip, char*, int, int) {
  auto& transfer = *static_cast<Transfer*>(user);
  error_code error;
  const auto address = asio::ip::make_address(ip, error);
  if (!error && transfer.allows(address)) return CURL_PREREQFUNC_OK;
  transfer.is_refused = true;
  transfer.has_tried = false;
  return CURL_PREREQFUNC_ABORT;
}

Conversation::Conversation(HttpClient& client) : transfer_(std::make_unique<Transfer>(*client.engine_)) {
  CURL* easy = transfer_->easy;
  const HttpOptions& options = client.engine_->options;
  transfer_->addresses = list_of(options.addresses);
  const auto set = [easy](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
  set(CURLOPT_PRIVATE, transfer_.get());
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_QUICK_EXIT, 1L);  // else the end of a transfer waits for its name to be looked up
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  set(CURLOPT_USERAGENT, options.user_agent.c_str());
  set(CURLOPT_HTTPHEADER, transfer_->headers.get());
  set(CURLOPT_ACCEPT_ENCODING, "");
  set(CURLOPT_NOPROXY, "");  // which are exceptions is decided by whoever asks
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(CURLOPT_COOKIEFILE, "");  // cookies of this conversation, and none from anywhere else
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_time.count()));
  // With a folder of certificates, libcurl reads all of them anew for each connection, which takes 24 ms.
  set(CURLOPT_CAPATH, static_cast<char*>(nullptr));
  if (!options.ca_file.empty()) set(CURLOPT_CAINFO, options.ca_file.c_str());
  if (transfer_->addresses) set(CURLOPT_RESOLVE, transfer_->addresses.get());
  set(CURLOPT_ERRORBUFFER, transfer_->error_text.data());
  set(CURLOPT_HEADERFUNCTION, Transfer::take_header);
  set(CURLOPT_HEADERDATA, transfer_.get());
  set(CURLOPT_WRITEFUNCTION, Transfer::take_body);
  set(CURLOPT_WRITEDATA, transfer_.get());
  set(CURLOPT_OPENSOCKETFUNCTION, Transfer::open_socket);
  set(CURLOPT_OPENSOCKETDATA, transfer_.get());
  set(CURLOPT_PREREQFUNCTION, Transfer::before_request);
  set(CURLOPT_PREREQDATA, transfer_.get());
}

Conversation::~Conversation() {
  if (transfer_->is_active) curl_multi_remove_handle(transfer_->engine.multi, transfer_->easy);
  curl_easy_cleanup(transfer_->easy);
}

void Conversation::ask(const HttpRequest& request, std::function<void(Answer)> on_answer) {
  Transfer& transfer = *transfer_;
  const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(transfer.easy, option, value); };
  set(CURLOPT_URL, request.url.c_str());
  // Not even where the environment names one.
  set(CURLOPT_PROXY, request.proxy.c_str());
  transfer.is_proxied = !request.proxy.empty();
  transfer.host = request.host;
  // Some servers never answer a HEAD, and a GET comes after it.
  const auto time = transfer.engine.options.total_time;
  set(CURLOPT_TIMEOUT_MS, static_cast<long>((request.is_head ? time / 4 : time).count()));
  set(CURLOPT_HTTPGET, 1L);  // takes back what NOBODY set
  set(CURLOPT_NOBODY, request.is_head ? 1L : 0L);
  set(CURLOPT_FRESH_CONNECT, request.is_fresh ? 1L : 0L);
  set(CURLOPT_FORBID_REUSE, request.is_fresh ? 1L : 0L);
  transfer.answer = {};
  transfer.error_text.front() = '\0';
  transfer.header_bytes = transfer.body_bytes = 0;
  transfer.is_refused = transfer.has_tried = false;
  transfer.keeps_body = request.keeps_body;
  transfer.on_answer = std::move(on_answer);
  if (!transfer.engine.options.allows_private_addresses && !is_public_name(request.host)) {
    transfer.answer.error = CURLE_COULDNT_CONNECT;
    transfer.answer.is_address_refused = true;
    return transfer.engine.deliver(transfer);
  }
  transfer.is_active = true;
  curl_multi_add_handle(transfer.engine.multi, transfer.easy);
}

HttpClient::HttpClient(asio::io_context& loop, HttpOptions options) {
  // Not safe in several threads at once by itself, and never undone: others may use it as well.
  static const CURLcode initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(initialised);
  engine_ = std::make_unique<Engine>(loop, std::move(options));
}

HttpClient::~HttpClient() = default;

}  // namespace confnotes::server::links
