// Arena: the memory of one parse by cmark, given back as a whole: cmark makes thousands of small nodes for a note, and
// to allocate and free each of them took a fifth of the time that parsing takes.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

// NOLINTBEGIN(readability-identifier-naming): cmark's name.
struct cmark_mem;
// NOLINTEND(readability-identifier-naming)

namespace confnotes::analysis::markdown {

// cmark's allocators are told nothing but sizes: they serve the arena that was made last on their thread. So an arena
// must be destroyed on the thread that made it, before those that were made earlier, and only while it is the last one
// may cmark allocate from it.
class Arena {
 public:
  Arena();
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  // What cmark is to be given. There is no need to free what comes from it.
  static cmark_mem* allocator();

 private:
  // Where there is no memory left, the process ends, as cmark wants it: nothing may be thrown through C.
  static void* allocate_zeroed(std::size_t count, std::size_t size) noexcept;
  static void* reallocate(void* old, std::size_t size) noexcept;
  void* allocate(std::size_t size);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* free_ = nullptr;  // in the last block
  std::size_t free_size_ = 0;
  Arena* const before_;
};

}  // namespace confnotes::analysis::markdown
