#include "analysis/features/handle_completion.h"

#include "analysis/literal.h"
#include "analysis/mentions.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <map>

namespace confnotes::analysis {

namespace {

// The text from the @ to the cursor; nothing where the cursor is not behind an @ that can start a handle.
std::optional<Span> find_typed(const Text& text, Offset cursor) {
  const Span line = text.line(text.line_at(cursor));
  const std::string_view before = text.slice({line.begin, cursor});
  const std::size_t at = before.rfind('@');
  if (at == std::string_view::npos || !can_precede_handle(before.substr(0, at))) return std::nullopt;
  std::size_t i = at + 1;
  while (i < before.size()) {
    const std::size_t begin = i;
    if (!is_word(next_character(before, i)) && before[begin] != '-' && before[begin] != '.') return std::nullopt;
  }
  return Span{line.begin + at, cursor};
}

// True where the @ at `at` is no text that a reader sees.
bool is_in_code_or_address(const Note& note, Offset at) {
  return is_literal(note, at) || std::ranges::any_of(note.markdown.links, [&](const Link& link) {
           return link.form == LinkForm::Inline && link.whole.contains(link.destination) &&
                  link.destination.contains(at);
         });
}

// The form in which most uses write the handle, and the person that most of them name.
struct Summary {
  std::string form;
  std::string person;
};

Summary summary_of(const KnownHandle& handle) {
  std::map<std::string_view, std::size_t> forms;
  std::map<std::string_view, std::size_t> people;
  for (const HandleForm& form : handle.forms) {
    forms[form.form] += form.notes.size();
    if (!form.person.empty()) people[form.person] += form.notes.size();
  }
  const auto commonest = [](const auto& counts) {
    const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most == counts.end() ? std::string() : std::string(most->first);
  };
  return {commonest(forms), commonest(people)};
}

// True where what is typed begins the handle or a word of the person's name.
bool matches(std::string_view typed, const KnownHandle& handle, std::string_view person) {
  if (fold(handle.name).starts_with(typed)) return true;
  const std::string name = fold(person);
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins_word = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
    if (begins_word && std::string_view(name).substr(at).starts_with(typed)) return true;
  }
  return false;
}

// The end of the handle that the cursor stands in.
Offset end_of_name(const Text& text, Offset cursor) {
  std::size_t end = cursor;
  while (end < text.size()) {
    const std::size_t begin = end;
    if (!is_word(next_character(text.bytes(), end))) return begin;
  }
  return end;
}

// `[@x](https://…)` typed as `[@x`: the brackets that are there already are part of the edit, or, where an address
// follows them, all that is wanted is the handle itself.
Edit edit_for(const Text& text, Span typed, const std::string& form, const std::string& label) {
  Span span{typed.begin, end_of_name(text, typed.end)};
  const bool is_bracketed = span.begin > 0 && text.bytes()[span.begin - 1] == '[';
  if (!form.starts_with('[') || !is_bracketed) return {span, form};
  const std::string_view rest = text.slice({span.end, text.size()});
  if (rest.starts_with("](") || rest.starts_with("][")) return {span, label};
  if (rest.starts_with(']')) ++span.end;
  return {span, form.substr(1)};
}

}  // namespace

std::optional<CompletionList> complete_handle(const Snapshot& snapshot, const Note& note, Offset cursor) {
  const auto typed = find_typed(note.text, cursor);
  if (!typed || is_in_code_or_address(note, typed->begin)) return std::nullopt;
  const std::string prefix = fold(note.text.slice({typed->begin + 1, cursor}));

  // The handle under the cursor: known only from itself while it is being typed.
  const auto typed_handle =
      std::ranges::find_if(note.handles, [&](const Handle& handle) { return handle.span.begin == typed->begin; });
  const std::string typed_key = typed_handle == note.handles.end() ? "" : handle_key(*typed_handle);

  struct Candidate {
    const KnownHandle* handle;
    Summary summary;
  };
  std::vector<Candidate> candidates;
  const Index::Handles& handles = snapshot.index().handles();
  for (auto known = handles.begin(); known != handles.end(); ++known) {
    const KnownHandle& handle = *known->second;
    // A bare @name is the account of the same name that other notes link to.
    const auto next = std::next(known);
    const bool is_linked_too = handle.network == Network::Unknown && next != handles.end() &&
                               to_lower(next->second->name) == to_lower(handle.name);
    const bool is_only_here = handle.use_count == 1 && snapshot.find(handle.forms[0].notes[0])->note.get() == &note &&
                              typed_key == known->first;
    if (is_linked_too || is_only_here) continue;
    Summary summary = summary_of(handle);
    if (matches(prefix, handle, summary.person)) candidates.push_back({&handle, std::move(summary)});
  }
  std::ranges::stable_sort(candidates, std::ranges::greater(),
                           [](const Candidate& candidate) { return candidate.handle->use_count; });

  CompletionList list;
  list.is_incomplete = candidates.size() > kMostCompletions;
  if (list.is_incomplete) candidates.resize(kMostCompletions);
  for (const auto& [handle, summary] : candidates) {
    std::string label = "@" + handle->name;
    std::string filter = summary.person.empty() ? label : label + " " + summary.person;
    Edit edit = edit_for(note.text, *typed, summary.form, label);
    list.items.push_back(
        {CompletionKind::Handle, std::move(label), summary.person, std::move(filter), std::move(edit)});
  }
  return list;
}

}  // namespace confnotes::analysis
