#include "analysis/features/heading_completion.h"

#include "analysis/counted.h"
#include "analysis/programme_levels.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace confnotes::analysis {

namespace {

// What can stand before a speaker's name in a heading.
constexpr std::array<std::string_view, 9> kBeforeName{"(", ", ", "& ", " and ", " - ", " \u2013 ", " | ", " by ", ": "};

// Where the name under the cursor begins; nothing where none is expected.
std::optional<std::size_t> name_begin(std::string_view before) {
  std::size_t begin = 0;
  for (const std::string_view sign : kBeforeName) {
    const std::size_t at = before.rfind(sign);
    if (at != std::string_view::npos) begin = std::max(begin, at + sign.size());
  }
  if (begin == 0) return std::nullopt;
  const bool is_in_bracket =
      before.rfind('(') != std::string_view::npos && before.find(')', before.rfind('(')) == std::string_view::npos;
  if (begin == before.size() && !is_in_bracket) return std::nullopt;
  return begin;
}

std::size_t talks_of(const std::vector<SpeakerUse>& uses, NoteId besides) {
  std::size_t count = 0;
  for (const SpeakerUse& use : uses)
    count += use.note == besides ? 0 : use.count;
  return count;
}

bool begins_a_word_of(std::string_view name, std::string_view typed) {
  const std::string folded = fold(name);
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool begins = at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '-';
    if (begins && std::string_view(folded).substr(at).starts_with(typed)) return true;
  }
  return typed.empty();
}

CompletionList names(const Snapshot& snapshot, const NoteEntry& entry, Span span, std::string_view typed) {
  struct Candidate {
    std::string_view name;
    std::size_t talks;
  };
  std::vector<Candidate> candidates;
  const std::string folded = fold(typed);
  for (const auto& [name, uses] : snapshot.speakers().names()) {
    const std::size_t talks = talks_of(uses, entry.id);
    // Whom only this note names may be what is being typed.
    const bool is_this = talks == 0 && name == typed;
    if (!is_this && begins_a_word_of(name, folded)) candidates.push_back({name, std::max<std::size_t>(talks, 1)});
  }
  std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::talks);
  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  for (const Candidate& one : candidates) {
    list.items.push_back({.kind = CompletionKind::Speaker,
                          .label = std::string(one.name),
                          .detail = counted(one.talks, "talk"),
                          .filter_text = std::string(one.name),
                          .edit = {span, std::string(one.name)}});
  }
  return list;
}

CompletionItem snippet_item(std::string label, std::string detail, Span span, Snippet snippet) {
  std::string filter = snippet.text;
  return {.kind = CompletionKind::Stub,
          .label = std::move(label),
          .detail = std::move(detail),
          .filter_text = std::move(filter),
          .edit = {span, snippet.text},
          .snippet = std::move(snippet)};
}

CompletionList whole_headings(const Note& note, std::size_t level, Span marks) {
  CompletionList list;
  const std::string sign = std::string(level, '#') + ' ';
  const int day_level = usual_level(note, note.programme.days).value_or(2);
  if (static_cast<int>(level) == day_level) {
    int last = 0;
    for (const Day& day : note.programme.days)
      last = std::max(last, day.number);
    std::string text = sign + "Day " + std::to_string(last + 1);
    list.items.push_back(
        snippet_item("Day " + std::to_string(last + 1), "day", marks, {text, {{text.size(), text.size()}}}));
  }
  const int talk_level = usual_level(note, note.programme.talks).value_or(day_level + 1);
  if (static_cast<int>(level) == talk_level) {
    const std::string text = sign + "Title (Speaker)";
    const Offset title = sign.size();
    list.items.push_back(
        snippet_item("Title (Speaker)", "talk", marks,
                     {text, {{title, title + 5}, {title + 7, title + 14}, {text.size(), text.size()}}}));
  }
  return list;
}

}  // namespace

std::optional<CompletionList> complete_heading(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  const Note& note = *entry.note;
  const Span whole = note.text.line(note.text.line_at(cursor));
  if (note.front_matter.whole.contains(cursor)) return std::nullopt;
  const std::string_view line = note.text.slice(whole);
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0 || level > 6) return std::nullopt;
  const bool is_heading = std::ranges::any_of(
      note.markdown.headings, [&](const Heading& heading) { return heading.whole.begin == whole.begin; });
  if (!is_heading) return std::nullopt;
  if (trim(line).size() == level) {
    auto headings = whole_headings(note, level, {whole.begin, std::max(cursor, whole.end)});
    return headings.items.empty() ? std::nullopt : std::optional(std::move(headings));
  }
  const auto begin = name_begin(line.substr(0, cursor - whole.begin));
  if (!begin) return std::nullopt;
  const std::size_t rest = std::min(line.find_first_of("),|&", cursor - whole.begin), line.size());
  const Span span{whole.begin + *begin, whole.begin + rest};
  return names(snapshot, entry, span, note.text.slice({span.begin, cursor}));
}

}  // namespace confnotes::analysis
