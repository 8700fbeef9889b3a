#include "analysis/front_matter/json_problems.h"

#include "analysis/front_matter/json_reader.h"
#include "analysis/front_matter/json_slips.h"
#include "analysis/front_matter/json_value_problems.h"
#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"

#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

std::string_view slice(std::string_view source, Span span) {
  return source.substr(span.begin, span.size());
}

Span without_white(std::string_view source, Span span) {
  while (!span.empty() && is_yaml_gap(source[span.begin]))
    ++span.begin;
  while (!span.empty() && is_yaml_gap(source[span.end - 1]))
    --span.end;
  return span;
}

// `"title": "x";`
Problem semicolon_problem(Offset sign, bool is_last) {
  const Span span{sign, sign + 1};
  return with_fix(syntax_problem(span, "JSON has a comma between members, not `;`."),
                  is_last ? "Delete the `;`" : "Replace it by a comma", {{span, is_last ? "" : ","}});
}

std::optional<Problem> find_problem_behind(std::string_view source, Span rest) {
  rest = without_white(source, rest);
  if (rest.empty()) return std::nullopt;
  if (source.substr(rest.begin, rest.size()).find_first_not_of("]} \t\r\n") == std::string_view::npos)
    return json_bracket_problem(rest);
  return syntax_problem(rest, "Nothing can stand behind the closing brace.");
}

}  // namespace

std::vector<Problem> json_object_problems(std::string_view source, Span within, const JsonMembers& members) {
  std::vector<Problem> found;
  for (const Span comment : members.comments)
    found.push_back(json_comment_problem(comment));
  for (const Offset comma : members.stray_commas)
    found.push_back(json_comma_problem(comma, "An item is missing here; delete the comma or write one."));
  for (std::size_t i = 1; i < members.members.size(); ++i) {
    const JsonMember& above = members.members[i - 1];
    const Span key = members.members[i].key;
    if (above.comma || key.empty() || above.value.empty()) continue;
    found.push_back(with_fix(syntax_problem(key, "A comma is missing in front of this key."), "Insert a comma",
                             {{{above.value.end, above.value.end}, ","}}));
  }
  for (const Offset brace : members.stray_braces)
    found.push_back(json_bracket_problem({brace, brace + 1}));
  for (const JsonMember& member : members.members) {
    const bool is_last = &member == &members.members.back() && members.end;
    if (!member.comma) continue;
    if (source[*member.comma] == ';') {
      found.push_back(semicolon_problem(*member.comma, is_last));
    } else if (is_last && members.stray_commas.empty()) {
      found.push_back(json_last_comma_problem(*member.comma));
    }
  }
  if (!members.end) {
    found.push_back(syntax_problem({within.begin, within.begin + 1}, "This bracket is never closed."));
  } else if (std::optional<Problem> problem = find_problem_behind(source, {*members.end + 1, within.end})) {
    found.push_back(*std::move(problem));
  }
  return found;
}

std::optional<Problem> find_json_key_problem(std::string_view source, const JsonMember& member) {
  if (member.key.empty()) return syntax_problem(member.value, "This value has no key.");
  const std::string_view written = slice(source, member.key);
  if (written[0] != '"') return json_key_problem(source, member.key);
  // `"date: "2018-07-06"`
  if (written.size() < 2 || written.back() != '"') {
    return with_fix(syntax_problem({member.key.begin, member.key.begin + 1}, "This quote is never closed."),
                    "Close the quote behind the key", {{{member.key.end, member.key.end}, "\""}});
  }
  const JsonReading reading = read_json(source, member.key);
  if (reading.fault) {
    JsonMember key;
    key.key = key.value = member.key;
    return json_value_problem(source, key, *reading.fault);
  }
  const std::string name = in_code(json_without_quotes(written));
  if (member.value.empty()) return syntax_problem(member.key, name + " has no value.");
  if (!member.colon) {
    return with_fix(syntax_problem(member.key, "A colon is missing behind " + name + "."), "Insert a colon",
                    {{{member.key.end, member.key.end}, ":"}});
  }
  if (source[*member.colon] == ':') return std::nullopt;
  const Span sign{*member.colon, *member.colon + 1};
  return with_fix(syntax_problem(sign, "JSON has a colon behind a key, not `=`."), "Write a colon", {{sign, ":"}});
}

}  // namespace confnotes::analysis
