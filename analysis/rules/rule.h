// Rule: one check with its page. `confnotes explain`, the page a diagnostic links to and the README's table all print
// these fields; the tests run `bad` and `good`.
#pragma once

#include "analysis/problem.h"
#include "analysis/snapshot.h"
#include "analysis/web_links.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// What a rule may look at.
struct RuleInput {
  const Snapshot& snapshot;
  const NoteEntry& entry;
  const Facts& facts;

  const Note& note() const { return *entry.note; }
};

struct Rule {
  std::string_view id;           // "heading/empty"
  Severity severity;             // unless the settings say otherwise
  std::string_view summary;      // one sentence: what the rule asks for
  std::string_view rationale;    // why a writer should care
  std::string_view bad;          // the smallest note on which it fires
  std::string_view good;         // the same note mended; by the rule's first fix where it has one
  std::string_view schema = {};  // JSON of the user's own schema under which the two are judged; empty where none is
  bool is_on = true;             // without settings
  bool is_unnecessary = false;   // what it finds could be deleted: editors show such text faded
  bool is_about_web = false;     // says nothing where links to the internet are not checked
  bool is_for_all = true;        // its fix, where there is one alone, is among those that are made all at once
  void (*check)(const RuleInput& input, std::vector<Diagnostic>& found);
};

// Every rule, sorted by id.
std::span<const Rule* const> all_rules();

// nullptr for an id that is none.
const Rule* find_rule(std::string_view id);

// All of the lines that the span touches, but for text behind it, with the last one's line end: for fixes that delete
// them.
Span with_line_end(const Text& text, Span lines);

// Runs `report` for each link whose address has that state. Of links that share a definition `lint` keeps one finding.
void for_each_web_link(const RuleInput& input, WebState state,
                       const std::function<void(const WebLink& link, const WebFact& fact)>& report);

// For rules whose facts the parsers found: the note's front-matter problems with the id of `rule`, as diagnostics.
void report_problems(const RuleInput& input, const Rule& rule, std::vector<Diagnostic>& found);
void report_problems(std::vector<Problem> problems, const Rule& rule, std::vector<Diagnostic>& found);

}  // namespace confnotes::analysis
