// own_copy: writing a part of an index that is still being built.
#pragma once

#include <memory>

namespace confnotes::analysis {

// The value, to be written: made where there is none, copied where another index shares it. For use only by an index
// that is not published yet and whose original still lives: then nobody can come to share the value meanwhile, and one
// that is not shared was made for this index.
template <typename T>
T& own_copy(std::shared_ptr<const T>& value) {
  if (!value || value.use_count() > 1) value = value ? std::make_shared<T>(*value) : std::make_shared<T>();
  return const_cast<T&>(*value);
}

}  // namespace confnotes::analysis
