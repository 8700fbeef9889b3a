#include "tests/support/completions.h"

#include "tests/support/marked_text.h"

#include <ranges>

namespace confnotes::test {

using namespace analysis;

namespace {

std::string with_stops(const Snippet& snippet) {
  std::string text = snippet.text;
  for (const Span stop : std::views::reverse(snippet.stops))
    text.insert(stop.begin, "$^");
  return text;
}

}  // namespace

LocalTime summer_evening() {
  return {.day = std::chrono::year(2018) / 7 / 6,
          .time_of_day = std::chrono::hours(18) + std::chrono::minutes(5) + std::chrono::seconds(9),
          .offset = std::chrono::minutes(120)};
}

CompletionList complete_in(const Files& others, std::string_view marked, const CompletionFacts& facts) {
  const MarkedText note(marked);
  Files files = others;
  files.emplace_back("/n/note.md", note.text);
  const auto snapshot = snapshot_of(files);
  return complete(*snapshot, *snapshot->find("/n/note.md"), note.cursor(), facts);
}

std::vector<std::string> labels_in(const Files& others, std::string_view marked, const CompletionFacts& facts) {
  std::vector<std::string> labels;
  for (const CompletionItem& item : complete_in(others, marked, facts).items)
    labels.push_back(item.label + " | " + item.detail);
  return labels;
}

std::string taken_in(const Files& others, std::string_view marked, std::string_view label,
                     const CompletionFacts& facts) {
  const MarkedText note(marked);
  for (const CompletionItem& item : complete_in(others, marked, facts).items) {
    if (item.label == label) return apply_edits(note.text, {item.edit});
  }
  return "not offered";
}

std::string snippet_taken_in(const Files& others, std::string_view marked, std::string_view label,
                             const CompletionFacts& facts) {
  const MarkedText note(marked);
  for (const CompletionItem& item : complete_in(others, marked, facts).items) {
    if (item.label == label && item.snippet)
      return apply_edits(note.text, {{item.edit.span, with_stops(*item.snippet)}});
  }
  return "no snippet";
}

}  // namespace confnotes::test
