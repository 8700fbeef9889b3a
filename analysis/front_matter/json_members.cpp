#include "analysis/front_matter/json_members.h"

#include "analysis/front_matter/json_texts.h"
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

// Each member looks for the end of its line, so this bounds the work; an object with more is no front matter.
constexpr std::size_t kMostMembers = 200;

class MemberScan {
 public:
  // `source` ends where the object should.
  MemberScan(std::string_view source, Offset begin) : source_(source), at_(begin + 1) {}

  JsonMember run_one() {
    at_ = std::min(at_, source_.size());
    return read_member();
  }

  JsonMembers run() {
    while (!found_.end && found_.members.size() < kMostMembers) {
      at_ = skip_white(source_, at_);
      if (at_ >= source_.size()) break;
      const Offset comment_end = json_comment_end(source_, at_);
      if (comment_end > at_) {
        found_.comments.push_back({at_, comment_end});
        at_ = comment_end;
      } else if (source_[at_] == ',' || is_semicolon()) {
        take_comma();
      } else if (source_[at_] == '}' && source_.substr(skip_blanks(source_, at_ + 1)).starts_with(',')) {
        found_.stray_braces.push_back(at_++);
      } else if (source_[at_] == '}') {
        found_.end = at_;
      } else {
        found_.members.push_back(read_member());
      }
    }
    return std::move(found_);
  }

 private:
  bool is_semicolon() const { return source_[at_] == ';' && !found_.members.empty() && !found_.members.back().comma; }

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
    const bool is_left_out =
        next > line_end && (!has_colon || starts_json_member(source_.substr(next, next_end - next)));
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
    if (source_[at_] == '"' || source_[at_] == '\'') {
      member.key.end = end_of_quoted_key(line_end);
      if (!member.key.empty()) return;
    }
    Offset end = std::min(source_.find_first_of(":=,{}[]\"", at_ + (is_quote(source_[at_]) ? 1 : 0)), line_end);
    // `date": 1`
    if (end > at_ && end < line_end && source_[end] == '"' && is_sign(skip_blanks(source_, end + 1))) ++end;
    const bool is_key = is_sign(skip_blanks(source_, end)) && skip_blanks(source_, end) < line_end;
    if (!is_key) return;
    member.key.end = end;
    while (!member.key.empty() && is_blank(source_[member.key.end - 1]))
      --member.key.end;
  }

  // A colon, or what stands for it.
  bool is_sign(Offset at) const { return at < source_.size() && (source_[at] == ':' || source_[at] == '='); }

  // Behind the quote that closes the key, also in a line below; of `"date: "x"` in front of the colon. `at_` where that
  // is unknown.
  Offset end_of_quoted_key(Offset line_end) const {
    const std::optional<Offset> end = json_text_end(source_, at_);
    if (!end) {
      const std::optional<Offset> below = json_broken_text_end(source_, at_);
      return below && is_sign(skip_blanks(source_, *below)) ? *below : at_;
    }
    if (is_sign(skip_blanks(source_, *end))) return *end;
    Offset colon = *end - 1;
    while (colon > at_ + 1 && is_blank(source_[colon - 1]))
      --colon;
    const bool holds_colon = colon > at_ + 2 && source_[colon - 1] == ':' && *end < line_end;
    return holds_colon ? colon - 1 : *end;
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
    if (brackets_.empty() && (byte == ',' || byte == '}' || (byte == ';' && is_at_end(at_ + 1)))) return false;
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

  // Whether the line or the object ends at `at`, or another member begins.
  bool is_at_end(Offset at) const {
    at = skip_blanks(source_, at);
    if (at >= source_.size() || is_line_end(source_[at]) || source_[at] == '}') return true;
    return source_[at] == '"' && starts_json_member(source_.substr(at, end_of_line(source_, at) - at));
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
    // `[{"a": 1}}]` has one too many.
    const bool is_surplus =
        is_object && !brackets_.empty() && source_.substr(skip_blanks(source_, at_ + 1)).starts_with(']');
    if (is_object && !is_surplus) return false;
    while (is_opened && source_[brackets_.back()] != opening) {
      if (!open_) open_ = brackets_.back();
      brackets_.pop_back();
    }
    if (is_opened) brackets_.pop_back();
    ++at_;
    return true;
  }

  bool step_over_text() {
    std::optional<Offset> end = json_text_end(source_, at_);
    if (!end) end = json_broken_text_end(source_, at_);
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
    if (starts_json_member(line) && (source_[brackets_.back()] == '[' || is_sibling)) return false;
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

JsonMember json_member_at(std::string_view source, Offset begin) {
  return MemberScan(source, begin - 1).run_one();
}

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

}  // namespace confnotes::analysis
