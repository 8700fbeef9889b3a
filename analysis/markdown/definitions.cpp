#include "analysis/markdown/definitions.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/link_syntax.h"
#include "analysis/markdown/source_map.h"

#include <optional>

namespace confnotes::analysis::markdown {

namespace {

// Neighbouring lines without an owner, joined as cmark saw them.
struct Run {
  std::string content;
  SourceMap map;

  explicit Run(std::string_view fed) : map(fed) {}
};

// Blanks and at most one line end.
std::size_t skip_blanks_and_line_end(std::string_view text, std::size_t begin) {
  begin = skip_blanks(text, begin);
  if (begin < text.size() && text[begin] == '\n') begin = skip_blanks(text, begin + 1);
  return begin;
}

// Behind the line end when nothing but blanks stands before it.
std::optional<std::size_t> finish_line(std::string_view text, std::size_t begin) {
  begin = skip_blanks(text, begin);
  if (begin == text.size()) return begin;
  if (text[begin] == '\n') return begin + 1;
  return std::nullopt;
}

// Reads the definition at `begin`, adds it, and gives the place behind it.
std::optional<std::size_t> read_definition(const Run& run, std::size_t begin, std::vector<Definition>& found) {
  const std::string_view text = run.content;
  const std::optional<Part> label = scan_label(text, begin);
  if (!label || label->next >= text.size() || text[label->next] != ':') return std::nullopt;
  Definition definition;
  definition.key = reference_key(text.substr(label->inner.begin, label->inner.size()));
  if (definition.key.empty()) return std::nullopt;
  const std::optional<Part> destination = scan_destination(text, skip_blanks_and_line_end(text, label->next + 1));
  if (!destination) return std::nullopt;

  std::size_t end = destination->next;
  std::optional<std::size_t> next;
  const std::size_t title_begin = skip_blanks_and_line_end(text, destination->next);
  if (title_begin > destination->next) {
    if (const std::optional<Part> title = scan_title(text, title_begin)) {
      next = finish_line(text, title->next);
      if (next) {
        definition.title = run.map.span(title_begin, title->next);
        end = title->next;
      }
    }
  }
  if (!next) next = finish_line(text, destination->next);
  if (!next) return std::nullopt;

  definition.whole = run.map.span(begin, end);
  definition.label = run.map.span(label->inner.begin, label->inner.end);
  definition.destination = run.map.span(destination->inner.begin, destination->inner.end);
  definition.url = unescape(trim_left(trim_right(text.substr(destination->inner.begin, destination->inner.size()))));
  found.push_back(std::move(definition));
  return next;
}

void read_run(const Run& run, std::vector<Definition>& found) {
  std::size_t i = 0;
  while (i < run.content.size()) {
    i = skip_blanks(run.content, i);
    if (const std::optional<std::size_t> next = read_definition(run, i, found)) {
      i = *next;
      continue;
    }
    const std::size_t line_end = run.content.find('\n', i);
    i = line_end == std::string::npos ? run.content.size() : line_end + 1;
  }
}

}  // namespace

std::vector<Definition> read_definitions(const Source& source, const std::vector<std::int32_t>& text_columns,
                                         const std::vector<bool>& owned) {
  std::vector<Definition> found;
  const std::vector<Span>& lines = source.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (text_columns[i] < 0 || owned[i]) continue;
    Run run(source.fed());
    for (; i < lines.size() && text_columns[i] >= 0 && !owned[i]; ++i) {
      const Span line{lines[i].begin + static_cast<std::size_t>(text_columns[i]), lines[i].end};
      run.map.add_suffix(source.fed(line), run.content.size(), line);
      run.content.append(source.original(line)).push_back('\n');
    }
    read_run(run, found);
  }
  return found;
}

DefinitionIndex::DefinitionIndex(std::vector<Definition>& definitions) {
  for (Definition& definition : definitions)
    definition.is_duplicate = !by_key_.emplace(definition.key, &definition).second;
}

const Definition* DefinitionIndex::find(std::string_view label) const {
  if (by_key_.empty()) return nullptr;
  const auto found = by_key_.find(reference_key(label));
  return found == by_key_.end() ? nullptr : found->second;
}

}  // namespace confnotes::analysis::markdown
