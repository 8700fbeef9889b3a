#include "tests/support/completions.h"

#include "analysis/schema.h"
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

std::shared_ptr<const Snapshot> snapshot_with(const Files& others, const std::string& text) {
  Workspace workspace;
  for (const auto& [path, content] : others) {
    if (path == "/n/schema.json") {
      Settings settings;
      settings.schema = Schema::from_json(content);
      workspace.apply(PutSettings{"/n", std::make_shared<const Settings>(settings)});
    } else {
      workspace.apply(PutNote{path, note_of(content)});
    }
  }
  workspace.apply(PutNote{"/n/note.md", note_of(text)});
  return workspace.snapshot();
}

}  // namespace

LocalTime summer_evening() {
  return {.day = std::chrono::year(2018) / 7 / 6,
          .time_of_day = std::chrono::hours(18) + std::chrono::minutes(5) + std::chrono::seconds(9),
          .offset = std::chrono::minutes(120)};
}

CompletionList complete_in(const Files& others, std::string_view marked, const CompletionFacts& facts) {
  const MarkedText note(marked);
  const auto snapshot = snapshot_with(others, note.text);
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
