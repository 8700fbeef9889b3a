#include "analysis/front_matter/json_members.h"

#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

Offset skip_white(std::string_view source, Offset at) {
  while (at < source.size() && is_yaml_gap(source[at]))
    ++at;
  return at;
}

bool is_quote(char byte) {
  return byte == '"' || byte == '\'';
}

// `"key":`, and `key:` of one word.
bool starts_member(std::string_view line) {
  if (line.empty()) return false;
  if (is_quote(line[0])) {
    const std::optional<Offset> end = json_text_end(line, 0);
    return end && line.substr(skip_blanks(line, *end)).starts_with(':');
  }
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && is_word_key(trimmed(line.substr(0, colon))) &&
         !line.substr(colon).starts_with("://") && !('0' <= line[0] && line[0] <= '9');
}

// Each member looks for the end of its line, so this bounds the work; an object with more is no front matter.
constexpr std::size_t kMostMembers = 200;

class MemberScan {
 public:
  // `source` ends where the object should.
  MemberScan(std::string_view source, Offset begin) : source_(source), at_(begin + 1) {}

  JsonMembers run() {
    while (!found_.end && found_.members.size() < kMostMembers) {
      at_ = skip_white(source_, at_);
      if (at_ >= source_.size()) break;
      const Offset comment_end = json_comment_end(source_, at_);
      if (comment_end > at_) {
        found_.comments.push_back({at_, comment_end});
        at_ = comment_end;
      } else if (source_[at_] == ',') {
        take_comma();
      } else if (source_[at_] == '}') {
        found_.end = at_;
      } else {
        found_.members.push_back(read_member());
      }
    }
    return std::move(found_);
  }

 private:
  void take_comma() {
    const bool is_free = !found_.members.empty() && !found_.members.back().comma;
    if (is_free) {
      found_.members.back().comma = at_;
    } else {
      found_.stray_commas.push_back(at_);
    }
    ++at_;
  }

  JsonMember read_member() {
    JsonMember member;
    const Offset begin = at_;
    const Offset line_end = end_of_line(source_, at_);
    indent_ = indent_of(begin);
    read_key(member, line_end);
    at_ = skip_blanks(source_, member.key.end);
    const bool has_colon = at_ < source_.size() && (source_[at_] == ':' || source_[at_] == '=');
    if (has_colon) member.colon = at_++;
    // A value may start in the next line, but that may also be the next member.
    const Offset next = skip_white(source_, at_);
    const Offset next_end = end_of_line(source_, next);
    const bool is_left_out = next > line_end && (!has_colon || starts_member(source_.substr(next, next_end - next)));
    member.value = {at_, at_};
    if (!is_left_out) read_value(member, next);
    // Whatever stands here, it must not be read again.
    at_ = std::max(at_, begin + 1);
    return member;
  }

  // The column of a member that starts a line; none for one behind another.
  std::optional<std::size_t> indent_of(Offset begin) const {
    Offset line = begin;
    while (line > 0 && is_blank(source_[line - 1]))
      --line;
    if (line > 0 && !is_line_end(source_[line - 1])) return std::nullopt;
    return begin - line;
  }

  void read_key(JsonMember& member, Offset line_end) {
    member.key = {at_, at_};
    if (is_quote(source_[at_])) {
      member.key.end = json_text_end(source_, at_).value_or(at_);
      if (!member.key.empty()) return;
    }
    const Offset end = std::min(source_.find_first_of(":=,{}[]\"", at_ + (is_quote(source_[at_]) ? 1 : 0)), line_end);
    const bool is_key = end < line_end && (source_[end] == ':' || source_[end] == '=');
    if (!is_key) return;
    member.key.end = end;
    while (!member.key.empty() && is_blank(source_[member.key.end - 1]))
      --member.key.end;
  }

  void read_value(JsonMember& member, Offset begin) {
    at_ = begin;
    brackets_.clear();
    open_.reset();
    while (at_ < source_.size() && step(begin)) {
    }
    Offset end = at_;
    while (end > begin && is_yaml_gap(source_[end - 1]))
      --end;
    if (!open_ && !brackets_.empty()) open_ = brackets_.back();
    // What is never closed takes the comma behind it.
    if (open_ && end > begin && source_[end - 1] == ',') --end;
    if (end < at_ && source_[end] == ',') at_ = end;
    while (end > begin && is_yaml_gap(source_[end - 1]))
      --end;
    member.value = {begin, std::max(begin, end)};
    member.open = open_;
  }

