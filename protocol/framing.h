// Framing: the base protocol's header and body (LSP 3.17, Base Protocol).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::protocol {

// "Content-Length: n\r\n\r\n" and the body.
std::string frame(std::string_view body);

// Takes bytes as they come and gives whole message bodies. Nothing behind a declared length is ever part of it.
class FrameReader {
 public:
  static constexpr std::size_t kLongestBody = 64U << 20U;
  static constexpr std::size_t kLongestHeader = 8U << 10U;

  explicit FrameReader(std::size_t longest_body = kLongestBody) : longest_body_(longest_body) {}

  void feed(std::string_view bytes);

  // The next body that is complete; nothing while more bytes are needed, or for ever after an error.
  std::optional<std::string> next();

  // A sentence about what broke the stream; there is no way to find the next message behind it.
  const std::optional<std::string>& error() const { return error_; }

 private:
  bool read_header();
  void fail(std::string sentence) { error_ = std::move(sentence); }

  std::size_t longest_body_;
  std::string buffer_;
  std::size_t begin_ = 0;    // where the unread bytes begin in buffer_
  std::size_t scanned_ = 0;  // up to where buffer_ was searched for the end of the header
  std::optional<std::size_t> body_size_;
  std::optional<std::string> error_;
};

}  // namespace confnotes::protocol
