#include "analysis/features/field_candidates.h"

#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

void keep_most_used(std::vector<CountedValue>& values) {
  const auto shown = static_cast<std::ptrdiff_t>(std::min(values.size(), kMostCompletions + 1));
  std::ranges::partial_sort(values, values.begin() + shown, [](const CountedValue& a, const CountedValue& b) {
    return a.notes != b.notes ? a.notes > b.notes : a.value < b.value;
  });
  values.resize(static_cast<std::size_t>(shown));
}

std::string typed_part(const Text& text, const ValueCursor& place, Offset cursor) {
  return fold(without_quotes(text.slice({place.typed.begin, cursor})));
}

CompletionList offer(CompletionKind kind, const Text& text, const ValueCursor& place, char quote,
                     std::vector<Candidate> candidates) {
  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  const std::string_view typed = text.slice(place.typed);
  const bool has_typed_quote = typed.starts_with('"') || typed.starts_with('\'');
  for (Candidate& candidate : candidates) {
    std::string written = std::move(candidate.written);
    if (written.empty()) {
      const char needed = quote == '\0' && !can_be_plain(candidate.value) ? '"' : quote;
      written = needed == '\0' ? candidate.value : quoted(candidate.value, needed);
    }
    written.insert(0, place.lead);
    // Editors match what stands before the cursor, so a quote that is typed has to be in the text to match.
    std::string filter = has_typed_quote ? written : candidate.value;
    if (!candidate.other_words.empty()) filter += ' ' + candidate.other_words;
    list.items.push_back({.kind = kind,
                          .label = std::move(candidate.value),
                          .detail = std::move(candidate.detail),
                          .filter_text = std::move(filter),
                          .edit = {place.typed, std::move(written)},
                          .snippet = {},
                          .documentation = std::move(candidate.documentation)});
  }
  return list;
}

}  // namespace confnotes::analysis
