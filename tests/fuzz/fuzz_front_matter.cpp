// Front matter of any bytes: an answer whose spans lie inside, and fixes that can be applied.
#include "analysis/front_matter.h"
#include "analysis/front_matter/checks.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>

namespace {

using namespace confnotes::analysis;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_inside(const Text& text, Span span) {
  require(span.begin <= span.end && span.end <= text.size());
}

void require_inside(const Text& text, const Value& value) {
  require_inside(text, value.span);
  for (const Value& item : value.items)
    require_inside(text, item);
  for (const ValueEntry& entry : value.entries) {
    require_inside(text, entry.key);
    require_inside(text, entry.value);
  }
}

void require_applicable(const Text& text, const Problem& problem) {
  require_inside(text, problem.span);
  for (const Fix& fix : problem.fixes) {
    Offset reached = 0;
    for (const Edit& edit : fix.edits) {
      require_inside(text, edit.span);
      require(reached <= edit.span.begin);
      reached = edit.span.end;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  for (const std::string& note : {bytes, "---\n" + bytes + "\n---\n", "+++\na = 1\n" + bytes + "\n+++\n",
                                  "{\"a\": 1, " + bytes + "\n}\n", "{\n\"title\": " + bytes + "\n}\n"}) {
    const Text text(note);
    const FrontMatter front_matter = parse_front_matter(text);
    for (const ValueEntry& entry : front_matter.entries)
      require_inside(text, entry.value);
    std::vector<Problem> problems = front_matter.problems;
    std::ranges::move(check_types(text, front_matter), std::back_inserter(problems));
    std::ranges::move(check_dates(text, front_matter), std::back_inserter(problems));
    for (const Problem& problem : problems)
      require_applicable(text, problem);
    for (const Tag& tag : tags_of(text, front_matter))
      require_inside(text, tag.span);
  }
  return 0;
}
