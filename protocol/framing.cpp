#include "protocol/framing.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace confnotes::protocol {

namespace {

constexpr std::string_view kHeaderEnd = "\r\n\r\n";

char lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_content_length(std::string_view name) {
  return std::ranges::equal(name, std::string_view("content-length"), {}, lower);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
    text.remove_suffix(1);
  return text;
}

std::optional<std::size_t> parse_length(std::string_view digits) {
  std::size_t length = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  return length;
}

}  // namespace

std::string frame(std::string_view body) {
  std::string result = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  return result.append(body);
}

void FrameReader::feed(std::string_view bytes) {
  if (error_) return;
  // Consumed bytes are dropped only when they are the larger part, so that every byte moves a bounded number of times.
  if (begin_ > buffer_.size() / 2) {
    buffer_.erase(0, begin_);
    scanned_ -= begin_;
    begin_ = 0;
  }
  if (body_size_) buffer_.reserve(begin_ + *body_size_);
  buffer_.append(bytes);
}

std::optional<std::string> FrameReader::next() {
  if (error_ || (!body_size_ && !read_header())) return std::nullopt;
  if (buffer_.size() - begin_ < *body_size_) return std::nullopt;
  std::string body = buffer_.substr(begin_, *body_size_);
  begin_ += *body_size_;
  scanned_ = begin_;
  body_size_.reset();
  return body;
}

bool FrameReader::read_header() {
  // The end may straddle two reads.
  const std::size_t from = std::max(begin_, scanned_ - std::min(scanned_, kHeaderEnd.size() - 1));
  const std::size_t end = buffer_.find(kHeaderEnd, from);
  scanned_ = buffer_.size();
  const std::size_t header_size = (end == std::string::npos ? buffer_.size() : end) - begin_;
  if (header_size > kLongestHeader) {
    fail("A header is longer than 8 KiB.");
    return false;
  }
  if (end == std::string::npos) return false;

  std::optional<std::size_t> length;
  std::string_view rest = std::string_view(buffer_).substr(begin_, header_size);
  while (!rest.empty()) {
    const std::size_t line_end = std::min(rest.find("\r\n"), rest.size());
    const std::string_view line = rest.substr(0, line_end);
    rest.remove_prefix(std::min(line_end + 2, rest.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      fail("A header line has no colon.");
      return false;
    }
    if (!is_content_length(trim(line.substr(0, colon)))) continue;
    const auto parsed = parse_length(trim(line.substr(colon + 1)));
    if (!parsed || (length && *length != *parsed)) {
      fail("The Content-Length is no number of bytes.");
      return false;
    }
    length = parsed;
  }
  if (!length) {
    fail("A header has no Content-Length.");
    return false;
  }
  if (*length > longest_body_) {
    fail("A message of " + std::to_string(*length) + " bytes is over the limit of " + std::to_string(longest_body_) +
         ".");
    return false;
  }
  begin_ = end + kHeaderEnd.size();
  scanned_ = begin_;
  body_size_ = length;
  return true;
}

}  // namespace confnotes::protocol
