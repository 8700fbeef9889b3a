#include "analysis/markdown.h"

#include "analysis/markdown/bare_urls.h"
#include "analysis/markdown/blocks.h"
#include "analysis/markdown/definitions.h"
#include "analysis/markdown/guard.h"
#include "analysis/markdown/inlines.h"
#include "analysis/markdown/source.h"
#include "analysis/markdown/template_blocks.h"
#include "analysis/markdown/tree.h"

#include <algorithm>

namespace confnotes::analysis {

Markdown parse_markdown(const Text& text, Span body) {
  Markdown result;
  markdown::Source source(text, body);
  result.template_blocks = markdown::mask_template_blocks(source);
  markdown::mask_marks_in_bare_urls(source);
  const bool has_sane_tables = markdown::defuse(source);

  const markdown::Tree tree(source.fed(source.body()), source.lines().size(), has_sane_tables);
  const markdown::BlockWalk walk = markdown::read_blocks(tree, source, result);
  result.definitions = markdown::read_definitions(source, tree.text_columns(), walk.owned);
  const markdown::DefinitionIndex definitions(result.definitions);
  markdown::read_inlines(walk.leaves, source, definitions, result);

  // HTML blocks were found on the first walk, inline HTML on the second.
  std::ranges::sort(result.html);
  return result;
}

}  // namespace confnotes::analysis
