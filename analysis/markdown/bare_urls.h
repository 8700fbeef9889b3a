// Bare URLs and e-mail addresses in running text (GFM 0.29, "Autolinks (extension)"), as GitHub links them, with three
// differences that its writers would welcome: an unclosed `[` further in front does not disable them, a `]` without
// its `[` and a backtick end them, and so does a no-break or other wide space.
#pragma once

#include "analysis/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

class Source;

enum class BareUrlKind : std::uint8_t { Url, Www, Email };

struct BareUrl {
  BareUrlKind kind = BareUrlKind::Url;
  Span span;
};

// Appends what stands in `run` of `text`; `before` is the byte in front of the run, a line end where there is none.
void find_bare_urls(std::string_view text, Span run, char before, std::vector<BareUrl>& found);

// What the address means: with the scheme that GFM adds. Entities stay as they are.
std::string bare_url_target(BareUrlKind kind, std::string_view address);

// Hides the emphasis marks inside bare URLs from cmark, for which only its own extension would know that they are
// none: https://example.org/_static_/
void mask_marks_in_bare_urls(Source& source);

}  // namespace confnotes::analysis::markdown
