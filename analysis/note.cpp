#include "analysis/note.h"

#include "analysis/handle_owners.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

bool Note::has_anchor(std::string_view id) const {
  return std::ranges::binary_search(anchors, id, {}, [](const Anchor& anchor) { return std::string_view(anchor.id); });
}

std::shared_ptr<const Note> parse_note(Text text, std::string_view file_stem) {
  auto note = std::make_shared<Note>();
  note->text = std::move(text);
  note->front_matter = parse_front_matter(note->text);
  const Offset body_begin = std::max(note->front_matter.whole.end, note->text.content_begin());
  note->markdown = parse_markdown(note->text, {body_begin, note->text.size()});
  note->sections = sections_of(note->text, note->markdown);
  note->programme = find_programme({note->text, note->front_matter, note->markdown, note->sections, file_stem});
  note->handles = handles_of(note->text, note->markdown);
  find_owners(note->text, note->programme.talks, note->handles);
  note->tags = tags_of(note->text, note->front_matter);
  note->anchors = anchors_of(note->text, note->markdown);
  return note;
}

}  // namespace confnotes::analysis
