#include "analysis/features/inlay_hints.h"

#include "analysis/day_words.h"
#include "analysis/front_matter/date_shape.h"
#include "analysis/link_kind.h"
#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

void add_weekday(std::string_view text, Offset offset, std::vector<InlayHint>& hints) {
  const auto day = day_named(text);
  if (!day) return;
  const std::string words = day_in_words(*day);
  const std::string weekday = words.substr(0, words.find(','));
  // "Fri" is enough, in whatever case.
  if (to_lower(text).find(to_lower(weekday.substr(0, 3))) == std::string::npos) hints.push_back({offset, weekday});
}

}  // namespace

std::vector<InlayHint> inlay_hints(const Note& note, Span range) {
  std::vector<InlayHint> hints;
  if (const ValueEntry* date = note.front_matter.find("date"); date && date->value.kind == ValueKind::Scalar)
    add_weekday(date->value.text, date->value.span.end, hints);
  for (const Day& day : note.programme.days) {
    if (day.section) add_weekday(day.title, day.span.end, hints);
  }
  for (const Link& link : note.markdown.links) {
    // The address itself is there to be read.
    if (link.is_image || link.form == LinkForm::Autolink || link.form == LinkForm::Bare) continue;
    const auto kind = link_kind(link.url);
    if (!kind || *kind == LinkKind::Profile || *kind == LinkKind::Image) continue;
    const std::string_view word = to_string(*kind);
    if (to_lower(note.text.slice(link.text)).find(word) == std::string::npos)
      hints.push_back({link.whole.end, std::string(word)});
  }
  std::erase_if(hints, [&](const InlayHint& hint) { return !range.touches(hint.offset); });
  std::ranges::stable_sort(hints, {}, &InlayHint::offset);
  return hints;
}

}  // namespace confnotes::analysis
