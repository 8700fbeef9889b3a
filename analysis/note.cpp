#include "analysis/note.h"

#include "analysis/handle_owners.h"

#include <algorithm>
#include <utility>

namespace confnotes::analysis {

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
  note->html_links = html_links_of(note->text, note->markdown);
  return note;
}

std::string file_stem(std::string_view path) {
  if (!path.starts_with('/')) return {};
  const std::string_view name = path.substr(path.rfind('/') + 1);
  // The name is whatever bytes the disk has; a name that only has an ending is all stem.
  const std::size_t dot = name.rfind('.');
  return std::string(Text(std::string(dot == 0 ? name : name.substr(0, dot))).bytes());
}

}  // namespace confnotes::analysis
