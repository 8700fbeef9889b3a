#include "analysis/actions/rewritings.h"
#include "analysis/markdown/link_syntax.h"

#include <algorithm>
#include <string>

namespace confnotes::analysis {

namespace {

const Definition* find_definition(const Note& note, std::string_view key) {
  const auto found = std::ranges::find_if(note.markdown.definitions, [&](const Definition& definition) {
    return definition.key == key && !definition.is_duplicate;
  });
  return found == note.markdown.definitions.end() ? nullptr : &*found;
}

// The text itself where it can be a label and is free; else a number.
std::string free_label(const Note& note, std::string_view text) {
  const bool can_be_label =
      !text.empty() && text.size() <= 60 && text.find_first_of("[]\\\r\n!`*_") == std::string_view::npos;
  if (can_be_label && !find_definition(note, markdown::reference_key(text))) return std::string(text);
  int number = 1;
  while (find_definition(note, std::to_string(number)))
    ++number;
  return std::to_string(number);
}

// At the end of the note, behind a blank line, or right below the definitions that stand there.
Edit definition_at_end(const Note& note, const std::string& definition) {
  const std::string line_end(note.text.line_end());
  const std::string_view bytes = note.text.bytes();
  const std::size_t last = bytes.find_last_not_of(" \t\r\n");
  const Offset end = last == std::string_view::npos ? 0 : last + 1;
  const auto& definitions = note.markdown.definitions;
  const bool is_below_another = !definitions.empty() && definitions.back().whole.end >= end;
  return {{end, bytes.size()}, (is_below_another ? line_end : line_end + line_end) + definition + line_end};
}

void make_reference(const ActionInput& input, const Link& link, std::vector<Action>& actions) {
  const Note& note = input.note();
  const std::string label = free_label(note, note.text.slice(link.text));
  const bool is_same = label == note.text.slice(link.text);
  // From the bracket that closes the text to the end: `](destination "title")`.
  const Span rest{link.text.end, link.whole.end};
  std::string inside(note.text.slice({rest.begin + 2, rest.end - 1}));
  const Edit use{rest, is_same ? "][]" : "][" + label + "]"};
  actions.push_back({.kind = ActionKind::Extract,
                     .title = "Move the address to the end of the note",
                     .edit = edit_of(input.entry, {use, definition_at_end(note, '[' + label + "]: " + inside)})});
}

void make_inline(const ActionInput& input, const Link& link, std::vector<Action>& actions) {
  const Note& note = input.note();
  const Definition* definition = find_definition(note, markdown::reference_key(note.text.slice(*link.label)));
  if (!definition) return;
  const Offset address_end = definition->title ? definition->title->end : definition->destination.end;
  const bool is_in_angle_brackets =
      definition->destination.begin > 0 && note.text.bytes()[definition->destination.begin - 1] == '<';
  const Offset address_begin = definition->destination.begin - (is_in_angle_brackets ? 1 : 0);
  const Offset end = address_end + (is_in_angle_brackets && !definition->title ? 1 : 0);
  const std::string inside(note.text.slice({address_begin, end}));
  if (inside.find_first_of("\r\n") != std::string::npos) return;
  actions.push_back({.kind = ActionKind::Inline,
                     .title = "Write the address into the link",
                     .edit = edit_of(input.entry, {{{link.text.end, link.whole.end}, "](" + inside + ')'}})});
}

}  // namespace

void turn_link(const ActionInput& input, std::vector<Action>& actions) {
  for (const Link& link : input.note().markdown.links) {
    if (!input.is_at(link.whole)) continue;
    const bool is_on_one_line =
        input.note().text.slice({link.text.end, link.whole.end}).find('\n') == std::string_view::npos;
    if (link.form == LinkForm::Inline && !link.url.empty() && is_on_one_line) make_reference(input, link, actions);
    if (link.label) make_inline(input, link, actions);
  }
}

}  // namespace confnotes::analysis
