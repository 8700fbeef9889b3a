#include "tests/server/links/loopback_resolver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace confnotes::test {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;
using std::string_literals::operator""s;

namespace {

// A message of DNS (RFC 1035, 4.1) begins with twelve bytes: a number, flags, how many there are of each of four kinds.
constexpr std::size_t kHeadSize = 12;
constexpr char kNoError = 0;
constexpr char kServerFailure = 2;
constexpr char kNoSuchName = 3;
constexpr std::size_t kA = 1;
constexpr std::size_t kAaaa = 28;

struct Question {
  std::string name;
  std::size_t type = 0;
  std::size_t end = kHeadSize;  // in the message
};

// The one question that a resolver sends.
std::optional<Question> question_of(std::string_view message) {
  Question question;
  const auto byte = [&] { return std::size_t{static_cast<unsigned char>(message[question.end++])}; };
  while (question.end < message.size()) {
    const std::size_t size = byte();
    if (message.size() < question.end + size + 4) return std::nullopt;
    if (size == 0) {
      question.type = byte() << 8U;
      question.type |= byte();
      question.end += 2;  // the class: the internet
      return question;
    }
    if (!question.name.empty()) question.name += '.';
    question.name += message.substr(question.end, size);
    question.end += size;
  }
  return std::nullopt;
}

// For the name that the message asks for, and for no time at all.
std::string record(const asio::ip::address& address) {
  std::string data;
  const auto add = [&](const auto& bytes) { data.append(bytes.begin(), bytes.end()); };
  if (address.is_v4())
    add(address.to_v4().to_bytes());
  else
    add(address.to_v6().to_bytes());
  return "\xC0\x0C\0"s + static_cast<char>(address.is_v4() ? kA : kAaaa) + "\0\1\0\0\0\0\0"s +
         static_cast<char>(data.size()) + data;
}

}  // namespace

// What a name has; nothing where it cannot be looked up.
using Addresses = std::optional<std::vector<asio::ip::address>>;

struct LoopbackResolver::State {
  void receive() {
    socket.async_receive_from(asio::buffer(buffer), client, [this](const error_code& error, std::size_t size) {
      if (error) return;
      const std::string_view message(buffer.data(), size);
      if (const auto question = question_of(message); question && !is_silent) {
        error_code ignored;
        socket.send_to(asio::buffer(answer(message, *question)), client, 0, ignored);
      }
      receive();
    });
  }

  std::string answer(std::string_view message, const Question& question) const {
    const std::scoped_lock lock(mutex);
    const auto known = names.find(question.name);
    char result = kNoError;
    std::string records;
    std::size_t count = 0;
    if (known == names.end()) {
      result = kNoSuchName;
    } else if (!known->second) {
      result = kServerFailure;
    } else {
      for (const asio::ip::address& address : *known->second) {
        if (question.type != (address.is_v4() ? kA : kAaaa)) continue;
        records += record(address);
        ++count;
      }
    }
    const std::string number(message.substr(0, 2));
    const std::string flags{static_cast<char>(0x81), static_cast<char>(0x80 | result)};  // an answer, by recursion
    const std::string counts = "\0\1\0"s + static_cast<char>(count) + "\0\0\0\0"s;
    return number + flags + counts + std::string(message.substr(kHeadSize, question.end - kHeadSize)) + records;
  }

  asio::io_context loop;
  udp::socket socket{loop, udp::endpoint(asio::ip::address_v4::loopback(), 53)};
  std::array<char, 512> buffer{};
  udp::endpoint client;
  mutable std::mutex mutex;  // guards the names
  std::map<std::string, Addresses> names;
  std::atomic<bool> is_silent = false;
  std::jthread thread;  // last: it uses all the others
};

LoopbackResolver::LoopbackResolver() : state_(std::make_unique<State>()) {
  state_->receive();
  state_->thread = std::jthread([state = state_.get()] { state->loop.run(); });
}

LoopbackResolver::~LoopbackResolver() {
  state_->loop.stop();
  state_->thread.join();
}

void LoopbackResolver::give(const std::string& name, const std::vector<std::string>& addresses) {
  std::vector<asio::ip::address> read;
  for (const std::string& address : addresses)
    read.push_back(asio::ip::make_address(address));
  const std::scoped_lock lock(state_->mutex);
  state_->names.insert_or_assign(name, std::move(read));
}

void LoopbackResolver::fall_silent() {
  state_->is_silent = true;
}

void LoopbackResolver::fail(const std::string& name) {
  const std::scoped_lock lock(state_->mutex);
  state_->names.insert_or_assign(name, std::nullopt);
}

}  // namespace confnotes::test
