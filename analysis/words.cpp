#include "analysis/words.h"

#include "analysis/word_lists.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

using namespace std::string_view_literals;

// English, German, French, Spanish.
constexpr std::array<std::array<std::string_view, 8>, 8> kNumberWords{{
    {"one"sv, "first"sv, "eins"sv, "erster"sv, "un"sv, "premier"sv, "uno"sv, "primer"sv},
    {"two"sv, "second"sv, "zwei"sv, "zweiter"sv, "deux"sv, "deuxième"sv, "dos"sv, "segundo"sv},
    {"three"sv, "third"sv, "drei"sv, "dritter"sv, "trois"sv, "troisième"sv, "tres"sv, "tercer"sv},
    {"four"sv, "fourth"sv, "vier"sv, "vierter"sv, "quatre"sv, "quatrième"sv, "cuatro"sv, "cuarto"sv},
    {"five"sv, "fifth"sv, "fünf"sv, "fünfter"sv, "cinq"sv, "cinquième"sv, "cinco"sv, "quinto"sv},
    {"six"sv, "sixth"sv, "sechs"sv, "sechster"sv, "six"sv, "sixième"sv, "seis"sv, "sexto"sv},
    {"seven"sv, "seventh"sv, "sieben"sv, "siebter"sv, "sept"sv, "septième"sv, "siete"sv, "séptimo"sv},
    {"eight"sv, "eighth"sv, "acht"sv, "achter"sv, "huit"sv, "huitième"sv, "ocho"sv, "octavo"sv},
}};

// The labels that people misspell; a slip in a shorter word gives another word too easily.
constexpr std::array kMisspeltLabels{"speaker"sv, "speakers"sv, "presenter"sv, "presenters"sv, "presented"sv};

// "demodulation", "weirdness": endings of words that are hardly ever names, so that the list need not hold them all.
bool has_abstract_ending(std::string_view lower) {
  constexpr std::array kEndings{"tion"sv,  "tions"sv, "sion"sv,  "sions"sv, "ness"sv,  "ology"sv,
                                "ogies"sv, "ality"sv, "ivity"sv, "ility"sv, "ional"sv, "ically"sv,
                                "ments"sv, "ized"sv,  "izing"sv, "ising"sv, "ively"sv, "arity"sv};
  constexpr std::size_t kLongSurname = 8;  // "Browning"
  if (lower.size() > kLongSurname && lower.ends_with("ing")) return true;
  constexpr std::size_t kShortest = 6;
  constexpr std::string_view kLastLetters = "nsygld";
  return lower.size() >= kShortest && kLastLetters.contains(lower.back()) &&
         std::ranges::any_of(kEndings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

bool is_name_particle(std::string_view lower) {
  return kNameParticles.contains(lower);
}
bool is_honorific(std::string_view lower) {
  return kHonorifics.contains(lower);
}
bool is_given_name(std::string_view lower) {
  return kGivenNames.contains(lower);
}
bool is_common_word(std::string_view lower) {
  return kCommonWords.contains(lower) || has_abstract_ending(lower);
}
bool is_function_word(std::string_view lower) {
  return kFunctionWords.contains(lower);
}
bool is_stop_word(std::string_view lower) {
  return kStopWords.contains(lower);
}
bool is_container_word(std::string_view lower) {
  return kContainerWords.contains(lower);
}
bool is_break_word(std::string_view lower) {
  return kBreakWords.contains(lower);
}
bool is_role_word(std::string_view lower) {
  return kRoleWords.contains(lower);
}
bool is_event_word(std::string_view lower) {
  return kEventWords.contains(lower);
}
bool is_speaker_label(std::string_view lower) {
  return kSpeakerLabels.contains(lower);
}
bool is_media_label(std::string_view lower) {
  return kMediaLabels.contains(lower);
}
bool is_weekday(std::string_view lower) {
  return kWeekdays.contains(lower);
}
bool is_month(std::string_view lower) {
  return kMonths.contains(lower);
}

bool is_one_slip_away(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const std::string_view rest_a = a.substr(same);
  const std::string_view rest_b = b.substr(same);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  const bool is_changed = rest_a.empty() || rest_a.substr(1) == rest_b.substr(1);
  const bool is_swapped =
      rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a.substr(2) == rest_b.substr(2);
  return is_changed || is_swapped;
}

bool is_nearly_speaker_label(std::string_view lower) {
  return lower.size() >= 5 &&
         std::ranges::any_of(kMisspeltLabels, [&](std::string_view label) { return is_one_slip_away(lower, label); });
}

int number_word(std::string_view lower) {
  const auto holds = [&](const auto& words) { return std::ranges::find(words, lower) != words.end(); };
  const auto found = std::ranges::find_if(kNumberWords, holds);
  return found == kNumberWords.end() ? 0 : static_cast<int>(found - kNumberWords.begin()) + 1;
}

}  // namespace confnotes::analysis
