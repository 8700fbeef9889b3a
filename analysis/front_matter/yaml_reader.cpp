#include "analysis/front_matter/yaml_reader.h"

#include "analysis/front_matter/value_ends.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <span>
#include <spanstream>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

Value make_value(ValueKind kind, Span span, std::string text = {}) {
  Value value;
  value.kind = kind;
  value.span = span;
  value.text = std::move(text);
  return value;
}

// Builds the tree from yaml-cpp's events; they tell where a value begins, the source tells where it ends.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view source, Offset begin) : source_(source), base_(begin) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) second_document_ = offset(mark);
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    check_colon();
    const Offset left_out = place_of_left_out_value();
    const Offset at = std::max(skip_properties(source_, offset(mark)), left_out);
    Value value = make_value(ValueKind::Null, {left_out, left_out});
    if (is_written_null(left_out, at)) value.span = {at, at + null_word_at(at).size()};
    add(std::move(value));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    const Offset begin = offset(mark);
    Offset end = begin;
    while (end < source_.size() && !is_yaml_gap(source_[end]) &&
           (end == begin || std::string_view(",]}").find(source_[end]) == std::string_view::npos))
      ++end;
    add(make_value(ValueKind::Alias, {begin, end}, std::string(source_.substr(begin, end - begin))));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& text) override {
    const Offset begin = skip_properties(source_, offset(mark));
    Value value = make_value(ValueKind::Scalar, {begin, begin}, text);
    const char first = begin < source_.size() ? source_[begin] : ' ';
    if (first == '"' || first == '\'') {
      value.style = first == '"' ? ValueStyle::DoubleQuoted : ValueStyle::SingleQuoted;
      const std::optional<Offset> end = quoted_end(source_, begin);
      if (!end && !unclosed_quote_) unclosed_quote_ = begin;
      value.span.end = end.value_or(source_.size());
    } else if (first == '|' || first == '>') {
      value.style = ValueStyle::Block;
      value.span.end = block_scalar_end(source_, begin, text, frames_.empty() ? 0 : frames_.back().column);
    } else {
      value.span.end = plain_end(source_, begin, text);
      check_continuation(value.span);
    }
    add(std::move(value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value style) override {
    open(ValueKind::Sequence, mark, style);
  }
  void OnSequenceEnd() override { close(']'); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value style) override {
    open(ValueKind::Mapping, mark, style);
  }
  void OnMapEnd() override { close('}'); }

  Value take_root() { return std::move(root_); }
  std::optional<Offset> unclosed_quote() const { return unclosed_quote_; }
  std::optional<Offset> second_document() const { return second_document_; }
  std::optional<Offset> stray_line() const { return stray_line_; }
  Offset offset(const YAML::Mark& mark) const {
    const Offset at = base_ + static_cast<Offset>(std::max(mark.pos, 0));
    return std::min(at, source_.size());
  }

 private:
  struct Frame {
    Value value;
    std::size_t column = 0;  // of the first key or dash
    Offset reached = 0;      // behind everything read so far
    std::optional<Value> key;
  };

  // yaml-cpp takes a last line without a colon for a key.
  void check_colon() {
    const bool is_block_key =
        !frames_.empty() && frames_.back().value.style == ValueStyle::Block && frames_.back().key.has_value();
    if (!is_block_key || stray_line_) return;
    const Span key = frames_.back().key->span;
    const Offset colon = skip_gaps(source_, key.end);
    const bool has_colon = colon < source_.size() && source_[colon] == ':';
    const std::size_t before = source_.substr(0, key.begin).find_last_not_of(" \t");
    const bool is_marked = before != std::string_view::npos && source_[before] == '?';
    if (!has_colon && !is_marked && !key.empty()) stray_line_ = key.begin;
  }

  // yaml-cpp takes any line below for more of a plain value, at the margin too.
  void check_continuation(Span value) {
    const bool is_in_block = !frames_.empty() && frames_.back().value.style == ValueStyle::Block;
    if (!is_in_block || stray_line_) return;
    for (Offset at = source_.find('\n', value.begin); at < value.end; at = source_.find('\n', at + 1)) {
      const Offset text = skip_blanks(source_, at + 1);
      const bool is_blank_line = text < value.end && is_line_end(source_[text]);
      if (!is_blank_line && text - at - 1 <= frames_.back().column) {
        stray_line_ = text;
        return;
      }
    }
  }

  void open(ValueKind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    const Offset begin = skip_properties(source_, offset(mark));
    Value value = make_value(kind, {begin, begin});
    value.style = style == YAML::EmitterStyle::Flow ? ValueStyle::Flow : ValueStyle::Block;
    const std::size_t line_end = source_.substr(0, begin).find_last_of('\n');
    const Offset line = line_end == std::string_view::npos ? 0 : line_end + 1;
    const bool has_bracket = begin < source_.size() && (source_[begin] == '[' || source_[begin] == '{');
    frames_.push_back({.value = std::move(value),
                       .column = begin - std::max(line, base_),
                       .reached = has_bracket ? begin + 1 : begin,
                       .key = std::nullopt});
  }

  void close(char bracket) {
    if (frames_.empty()) return;
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    Offset end = frame.reached;
    const char first = frame.value.span.begin < source_.size() ? source_[frame.value.span.begin] : ' ';
    if (frame.value.style == ValueStyle::Flow && (first == '[' || first == '{')) {
      Offset at = skip_gaps(source_, end);
      while (at < source_.size() && (source_[at] == ',' || source_[at] == ':' || source_[at] == '?'))
        at = skip_gaps(source_, at + 1);
      if (at < source_.size() && source_[at] == bracket) end = at + 1;
    }
    frame.value.span.end = std::max(end, frame.value.span.begin);
    add(std::move(frame.value));
  }

  // The value belongs to the innermost open collection, as a key, a value or an item.
  void add(Value value) {
    if (frames_.empty()) {
      if (documents_ <= 1) root_ = std::move(value);
      return;
    }
    Frame& frame = frames_.back();
    frame.reached = std::max(frame.reached, value.span.end);
    if (frame.value.kind == ValueKind::Sequence) {
      frame.value.items.push_back(std::move(value));
    } else if (!frame.key) {
      frame.key = std::move(value);
    } else {
      ValueEntry entry{.key = frame.key->span, .name = {}, .value = std::move(value)};
      const bool is_scalar = frame.key->kind == ValueKind::Scalar;
      entry.name =
          is_scalar ? std::move(frame.key->text) : std::string(source_.substr(entry.key.begin, entry.key.size()));
      frame.key.reset();
      frame.value.entries.push_back(std::move(entry));
    }
  }

  // yaml-cpp marks a value that was left out at the token behind it, which may be lines below.
  Offset place_of_left_out_value() const {
    if (frames_.empty()) return skip_gaps(source_, base_);
    const Frame& frame = frames_.back();
    const bool is_map_value = frame.value.kind == ValueKind::Mapping && frame.key.has_value();
    const bool is_flow = frame.value.style == ValueStyle::Flow;
    if (is_map_value) {
      const Offset colon = skip_gaps(source_, frame.key->span.end);
      return colon < source_.size() && source_[colon] == ':' ? colon + 1 : frame.key->span.end;
    }
    const Offset at = skip_gaps(source_, frame.reached);
    const char separator = is_flow ? ',' : frame.value.kind == ValueKind::Sequence ? '-' : '?';
    const bool is_behind_separator = at < source_.size() && source_[at] == separator;
    if (is_behind_separator) return at + 1;
    return is_flow || frame.value.kind == ValueKind::Sequence ? frame.reached : at;
  }

  std::string_view null_word_at(Offset at) const {
    const std::string_view rest = source_.substr(at);
    if (rest.starts_with('~')) return rest.substr(0, 1);
    return rest.substr(0, rest.find_first_not_of("nulNUL"));
  }

  // `k: null` against `k:` with the key `null` on a line below.
  bool is_written_null(Offset left_out, Offset at) const {
    if (!is_null_word(null_word_at(at))) return false;
    const std::string_view between = source_.substr(left_out, at - left_out);
    if (between.find_first_of(",]}") != std::string_view::npos) return false;
    const std::size_t line_end = between.find_last_of('\n');
    if (line_end == std::string_view::npos || frames_.empty()) return true;
    return frames_.back().value.style == ValueStyle::Flow || between.size() - line_end - 1 > frames_.back().column;
  }

  std::string_view source_;
  Offset base_;
  std::vector<Frame> frames_;
  Value root_;
  int documents_ = 0;
  std::optional<Offset> unclosed_quote_;
  std::optional<Offset> second_document_;
  std::optional<Offset> stray_line_;
};

}  // namespace

