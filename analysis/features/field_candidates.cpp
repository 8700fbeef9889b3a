#include "analysis/features/field_candidates.h"

#include "analysis/front_matter/date_shape.h"
#include "analysis/front_matter/quoting.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

std::string written_in_yaml(const Candidate& candidate, char quote) {
  if (!candidate.written.empty()) return candidate.written;
  const char needed = quote == '\0' && !can_be_plain(candidate.value) ? '"' : quote;
  return needed == '\0' ? candidate.value : quoted(candidate.value, needed);
}

// In TOML and JSON all but booleans, numbers and TOML's dates are between quotes.
bool needs_no_quotes(ValueFormat format, const std::string& written) {
  const Value value{.kind = ValueKind::Scalar, .style = {}, .span = {}, .text = written, .items = {}, .entries = {}};
  if (format == ValueFormat::Json) return is_boolean(value) || is_number(value) || written == "null";
  const std::optional<DateShape> date = date_shape(value);
  return is_boolean(value) || is_number(value) || (date && is_toml_date(*date));
}

}  // namespace

void keep_most_used(std::vector<CountedValue>& values) {
  const auto shown = static_cast<std::ptrdiff_t>(std::min(values.size(), kMostCompletions + 1));
  std::ranges::partial_sort(values, values.begin() + shown, [](const CountedValue& a, const CountedValue& b) {
    return a.notes != b.notes ? a.notes > b.notes : a.value < b.value;
  });
  values.resize(static_cast<std::size_t>(shown));
}

std::string written_in(ValueFormat format, const Candidate& candidate, char quote) {
  if (format == ValueFormat::None || format == ValueFormat::Yaml) return written_in_yaml(candidate, quote);
  if (needs_no_quotes(format, candidate.written)) return candidate.written;
  const bool can_be_literal = quote == '\'' && !candidate.value.contains('\'');
  return format == ValueFormat::Toml && can_be_literal ? quoted(candidate.value, quote)
                                                       : quoted(candidate.value, format);
}

Candidate choice_candidate(const std::string& yaml, char quote) {
  const bool is_text = yaml.starts_with('"') || yaml.starts_with('\'') || reads_as_text(yaml);
  return {.value = std::string(without_quotes(yaml)), .detail = "", .written = quote == '\0' || !is_text ? yaml : ""};
}

std::string typed_part(const Text& text, const ValueCursor& place, Offset cursor) {
  return fold(without_quotes(text.slice({place.typed.begin, cursor})));
}

CompletionList offer(CompletionKind kind, const SourceText& source, const ValueCursor& place, char quote,
                     std::vector<Candidate> candidates) {
  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  const std::string_view typed = source.text.slice(place.typed);
  const bool has_typed_quote = typed.starts_with('"') || typed.starts_with('\'');
  for (Candidate& candidate : candidates) {
    std::string written = written_in(source.format, candidate, quote);
    written.insert(0, place.lead);
    // Editors match what stands before the cursor, so a quote that is typed has to be in the text to match.
    std::string filter = has_typed_quote ? typed.front() + candidate.value + typed.front() : candidate.value;
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
