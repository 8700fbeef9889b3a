#include "analysis/front_matter/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kDeepest = 100;

// Goes through the source and tells someone else how far it has come: the parser says at no event where it stands.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

// Builds the tree from the parser's events.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view source, Span within, const std::size_t* read)
      : source_(source), begin_(within.begin), end_(within.end), reached_(within.begin), read_(read) {}

  bool null() override { return add(scalar(ValueKind::Null, ValueStyle::Plain, token())); }
  bool boolean(bool) override { return add(scalar(ValueKind::Scalar, ValueStyle::Plain, token())); }
  bool number_integer(number_integer_t) override { return add(scalar(ValueKind::Scalar, ValueStyle::Plain, number())); }
  bool number_unsigned(number_unsigned_t) override {
    return add(scalar(ValueKind::Scalar, ValueStyle::Plain, number()));
  }
  bool number_float(number_float_t, const string_t&) override {
    return add(scalar(ValueKind::Scalar, ValueStyle::Plain, number()));
  }
  bool string(string_t& text) override {
    Value value = scalar(ValueKind::Scalar, ValueStyle::DoubleQuoted, token());
    value.text = std::move(text);
    return add(std::move(value));
  }
  bool binary(binary_t&) override { return false; }  // not in JSON
  bool start_object(std::size_t) override { return open(ValueKind::Mapping); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(ValueKind::Sequence); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    key_ = {.key = token(), .name = std::move(name), .value = {}};
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
    constexpr int kOutOfRange = 406;
    const bool is_range = error.id == kOutOfRange;
    fault_ = {.kind = is_range ? JsonFaultKind::NumberOutOfRange : JsonFaultKind::Syntax,
              .at = is_range ? number() : refused()};
    return false;
  }

  JsonReading finish() && {
    while (levels_.size() > 1)
      close();
    return {.value = levels_.empty() ? std::move(root_) : std::move(levels_.front().value), .fault = fault_};
  }

 private:
  // An open object or array, and the key that it stands behind.
  struct Level {
    Value value;
    ValueEntry entry;
  };

  Offset begin_of_token() const {
    constexpr std::string_view kBetween = " \t\r\n:,";
    return std::min(source_.substr(0, end_).find_first_not_of(kBetween, reached_), end_);
  }

  // The token whose last byte the parser has just read.
  Span token() {
    const Offset begin = begin_of_token();
    reached_ = std::max(begin, std::min(begin_ + *read_, end_));
    return {begin, reached_};
  }

  // A number ends only where something else begins, so the parser is one byte further.
  Span number() {
    const Offset begin = begin_of_token();
    Offset at = begin < end_ && source_[begin] == '-' ? begin + 1 : begin;
    // `01` is a 0 with a 1 behind it.
    at = at < end_ && source_[at] == '0' ? at + 1 : behind_digits(at);
    if (at < end_ && source_[at] == '.') at = behind_digits(at + 1);
    if (at < end_ && (source_[at] == 'e' || source_[at] == 'E')) {
      const bool has_sign = at + 1 < end_ && (source_[at + 1] == '-' || source_[at + 1] == '+');
      at = behind_digits(at + (has_sign ? 2 : 1));
    }
    reached_ = std::min(at, end_);
    return {begin, reached_};
  }

  Offset behind_digits(Offset at) const { return std::min(source_.find_first_not_of("0123456789", at), end_); }

  // What lies between the last token and where the parser gave up, from its first byte that means anything.
  Span refused() const {
    const Offset stopped = std::min(begin_ + *read_, end_);
    constexpr std::string_view kWhite = " \t\r\n";
    Offset begin = std::min(source_.substr(0, end_).find_first_not_of(kWhite, reached_), end_);
    // Of a comma or colon that is right and what follows it, the latter is refused.
    while (begin + 1 < stopped && (source_[begin] == ',' || source_[begin] == ':'))
      begin = std::min(source_.substr(0, end_).find_first_not_of(kWhite, begin + 1), end_);
    return {begin, std::max(begin, stopped)};
  }

  Value scalar(ValueKind kind, ValueStyle style, Span span) const {
    Value value;
    value.kind = kind;
    value.style = style;
    value.span = span;
    if (kind == ValueKind::Scalar && style == ValueStyle::Plain) value.text = source_.substr(span.begin, span.size());
    return value;
  }

  bool add(Value value) {
    if (levels_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Value& parent = levels_.back().value;
    if (parent.kind == ValueKind::Sequence) {
      parent.items.push_back(std::move(value));
    } else {
      key_.value = std::move(value);
      parent.entries.push_back(std::move(key_));
    }
    return true;
  }

  bool open(ValueKind kind) {
    Value value;
    value.kind = kind;
    value.style = ValueStyle::Flow;
    value.span = token();
    if (levels_.size() == kDeepest) {
      fault_ = {.kind = JsonFaultKind::TooDeep, .at = value.span};
      return false;
    }
    levels_.push_back({std::move(value), std::move(key_)});
    return true;
  }

  bool close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    level.value.span.end = fault_ ? std::max(level.value.span.end, reached_) : token().end;
    key_ = std::move(level.entry);
    return add(std::move(level.value));
  }

  std::string_view source_;
  Offset begin_;
  Offset end_;
  Offset reached_;  // behind the last token
  const std::size_t* read_;
  std::vector<Level> levels_;
  ValueEntry key_;
  Value root_;
  std::optional<JsonFault> fault_;
};

}  // namespace

JsonReading read_json(std::string_view source, Span within) {
  std::size_t read = 0;
  const std::string_view part = source.substr(within.begin, within.size());
  Builder builder(source, within, &read);
  try {
    nlohmann::json::sax_parse(CountingIterator(part.data(), &read), CountingIterator(part.data() + part.size(), &read),
                              &builder);
  } catch (const nlohmann::json::exception&) {
    return {.value = {}, .fault = JsonFault{.kind = JsonFaultKind::Syntax, .at = within}};
  }
  return std::move(builder).finish();
}

}  // namespace confnotes::analysis
