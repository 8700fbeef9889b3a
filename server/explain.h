// `confnotes explain`: the rules' pages, printed from the registry.
#pragma once

#include <iosfwd>
#include <string>

namespace confnotes::server {

// One rule's page, or a line per rule for an empty id. 2 for an id that is no rule.
int run_explain(const std::string& rule_id, std::ostream& out, std::ostream& err);

// The rules as a Markdown table, for the README.
void print_rule_table(std::ostream& out);

}  // namespace confnotes::server
