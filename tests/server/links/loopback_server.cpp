#include "tests/server/links/loopback_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace confnotes::test {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

struct Tls {
  Tls(const Certificate& certificate, PlainHttp given) : plain(given) {
    context.use_certificate_chain(asio::buffer(certificate.own + certificate.intermediates));
    context.use_private_key(asio::buffer(certificate.key), asio::ssl::context::pem);
  }

  asio::ssl::context context{asio::ssl::context::tls_server};
  PlainHttp plain;
};

}  // namespace

struct LoopbackServer::State {
  State(std::function<Reply(const std::string&)> given, const std::string& at, std::uint16_t port)
      : answer(std::move(given)), acceptor(loop, tcp::endpoint(asio::ip::make_address(at), port)), address(at) {}

  std::function<Reply(const std::string&)> answer;
  std::optional<Tls> tls;
  asio::io_context loop;
  tcp::acceptor acceptor;
  const std::string address;
  mutable std::mutex mutex;  // guards these two
  std::size_t accepted = 0;
  std::vector<std::string> lines;
  std::jthread thread;  // last: it uses all the others

  void run() {
    accept();
    thread = std::jthread([this] { loop.run(); });
  }
  void accept();
};

namespace {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, std::function<Reply(const std::string&)> answer)
      : socket_(std::move(socket)), timer_(socket_.get_executor()), answer_(std::move(answer)) {}

  void begin(std::optional<Tls>& tls) {
    if (!tls) return read();
    tls_.emplace(socket_, tls->context);
    if (tls->plain == PlainHttp::Refused) return shake_hands();
    socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](const error_code& error) {
      if (error) return;
      if (self->begins_with_tls()) return self->shake_hands();
      self->tls_.reset();
      self->read();
    });
  }

 private:
  // A record that holds a handshake comes first (RFC 8446, 5.1).
  bool begins_with_tls() {
    unsigned char first = 0;
    error_code ignored;
    socket_.receive(asio::buffer(&first, 1), tcp::socket::message_peek, ignored);
    return first == 22;
  }

  void shake_hands() {
    tls_->async_handshake(asio::ssl::stream_base::server, [self = shared_from_this()](const error_code& error) {
      if (!error) self->read();
    });
  }

  // What is said on the socket, or in TLS on it.
  void on_stream(const auto& talk) {
    if (tls_)
      talk(*tls_);
    else
      talk(socket_);
  }

  void read() {
    on_stream([this](auto& stream) {
      asio::async_read_until(stream, asio::dynamic_buffer(input_), "\r\n\r\n",
                             [self = shared_from_this()](const error_code& error, std::size_t size) {
                               if (error) return;
                               const std::string head = self->input_.substr(0, size);
                               self->input_.erase(0, size);
                               self->send(self->answer_(head));
                             });
    });
  }

  void send(const Reply& reply) {
    reply_ = reply;
    const std::size_t last =
        reply_.bytes.rfind('\n', reply_.bytes.size() - std::min<std::size_t>(2, reply_.bytes.size()));
    const std::string line = reply_.bytes.substr(last == std::string::npos ? 0 : last + 1);
    for (std::size_t i = 1; i < reply_.repeats; ++i)
      reply_.bytes += line;
    timer_.expires_after(reply_.delay);
    timer_.async_wait([self = shared_from_this()](const error_code& error) {
      if (!error) self->write();
    });
  }

  void write() {
    on_stream([this](auto& stream) {
      asio::async_write(stream, asio::buffer(reply_.bytes),
                        [self = shared_from_this()](const error_code& error, std::size_t) {
                          if (!error) self->finish();
                        });
    });
  }

  void finish() {
    error_code ignored;
    switch (reply_.end) {
      case Reply::End::KeepAlive:
        return read();
      case Reply::End::Close:
        socket_.shutdown(tcp::socket::shutdown_both, ignored);
        socket_.close(ignored);
        return;
      case Reply::End::Reset:
        socket_.set_option(asio::socket_base::linger(true, 0), ignored);
        socket_.close(ignored);
        return;
      case Reply::End::Hang:
        // Until the client goes.
        return on_stream([this](auto& stream) {
          asio::async_read_until(stream, asio::dynamic_buffer(input_), '\0',
                                 [self = shared_from_this()](const error_code&, std::size_t) {});
        });
    }
  }

  tcp::socket socket_;
  std::optional<asio::ssl::stream<tcp::socket&>> tls_;
  asio::steady_timer timer_;
  std::function<Reply(const std::string&)> answer_;
  std::string input_;
  Reply reply_;
};

}  // namespace

void LoopbackServer::State::accept() {
  acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
    if (error) return;
    {
      const std::scoped_lock lock(mutex);
      ++accepted;
    }
    std::make_shared<Connection>(std::move(socket), [this](const std::string& head) {
      {
        const std::scoped_lock lock(mutex);
        lines.push_back(head.substr(0, head.find("\r\n")));
      }
      return answer(head);
    })->begin(tls);
    accept();
  });
}

Reply reply(int status, const std::vector<std::string>& headers, const std::string& body) {
  std::string bytes = "HTTP/1.1 " + std::to_string(status) + " X\r\n";
  for (const std::string& header : headers)
    bytes += header + "\r\n";
  if (status != 204 && status != 304) bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  return {.bytes = bytes + "\r\n" + body, .end = Reply::End::KeepAlive};
}

LoopbackServer::LoopbackServer(std::function<Reply(const std::string&)> answer, const std::string& address,
                               std::uint16_t port)
    : state_(std::make_shared<State>(std::move(answer), address, port)) {
  state_->run();
}

LoopbackServer::LoopbackServer(std::function<Reply(const std::string&)> answer, const Certificate& certificate,
                               PlainHttp plain)
    : state_(std::make_shared<State>(std::move(answer), "127.0.0.1", 0)) {
  state_->tls.emplace(certificate, plain);
  state_->run();
}

LoopbackServer::~LoopbackServer() {
  state_->loop.stop();
  state_->thread.join();
}

std::uint16_t LoopbackServer::port() const {
  return state_->acceptor.local_endpoint().port();
}

std::string LoopbackServer::url(const std::string& path) const {
  return (state_->tls ? "https://" : "http://") + state_->address + ":" + std::to_string(port()) + path;
}

std::size_t LoopbackServer::accept_count() const {
  const std::scoped_lock lock(state_->mutex);
  return state_->accepted;
}

std::vector<std::string> LoopbackServer::requests() const {
  const std::scoped_lock lock(state_->mutex);
  return state_->lines;
}

}  // namespace confnotes::test
