#include "server/explain.h"

#include "analysis/rules/rule.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string_view>

namespace confnotes::server {

using analysis::Rule;

namespace {

std::string_view default_word(const analysis::Rule& rule) {
  return rule.is_on ? to_string(rule.severity) : "off";
}

constexpr std::size_t kPageWidth = 80;

// Words of `text` in lines of at most kPageWidth bytes.
std::string wrapped(std::string_view text) {
  std::string result;
  std::size_t column = 0;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (column > 0 && column + 1 + word.size() > kPageWidth) {
      result += '\n';
      column = 0;
    } else if (column > 0) {
      result += ' ';
      ++column;
    }
    result += word;
    column += word.size();
    begin = end + 1;
  }
  return result += '\n';
}

// Indented by four; a space at a line's end is part of some examples, so it is shown.
std::string example(std::string_view text) {
  std::string result;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line(text.substr(begin, end - begin));
    const bool ends_with_space = line.ends_with(' ');
    if (ends_with_space) line.pop_back();
    if (!line.empty()) result += "    " + line;
    if (ends_with_space) result += "\u2423";
    result += '\n';
    begin = end + 1;
  }
  return result;
}

std::string page(const Rule& rule) {
  const std::string schema = rule.schema.empty() ? "" : fmt::format("Schema:\n\n{}\n", example(rule.schema));
  return fmt::format("{} ({})\n\n{}\n{}\n{}Bad:\n\n{}\nGood:\n\n{}", rule.id, default_word(rule), wrapped(rule.summary),
                     wrapped(rule.rationale), schema, example(rule.bad), example(rule.good));
}

}  // namespace

int run_explain(const std::string& rule_id, std::ostream& out, std::ostream& err) {
  if (rule_id.empty()) {
    for (const Rule* rule : analysis::all_rules()) {
      out << fmt::format("{:<28} {:<8} {}\n", rule->id, default_word(*rule), rule->summary);
    }
    return 0;
  }
  const Rule* rule = analysis::find_rule(rule_id);
  if (!rule) {
    err << fmt::format("confnotes: There is no rule '{}'; `confnotes explain` lists all of them.\n", rule_id);
    return 2;
  }
  out << page(*rule);
  return 0;
}

void print_rule_table(std::ostream& out) {
  out << "| rule | severity | what it asks for |\n| --- | --- | --- |\n";
  for (const Rule* rule : analysis::all_rules()) {
    out << fmt::format("| `{}` | {} | {} |\n", rule->id, default_word(*rule), rule->summary);
  }
}

}  // namespace confnotes::server
