// Note: all that is known of one note's text by itself. A value that never changes once parsed.
#pragma once

#include "analysis/anchors.h"
#include "analysis/front_matter.h"
#include "analysis/handles.h"
#include "analysis/html_attributes.h"
#include "analysis/markdown.h"
#include "analysis/section.h"
#include "analysis/talks.h"
#include "analysis/text.h"

#include <memory>
#include <string>
#include <vector>

namespace confnotes::analysis {

struct Note {
  Text text;
  FrontMatter front_matter;
  Markdown markdown;
  std::vector<Section> sections;
  Programme programme;
  std::vector<Handle> handles;
  std::vector<Tag> tags;
  std::vector<Anchor> anchors;  // sorted by id
  std::vector<HtmlLink> html_links;

  const Heading& heading_of(const Section& section) const { return markdown.headings[section.heading]; }
};

// Answers for any text and never throws. `file_stem` is the file's name without directory and ending: where a note says
// nothing of its talk, its name may.
std::shared_ptr<const Note> parse_note(Text text, std::string_view file_stem = {});

// The name of the file at an absolute path, without folder and ending: what `parse_note` is told of it. Empty for what
// is no such path, as the URI of a document without a file.
std::string file_stem(std::string_view path);

}  // namespace confnotes::analysis
