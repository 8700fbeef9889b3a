#include "analysis/markdown/arena.h"

#include "analysis/markdown/cmark.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

namespace confnotes::analysis::markdown {

namespace {

constexpr std::size_t kBlockSize = 64UZ * 1024;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

// Stands before each piece of memory: what reallocating it needs to know.
struct alignas(kAlignment) Header {
  std::size_t size = 0;
};

thread_local Arena* current = nullptr;

constexpr std::size_t aligned(std::size_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

Arena::Arena() : before_(current) {
  current = this;
}

Arena::~Arena() {
  current = before_;
}

cmark_mem* Arena::allocator() {
  static cmark_mem allocator{allocate_zeroed, reallocate, [](void*) {}};
  return &allocator;
}

void* Arena::allocate_zeroed(std::size_t count, std::size_t size) noexcept {
  if (size != 0 && count > SIZE_MAX / 2 / size) std::abort();
  return std::memset(current->allocate(count * size), 0, count * size);
}

// A string that cmark appends to grows in place as long as nothing was allocated behind it.
void* Arena::reallocate(void* old, std::size_t size) noexcept {
  if (!old) return current->allocate(size);
  auto* const bytes = static_cast<std::byte*>(old);
  Header& header = *reinterpret_cast<Header*>(bytes - sizeof(Header));
  if (size <= header.size) return old;
  const std::size_t more = aligned(size) - header.size;
  if (bytes + header.size == current->free_ && more <= current->free_size_) {
    header.size += more;
    current->free_ += more;
    current->free_size_ -= more;
    return old;
  }
  return std::memcpy(current->allocate(size), old, header.size);
}

void* Arena::allocate(std::size_t size) {
  const std::size_t needed = sizeof(Header) + aligned(size);
  if (needed > free_size_) {
    free_size_ = std::max(needed, kBlockSize);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(free_size_));
    free_ = blocks_.back().get();
  }
  auto* const header = new (free_) Header{aligned(size)};
  free_ += needed;
  free_size_ -= needed;
  return header + 1;
}

}  // namespace confnotes::analysis::markdown