YamlReading read_yaml(std::string_view source, Offset begin) {
  TreeBuilder builder(source, begin);
  const auto fault = [](YamlFaultKind kind, Offset at, std::string message) {
    return YamlReading{.root = {}, .fault = YamlFault{kind, at, std::move(message)}};
  };
  try {
    const std::string_view part = source.substr(begin);
    std::ispanstream stream(std::span<const char>(part.data(), part.size()));
    YAML::Parser parser(stream);
    while (!builder.second_document() && parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::DeepRecursion& e) {
    return fault(YamlFaultKind::TooDeep, builder.offset(e.mark), {});
  } catch (const YAML::Exception& e) {
    if (builder.unclosed_quote()) return fault(YamlFaultKind::UnclosedQuote, *builder.unclosed_quote(), {});
    const bool is_alias = e.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR;
    return fault(is_alias ? YamlFaultKind::UnknownAlias : YamlFaultKind::Syntax, builder.offset(e.mark), e.msg);
  } catch (const std::exception&) {
    return fault(YamlFaultKind::Syntax, begin, {});
  }
  if (builder.unclosed_quote()) return fault(YamlFaultKind::UnclosedQuote, *builder.unclosed_quote(), {});
  if (builder.second_document()) return fault(YamlFaultKind::SecondDocument, *builder.second_document(), {});
  if (builder.stray_line()) return fault(YamlFaultKind::Syntax, *builder.stray_line(), {});
  return {.root = builder.take_root(), .fault = std::nullopt};
}

}  // namespace confnotes::analysis