  // False at the end of the value.
  bool step(Offset begin) {
    const char byte = source_[at_];
    if (is_line_end(byte)) return step_over_line_end();
    if (byte == '"' || (byte == '\'' && starts_token(begin))) return step_over_text();
    if (brackets_.empty() && (byte == ',' || byte == '}')) return false;
    const Offset comment_end = starts_token(begin) ? json_comment_end(source_, at_) : at_;
    if (comment_end > at_) {
      if (brackets_.empty() && at_ > begin) return false;
      at_ = comment_end;
      return true;
    }
    if (byte == '[' || byte == '{') brackets_.push_back(at_);
    if (byte == ']' || byte == '}') return close(byte == ']' ? '[' : '{');
    ++at_;
    return true;
  }

  bool starts_token(Offset begin) const {
    return at_ == begin || std::string_view(" \t\r\n,:[{").contains(source_[at_ - 1]);
  }

  // False where the bracket is the object's.
  bool close(char opening) {
    const bool is_opened = std::ranges::any_of(brackets_, [&](Offset each) { return source_[each] == opening; });
    const bool is_object = !is_opened && opening == '{';
    // `[1, 2},` has the wrong bracket: the object's own has no comma behind it.
    const bool is_wrong =
        is_object && !brackets_.empty() && source_.substr(skip_blanks(source_, at_ + 1)).starts_with(',');
    if (is_wrong) {
      if (!open_) open_ = brackets_.back();
      brackets_.pop_back();
      ++at_;
      return true;
    }
    if (is_object) return false;
    while (is_opened && source_[brackets_.back()] != opening) {
      if (!open_) open_ = brackets_.back();
      brackets_.pop_back();
    }
    if (is_opened) brackets_.pop_back();
    ++at_;
    return true;
  }

  bool step_over_text() {
    const std::optional<Offset> end = json_text_end(source_, at_);
    if (!end && !open_) open_ = at_;
    at_ = end ? *end : end_of_line(source_, at_);
    return true;
  }

  bool step_over_line_end() {
    const Offset next = skip_white(source_, at_);
    if (next >= source_.size()) return false;
    if (brackets_.empty()) return false;
    const std::string_view line = source_.substr(next, end_of_line(source_, next) - next);
    const std::optional<std::size_t> indent = indent_of(next);
    const bool is_sibling = indent_ && indent && *indent <= *indent_ && *indent_ > 0;
    if (starts_member(line) && (source_[brackets_.back()] == '[' || is_sibling)) return false;
    at_ = next;
    return true;
  }

  std::string_view source_;
  Offset at_;
  std::optional<std::size_t> indent_;
  std::vector<Offset> brackets_;
  std::optional<Offset> open_;
  JsonMembers found_;
};

}  // namespace

JsonMembers json_members(std::string_view source, Span within) {
  JsonMembers found = MemberScan(source.substr(0, within.end), within.begin).run();
  if (found.end) return found;
  // The last brace closes the object, and what a value has open above it is open for good.
  const std::size_t last = source.substr(0, within.end).rfind('}');
  if (last == std::string_view::npos || last <= within.begin) return found;
  found = MemberScan(source.substr(0, last), within.begin).run();
  if (!found.end) found.end = last;
  return found;
}

std::optional<Offset> json_text_end(std::string_view source, Offset begin) {
  for (Offset at = begin + 1; at < source.size() && !is_line_end(source[at]); ++at) {
    if (source[at] == source[begin]) return at + 1;
    const bool is_escape = source[at] == '\\' && at + 1 < source.size() && !is_line_end(source[at + 1]);
    if (is_escape) ++at;
  }
  return std::nullopt;
}

Offset json_comment_end(std::string_view source, Offset at) {
  if (source.substr(at).starts_with("//") || source.substr(at).starts_with("#")) return end_of_line(source, at);
  if (!source.substr(at).starts_with("/*")) return at;
  const std::size_t end = source.find("*/", at + 2);
  return end == std::string_view::npos ? end_of_line(source, at) : end + 2;
}

}  // namespace confnotes::analysis
