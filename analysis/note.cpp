#include "analysis/note.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

namespace {

// A handle without a name before it belongs to its talk's speaker, where there is just one.
void bind_to_speakers(std::vector<Handle>& handles, const std::vector<Talk>& talks,
                      const std::vector<Section>& sections) {
  auto talk = talks.begin();
  for (Handle& handle : handles) {
    const auto ends_before = [&](const Talk& candidate) {
      return sections[candidate.section].whole.end <= handle.span.begin;
    };
    while (talk != talks.end() && ends_before(*talk))
      ++talk;
    if (talk == talks.end()) return;
    const bool is_inside = sections[talk->section].whole.contains(handle.span);
    if (!handle.person && is_inside && talk->speakers.size() == 1) handle.person = talk->speakers.front().name;
  }
}

}  // namespace

bool Note::has_anchor(std::string_view id) const {
  return std::ranges::binary_search(anchors, id, {}, [](const Anchor& anchor) { return std::string_view(anchor.id); });
}

std::shared_ptr<const Note> parse_note(Text text) {
  auto note = std::make_shared<Note>();
  note->text = std::move(text);
  note->front_matter = parse_front_matter(note->text);
  const Offset body_begin = std::max(note->front_matter.whole.end, note->text.content_begin());
  note->markdown = parse_markdown(note->text, {body_begin, note->text.size()});
  note->sections = sections_of(note->text, note->markdown);
  Programme programme = find_programme(note->text, note->markdown, note->sections);
  note->days = std::move(programme.days);
  note->talks = std::move(programme.talks);
  note->handles = handles_of(note->text, note->markdown);
  bind_to_speakers(note->handles, note->talks, note->sections);
  note->tags = tags_of(note->text, note->front_matter);
  note->anchors = anchors_of(note->text, note->markdown);
  return note;
}

}  // namespace confnotes::analysis
