// Block scan: how far the lines behind an opening `---` look like YAML, and what ends them.
#pragma once

#include "analysis/text.h"

#include <string_view>

namespace confnotes::analysis {

// What stopped the scan.
enum class BlockEnd : std::uint8_t {
  Fence,           // `---` or `...`
  MalformedFence,  // `----`, `--`, `- --`, `—`; where nothing else closes the block: `  ---`, `***`, `===`, `— — —`
  Body,            // ordinary Markdown behind a blank line
  EndOfText,
};

struct BlockScan {
  BlockEnd end = BlockEnd::EndOfText;
  std::size_t end_line = 0;     // the fence, the body's first line, or the number of lines
  std::size_t behind_yaml = 0;  // the line behind the last one that is a key, its item or indented
  std::size_t word_keys = 0;    // lines with a key of one word
  std::size_t known_keys = 0;
  bool is_blank = true;          // nothing but blank lines
  bool is_commented = true;      // nothing but blank lines and `# …`
  bool starts_with_key = false;  // the first line that is neither blank nor a comment
  bool starts_behind_blank = false;
  bool has_text = false;  // a line that is neither blank nor a comment nor belongs to a key

  // A key that everyone uses, or two keys: enough to tell front matter from a thematic break.
  bool is_plausible() const { return starts_with_key && (known_keys > 0 || word_keys > 1); }
};

// Scans from the line behind the opening fence.
BlockScan scan_block(const Text& text, std::size_t first_line);

bool is_fence(std::string_view line);            // `---`, blanks behind it allowed
bool is_indented_fence(std::string_view line);   // `---` behind blanks
bool is_malformed_fence(std::string_view line);  // meant as `---`, but is not

}  // namespace confnotes::analysis
