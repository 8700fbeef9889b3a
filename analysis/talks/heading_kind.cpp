#include "analysis/talks/heading_kind.h"

#include "analysis/talks/scan.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <string>

namespace confnotes::analysis::talks {

namespace {

// Every word is of the kind or says nothing, and at least one is of the kind.
template <typename IsKind>
bool is_made_of(const LowerWords& words, IsKind is_kind) {
  bool has_one = false;
  for (std::string_view word : words) {
    if (is_kind(word))
      has_one = true;
    else if (!is_function_word(word) && !is_number(word) && word.size() > 1)
      return false;
  }
  return has_one;
}

bool is_stop(const LowerWords& words) {
  // "Videos from the conference", "Other notable talks"
  const bool is_only = is_made_of(
      words, [](std::string_view word) { return is_stop_word(word) || is_event_word(word) || word == "talks"; });
  return is_only && std::ranges::any_of(words, is_stop_word);
}

// "Session 2 - EBR 1", "Track A: Tools"
bool is_numbered_container(const LowerWords& words) {
  constexpr std::array<std::string_view, 6> kNumbered{"session", "track", "room", "stage", "block", "stream"};
  return words.size() > 1 && std::ranges::find(kNumbered, words[0]) != kNumbered.end() &&
         (is_number(words[1]) || words[1].size() == 1 || number_word(words[1]) != 0 ||
          words[1].find_first_not_of("ivx") == std::string_view::npos);
}

// Made of such words, or one of "Session 2 - EBR 1", "Track A: Tools", "Machine Learning Track", "Main Stage".
bool is_container(const LowerWords& words) {
  const bool is_only =
      is_made_of(words, [](std::string_view word) { return is_container_word(word) || is_stop_word(word); });
  if (is_only && std::ranges::any_of(words, [](std::string_view word) { return is_container_word(word); })) return true;
  constexpr std::array<std::string_view, 8> kLast{"track",  "stage", "session", "sessions",
                                                  "tracks", "talks", "stages",  "keynotes"};
  const bool is_last = words.size() > 1 && words.size() <= 5 && std::ranges::find(kLast, words.back()) != kLast.end();
  return is_numbered_container(words) || is_last;
}

}  // namespace

HeadingKind heading_kind(std::string_view plain) {
  // Long headings are titles; only "Session 2: …" shows at their beginning.
  constexpr std::size_t kLongest = 44;
  const bool is_long = plain.size() > kLongest;
  const LowerWords words(plain.substr(0, is_long ? kLongest / 2 : plain.size()));
  if (is_long) return is_numbered_container(words) ? HeadingKind::Container : HeadingKind::Title;
  if (words.empty()) return HeadingKind::Empty;
  const bool is_letter_only = words.size() == 1 && words[0].size() == 1;
  if (is_letter_only && (plain.ends_with('.') || plain.ends_with(')')))
    return HeadingKind::Stop;  // "F.", whose title was never written
  // "keynote" alone is a talk; in the plural it is a container.
  if (words.size() == 1 && words[0] == "keynote") return HeadingKind::Title;
  if (is_made_of(words, [](std::string_view word) { return is_break_word(word); })) return HeadingKind::Break;
  if (is_stop(words)) return HeadingKind::Stop;
  if (is_container(words)) return HeadingKind::Container;
  return HeadingKind::Title;
}

bool is_event_name(std::string_view plain) {
  const LowerWords words(plain);
  // "2018", "ICML2018"
  const auto is_year = [](std::string_view word) {
    if (word.size() < 4) return false;
    word.remove_prefix(word.size() - 4);
    return is_number(word) && (word.starts_with("20") || word.starts_with("19"));
  };
  const auto is_event = [](std::string_view word) {
    return is_event_word(word) || (word.size() > 4 && (word.ends_with("conf") || word.ends_with("fest") ||
                                                       word.ends_with("camp") || word.ends_with("con")));
  };
  return words.size() <= 8 && (std::ranges::any_of(words, is_year) || std::ranges::any_of(words, is_event));
}

}  // namespace confnotes::analysis::talks
