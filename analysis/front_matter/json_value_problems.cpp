#include "analysis/front_matter/json_value_problems.h"

#include "analysis/front_matter/flow_scan.h"
#include "analysis/front_matter/json_slips.h"
#include "analysis/front_matter/json_texts.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

class ValueDiagnosis {
 public:
  ValueDiagnosis(std::string_view source, const JsonMember& member, const JsonFault& fault)
      : source_(source), member_(member), fault_(fault), value_(member.value) {}

  Problem run() const {
    if (fault_.kind == JsonFaultKind::TooDeep)
      return syntax_problem(fault_.at, "This is nested too deeply to be read.");
    if (fault_.kind == JsonFaultKind::NumberOutOfRange) return syntax_problem(fault_.at, "This number is too large.");
    if (member_.open && (source_[*member_.open] == '"' || source_[*member_.open] == '\'')) return unclosed_quote();
    if (std::optional<Problem> problem = find_other_language()) return *std::move(problem);
    const Offset at = std::clamp(fault_.at.begin, value_.begin, value_.end);
    Offset before = at;
    while (before > value_.begin && is_yaml_gap(source_[before - 1]))
      --before;
    const char previous = before > value_.begin ? source_[before - 1] : '\0';
    if (at == value_.end) return member_.open ? unclosed_bracket() : unexplained();
    const char byte = source_[at];
    if (const Offset end = std::min(json_comment_end(source_, at), value_.end); end > at)
      return json_comment_problem({at, end});
    if ((byte == ']' || byte == '}') && previous == ',') return json_last_comma_problem(before - 1);
    if (member_.open && (byte == ']' || byte == '}' || byte == '"')) return unclosed_bracket();
    if (byte == ',') return json_comma_problem(at, "An item is missing here; delete the comma or write one.");
    if (byte == '"') return text_problem(at, before, previous);
    if (byte == '\'') return single_quotes(at);
    if (byte == '[' || byte == '{') return missing_comma(at, before);
    if (byte == ';' && !is_outside_brackets(at)) return semicolon(at);
    if (byte == '}' && source_.substr(skip_blanks(source_, at + 1)).starts_with(']') && is_in_list(at))
      return json_bracket_problem({at, at + 1});
    if (byte == ']' || byte == '}') return is_outside_brackets(at) ? json_bracket_problem({at, at + 1}) : unexplained();
    if (byte == ':') return unexplained();
    return word(at);
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }

  Problem unexplained() const {
    const Span span = value_.empty() ? member_.key : value_;
    return syntax_problem(span, "This is not valid JSON. Check quotes, brackets and commas.");
  }

