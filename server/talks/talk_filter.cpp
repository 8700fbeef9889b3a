#include "analysis/unicode.h"
#include "server/talks/listed_talk.h"

#include <algorithm>
#include <string_view>

namespace confnotes::server {

using analysis::fold;

namespace {

bool has_part(std::string_view text, std::string_view wanted) {
  return fold(text).contains(fold(wanted));
}

bool is_spoken_by(const analysis::TalkFacts& facts, std::string_view wanted) {
  const auto has_wanted = [&](const std::string& name) { return has_part(name, wanted); };
  return std::ranges::any_of(facts.speakers, has_wanted) || std::ranges::any_of(facts.handles, has_wanted);
}

bool has_tag(const analysis::TalkFacts& facts, std::string_view wanted) {
  return std::ranges::any_of(facts.tags, [&](const std::string& tag) { return fold(tag) == fold(wanted); });
}

bool is_at_event(const analysis::TalkFacts& facts, std::string_view wanted) {
  return facts.event && has_part(*facts.event, wanted);
}

template <typename Fits>
bool fits_one(const std::vector<std::string>& wanted, const analysis::TalkFacts& facts, Fits fits) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& one) { return fits(facts, one); });
}

}  // namespace

bool passes(const TalkFilter& filter, const analysis::TalkFacts& facts) {
  return fits_one(filter.speakers, facts, is_spoken_by) && fits_one(filter.tags, facts, has_tag) &&
         fits_one(filter.events, facts, is_at_event);
}

}  // namespace confnotes::server
