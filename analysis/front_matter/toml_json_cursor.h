// The cursor in TOML and JSON: like cursor.h, by statements and members instead of lines.
#pragma once

#include "analysis/front_matter/cursor.h"

namespace confnotes::analysis {

// `content` lies between the fences; the object that `whole` holds begins with its brace.
std::optional<KeyCursor> find_toml_key(const Text& text, Span content, Offset cursor);
std::optional<KeyCursor> find_json_key(const Text& text, Span whole, Offset cursor);

// The same where nothing of the front matter can be read yet, so that it is none.
std::optional<KeyCursor> find_first_toml_key(const Text& text, Offset cursor);
std::optional<KeyCursor> find_first_json_key(const Text& text, Offset cursor);

std::optional<ValueCursor> find_toml_or_json_value(const Text& text, const FrontMatter& front_matter, Offset cursor);

}  // namespace confnotes::analysis
