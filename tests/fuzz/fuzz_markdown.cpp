// Any bytes are a note: parsing them returns, and every place it gives lies in the text.
#include "tests/support/markdown_check.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto found = confnotes::test::check_markdown({reinterpret_cast<const char*>(data), size});
  for (const std::string& violation : found)
    std::fprintf(stderr, "%s\n", violation.c_str());
  if (!found.empty()) std::abort();
  return 0;
}
