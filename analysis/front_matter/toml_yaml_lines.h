// Lines of YAML in TOML: what a writer means who has the other format in mind, and how TOML writes it.
#pragma once

#include "analysis/front_matter/toml_statements.h"
#include "analysis/text.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// How TOML writes the YAML at `value`: a list in brackets, a text in quotes or without any. Nothing for one that cannot
// be written on a line.
std::optional<std::string> toml_of_yaml(std::string_view source, Span value);

// `- a` and `- b` below a key without a value.
struct YamlList {
  Span whole;               // from the first dash to the end of the last item
  std::vector<Span> items;  // each behind its dash
  std::optional<std::string>
      toml;  // `["a", "b"]`; nothing where a comment would be lost or an item holds more than text
};

// The one that the first statements of `below` make up; each item is one of them. Nothing where `statement` has a value
// or something else follows it.
std::optional<YamlList> find_yaml_list(std::string_view source, const TomlStatement& statement,
                                       std::span<const TomlStatement> below);

}  // namespace confnotes::analysis