  // Markdown and templates start with a bracket, but are text.
  std::optional<Problem> find_other_language() const {
    const std::string_view written = text(value_);
    if (written.find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
    const bool is_link =
        is_markdown_link(written) && !written.starts_with("[[") && !written.substr(0, written.find("](")).contains('"');
    if (is_link) return link_problem(value_);
    const bool is_template = (written.starts_with("{{") && written.contains("}}")) || written.starts_with("{%");
    if (!is_template) return std::nullopt;
    return with_fix(syntax_problem(value_, "A value that starts with `{` is an object; put a template in quotes."),
                    "Quote the value", {{value_, quoted(written, ValueFormat::Json)}});
  }

  Problem link_problem(Span link) const {
    return with_fix(syntax_problem(link, "A value that starts with `[` is a list; put a Markdown link in quotes."),
                    "Quote the value", {{link, quoted(text(link), ValueFormat::Json)}});
  }

  // `[[text](url)]`
  std::optional<Problem> find_link_around(Span item) const {
    const std::size_t closing = source_.find(')', item.end);
    const bool is_link = item.begin > value_.begin && source_[item.begin - 1] == '[' &&
                         source_.substr(item.end).starts_with("](") && closing < value_.end;
    if (!is_link || text({item.begin, closing}).find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
    return link_problem({item.begin - 1, closing + 1});
  }

  bool is_outside_brackets(Offset place) const { return innermost(place) == '\0'; }

  // Behind the quote that closes the text at `begin`, which may run over lines; the end of the value where none does.
  Offset text_end(Offset begin) const {
    std::optional<Offset> end = json_text_end(source_, begin);
    if (!end) end = json_broken_text_end(source_, begin);
    return std::min(end.value_or(value_.end), value_.end);
  }

  Problem unclosed_quote() const {
    const Offset open = *member_.open;
    Problem problem = syntax_problem({open, open + 1}, "This quote is never closed.");
    const std::string_view rest = text({open + 1, value_.end});
    // Where something else follows, the text may be meant to go on.
    const Offset next = source_.find_first_not_of(" \t\r\n,", value_.end);
    const bool is_end = next == std::string_view::npos || source_[next] == '"' || source_[next] == '}';
    const bool is_whole =
        is_end && open == value_.begin && source_[open] == '"' && !rest.empty() && !rest.contains('\\');
    if (!is_whole || rest.find_first_of("\r\n") != std::string_view::npos) return problem;
    const std::string_view bare = without_typographic_quotes(rest);
    if (bare.data() == rest.data() && bare.size() < rest.size()) {
      problem.message += " A typographic quote does not close it.";
      return with_fix(std::move(problem), "Close it with `\"`", {{{open + 1 + bare.size(), value_.end}, "\""}});
    }
    return with_fix(std::move(problem), "Close the quote at the end of the line", {{{value_.end, value_.end}, "\""}});
  }

  Problem unclosed_bracket() const {
    const Offset open = *member_.open;
    Problem problem = syntax_problem({open, open + 1}, "This bracket is never closed.");
    const std::string closing = source_[open] == '[' ? "]" : "}";
    const std::string mended = std::string(text(value_)) + closing;
    const bool is_one_line = mended.find_first_of("\r\n") == std::string::npos;
    if (!is_one_line || read_json(mended, {0, mended.size()}).fault) return problem;
    return with_fix(std::move(problem), "Close the bracket", {{{value_.end, value_.end}, closing}});
  }

  Problem semicolon(Offset at) const {
    return with_fix(syntax_problem({at, at + 1}, "JSON has a comma between items, not `;`."), "Replace it by a comma",
                    {{{at, at + 1}, ","}});
  }

  // `"tags": "a" "b"`
  Problem several_values() const {
    std::string list;
    for (Offset at = value_.begin; at < value_.end;) {
      if (source_[at] != '"') return unexplained();
      const Offset end = text_end(at);
      list += (list.empty() ? "[" : ", ") + std::string(text({at, end}));
      at = std::min(skip_blanks(source_, end), value_.end);
    }
    list += ']';
    if (read_json(list, {0, list.size()}).fault) return unexplained();
    return with_fix(syntax_problem(value_, "A list needs brackets in JSON."), "Put it into brackets", {{value_, list}});
  }

  Problem missing_comma(Offset at, Offset before) const {
    if (is_outside_brackets(at)) return several_values();
    if (before == value_.begin || std::string_view(",:[{").contains(source_[before - 1])) return unexplained();
    return with_fix(syntax_problem({at, at + 1}, "A comma is missing in front of this item."), "Insert a comma",
                    {{{before, before}, ","}});
  }

  // A text that holds what it cannot, or that stands where none can.
  Problem text_problem(Offset at, Offset before, char previous) const {
    const Offset end = text_end(at);
    if (read_json(source_, {at, end}).fault) return content_problem({at, end});
    if (at == value_.begin) return unexplained();
    const bool is_behind_value = previous == '"' || previous == ']' || previous == '}';
    return is_behind_value ? missing_comma(at, before) : unexplained();
  }

  // A control character, or an escape that JSON does not know.
  Problem content_problem(Span quotes) const {
    for (Offset at = quotes.begin + 1; at + 1 < quotes.end; ++at) {
      const auto byte = static_cast<unsigned char>(source_[at]);
      if (byte == '\t') {
        return with_fix(syntax_problem({at, at + 1}, "A text in JSON holds no tab; write `\\t`."), "Write `\\t`",
                        {{{at, at + 1}, "\\t"}});
      }
      if (is_line_end(source_[at])) return broken_text(quotes, at);
      if (byte < 0x20) {
        return with_fix(
            syntax_problem({at, at + 1}, "A text in JSON holds no control character and no byte that is not UTF-8."),
            "Delete it", {{{at, at + 1}, ""}});
      }
      if (byte != '\\') continue;
      if (is_line_end(source_[at + 1])) return broken_text(quotes, at + 1);
      const char escaped = source_[at + 1];
      if (!std::string_view("\"\\/bfnrtu").contains(escaped)) return unknown_escape(at);
      if (escaped == 'u') {
        const Span quoted_escape{at, std::min(at + 6, quotes.end - 1)};
        const std::string alone = '"' + std::string(text(quoted_escape)) + '"';
        if (read_json(alone, {0, alone.size()}).fault && !is_surrogate_pair(quoted_escape))
          return wrong_code(quoted_escape);
      }
      ++at;
    }
    return syntax_problem(quotes, "This is not valid JSON. Check quotes, brackets and commas.");
  }

  // `quotes` hold line breaks, the first at `first`.
  Problem broken_text(Span quotes, Offset first) const {
    const bool is_key = member_.key == member_.value;
    std::vector<Edit> edits;
    for (Offset at = first; at < quotes.end; ++at) {
      if (!is_line_end(source_[at])) continue;
      Span span{at, source_.substr(at).starts_with("\r\n") ? at + 2 : at + 1};
      at = span.end - 1;
      // `\` at the end of a line joins it to the next in other languages.
      if (source_[span.begin - 1] == '\\') --span.begin;
      edits.push_back({span, is_key ? "" : "\\n"});
    }
    const Span span{first, source_.substr(first).starts_with("\r\n") ? first + 2 : first + 1};
    return is_key ? with_fix(syntax_problem(span, "A key in JSON stands on one line."), "Delete the line break",
                             std::move(edits))
                  : with_fix(syntax_problem(span, "A text in JSON holds no line break; write `\\n`."), "Write `\\n`",
                             std::move(edits));
  }

  bool is_surrogate_pair(Span escape) const {
    const Offset second =
        source_.substr(escape.end).starts_with("\\u") ? escape.end : escape.begin - std::min<Offset>(6, escape.begin);
    const std::string pair =
        '"' + std::string(text({std::min(escape.begin, second), std::max(escape.end, second + 6)})) + '"';
    return !read_json(pair, {0, pair.size()}).fault;
  }

  Problem wrong_code(Span escape) const {
    Span span = escape;
    while (span.end < source_.size() && (static_cast<unsigned char>(source_[span.end]) & 0xC0) == 0x80)
      ++span.end;
    return syntax_problem(span, "The escape " + in_code(text(span)) + " names no character; write four digits of one.");
  }

  Problem unknown_escape(Offset at) const {
    Offset end = at + 2;
    while (end < value_.end && (static_cast<unsigned char>(source_[end]) & 0xC0) == 0x80)
      ++end;
    return with_fix(syntax_problem({at, end}, "The escape " + in_code(text({at, end})) +
                                                  " means nothing in JSON; write `\\\\` for a backslash."),
                    "Double the backslash", {{{at, at + 1}, "\\\\"}});
  }

  Problem single_quotes(Offset at) const {
    const Offset end = std::min(json_text_end(source_, at).value_or(value_.end), value_.end);
    const Span quotes{at, end};
    Problem problem = syntax_problem(quotes, "JSON has double quotes only.");
    const std::string_view written = text(quotes);
    const std::string_view inner = json_without_quotes(written);
    if (inner.size() + 2 != written.size() || inner.contains('\\')) return problem;
    return with_fix(std::move(problem), "Use double quotes", {{quotes, quoted(inner, ValueFormat::Json)}});
  }

  // A value, an item or a key without quotes, or what follows a value that is complete.
  Problem word(Offset at) const {
    constexpr std::string_view kEnds = ",[]{}\r\n";
    Span item{at, at};
    while (item.begin > value_.begin && !kEnds.contains(source_[item.begin - 1]) && source_[item.begin - 1] != ':')
      --item.begin;
    while (item.end < value_.end && !kEnds.contains(source_[item.end]))
      ++item.end;
    while (!item.empty() && is_blank(source_[item.begin]))
      ++item.begin;
    while (!item.empty() && is_blank(source_[item.end - 1]))
      --item.end;
    if (item.empty()) return unexplained();
    if (std::optional<Problem> problem = find_link_around(item)) return *std::move(problem);
    const std::string_view written = text(item);
    const std::size_t colon = written.find(':');
    const bool is_key =
        item.begin > value_.begin && colon != std::string_view::npos && is_word_key(trimmed(written.substr(0, colon)));
    if (is_key) return json_key_problem(source_, {item.begin, item.begin + trimmed(written.substr(0, colon)).size()});
    if (written[0] == '"' && is_in_object(item.begin)) return missing_colon(item);
    if (written[0] == '"') return text_behind_quote(item);
    if (const std::optional<bool> meant = meant_boolean(written)) {
      const std::string boolean = *meant ? "true" : "false";
      return with_fix(
          syntax_problem(item, "JSON has the booleans `true` and `false` only; write " + in_code(boolean) + "."),
          "Replace it by " + in_code(boolean), {{item, boolean}});
    }
    const bool is_null = equals_ignoring_ascii_case(written, "null") || written == "None" || written == "undefined" ||
                         written == "nil" || written == "~";
    if (is_null)
      return with_fix(syntax_problem(item, "JSON writes `null` for nothing."), "Write `null`", {{item, "null"}});
    return with_fix(
        syntax_problem(item, "Everything but numbers, `true`, `false` and `null` needs double quotes in JSON."),
        "Quote the value", {{item, quoted(json_without_quotes(written), ValueFormat::Json)}});
  }

  // Whether a key, not an item, would stand at `at`.
  bool is_in_object(Offset at) const {
    const std::size_t before = source_.find_last_not_of(" \t\r\n", at == 0 ? 0 : at - 1);
    return innermost(at) == '{' && before != std::string_view::npos && source_[before] != ':';
  }

  bool is_in_list(Offset at) const { return innermost(at) == '['; }

  // The last bracket that is open at `place`; NUL where none is.
  char innermost(Offset place) const {
    std::vector<char> open;
    for (Offset at = value_.begin; at < place; ++at) {
      const char byte = source_[at];
      if (byte == '"') at = text_end(at) - 1;
      if (byte == '[' || byte == '{') open.push_back(byte);
      if ((byte == ']' || byte == '}') && !open.empty()) open.pop_back();
    }
    return open.empty() ? '\0' : open.back();
  }

  // `{"a" 1}`
  Problem missing_colon(Span item) const {
    const Span key{item.begin, std::min(json_text_end(source_, item.begin).value_or(item.end), item.end)};
    return with_fix(syntax_problem(key, "A colon is missing behind " + in_code(json_without_quotes(text(key))) + "."),
                    "Insert a colon", {{{key.end, key.end}, ":"}});
  }

  // `"On "new" things"`
  Problem text_behind_quote(Span item) const {
    Problem problem =
        syntax_problem(item, "Text follows the closing quote. Write `\\\"` for a quote inside of a text.");
    const std::string_view written = text(item);
    const std::string_view inner = json_without_quotes(written);
    if (inner.size() + 2 != written.size() || inner.contains('\\')) return problem;
    // `"A" and "B"`: the quote behind a word closes a text, and none is around the whole.
    const std::size_t second = written.find('"', 1);
    const bool closes = second + 1 < written.size() && !is_blank(written[second - 1]) &&
                        std::string_view(" ,.:;!?)").contains(written[second + 1]);
    return with_fix(std::move(problem), "Write `\\\"` inside",
                    {{item, quoted(closes ? written : inner, ValueFormat::Json)}});
  }

  std::string_view source_;
  const JsonMember& member_;
  const JsonFault& fault_;
  Span value_;
};

}  // namespace

Problem json_value_problem(std::string_view source, const JsonMember& member, const JsonFault& fault) {
  return ValueDiagnosis(source, member, fault).run();
}

}  // namespace confnotes::analysis
