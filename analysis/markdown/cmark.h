// The only door to cmark-gfm's headers. Its node structure is read directly: the accessors copy every string, and
// the content of a leaf, which the spans are found by, has no accessor that tells its length.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/houdini.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/utf8.h>

#include <cstddef>
#include <string_view>

extern "C" {
// NOLINTBEGIN(readability-identifier-naming): cmark's names.
// Exported by the table extension, declared in none of the installed headers. Set when the extensions are registered.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
// NOLINTEND(readability-identifier-naming)
}

namespace confnotes::analysis::markdown {

inline std::string_view view(const unsigned char* bytes, bufsize_t size) {
  return size > 0 ? std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size))
                  : std::string_view();
}

inline std::string_view view(const cmark_chunk& chunk) {
  return view(chunk.data, chunk.len);
}

// What the inline parser saw of a paragraph, heading or cell. Empty content may be uninitialised memory, hence `size`.
inline std::string_view content_of(const cmark_node* leaf) {
  return view(leaf->content.ptr, leaf->content.size);
}

// A buffer that cmark's string functions append to.
class Buffer {
 public:
  Buffer() { cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer_, 0); }
  ~Buffer() { cmark_strbuf_free(&buffer_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  cmark_strbuf* get() { return &buffer_; }
  std::string_view text() const { return view(buffer_.ptr, buffer_.size); }
  void clear() { cmark_strbuf_clear(&buffer_); }

 private:
  cmark_strbuf buffer_;
};

}  // namespace confnotes::analysis::markdown
