#include "analysis/people.h"

#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <string>

namespace confnotes::analysis {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSkippedBefore = "-*•> ";  // bullets and dashes before a name
constexpr std::size_t kLongestBilling = 400;          // bytes; what is longer is a sentence
constexpr std::size_t kMostRoleWords = 14;

enum class Separator : std::uint8_t { End, Comma, And };

struct Field {
  Span span;
  Separator before = Separator::End;
};

// The separator at `text[i]` and its length.
std::pair<Separator, std::size_t> separator_at(std::string_view text, std::size_t i, NameSlot slot) {
  const std::string_view rest = text.substr(i);
  switch (text[i]) {
    case ',':
    case ';':
      return {Separator::Comma, 1};
    case '&':
    case '+':
      return {Separator::And, 1};
    case ' ':
      if (rest.size() < 3 || "aeouy/"sv.find(rest[1]) == std::string_view::npos) return {};
      if (slot == NameSlot::List && rest.starts_with(" / ")) return {Separator::Comma, 3};
      for (const std::string_view word : {" and "sv, " und "sv, " et "sv, " och "sv, " y "sv, " e "sv}) {
        if (rest.starts_with(word) && !rest.starts_with(" et al")) return {Separator::And, word.size()};
      }
      return {};
    case '\xE3':  // of 、
    case '\xEF':  // of ，；
      for (const std::string_view mark : {"、"sv, "，"sv, "；"sv}) {
        if (rest.starts_with(mark)) return {Separator::Comma, mark.size()};
      }
      return {};
    default:
      return {};
  }
}

Span trimmed(std::string_view text, Span span) {
  const std::string_view inner = trim(text.substr(span.begin, span.size()));
  if (inner.empty()) return {span.begin, span.begin};
  const auto begin = static_cast<std::size_t>(inner.data() - text.data());
  return {begin, begin + inner.size()};
}

// Split at separators outside brackets and quotes; empty fields ("A, & B") give way to the stronger separator.
std::vector<Field> fields_of(std::string_view text, NameSlot slot) {
  std::vector<Field> fields;
  Separator before = Separator::End;
  std::size_t begin = 0;
  int depth = 0;
  const auto add = [&](std::size_t end) {
    const Span span = trimmed(text, {begin, end});
    if (!span.empty()) fields.push_back({span, before});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if (text[i] == ')' || text[i] == ']') --depth;
    if (depth > 0) continue;
    const auto [separator, size] = separator_at(text, i, slot);
    if (separator == Separator::End) continue;
    const std::size_t count = fields.size();
    add(i);
    before = fields.size() == count && before == Separator::And ? Separator::And : separator;
    begin = i + size;
    i += size - 1;
    if (separator == Separator::And && text[i] == ' ') --i;  // " and B and C"
  }
  add(text.size());
  return fields;
}

std::string lower_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end;
    if (!is_word(next_character(text, next))) break;
    end = next;
  }
  return to_lower(text.substr(0, end));
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    if (c != ' ' && !is_inside) ++words;
    is_inside = c != ' ';
  }
  return words;
}

bool has_role_word(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::string word = lower_word(text.substr(begin));
    if (!word.empty() && is_role_word(word)) return true;
    std::size_t next = begin + word.size();
    if (next >= text.size()) return false;
    next_character(text, next);
    begin = next;
  }
  return false;
}

// "from Sample Inc", "of Sample", "at the Sample Institute": short, and of capitalised words.
bool is_affiliation(std::string_view tail) {
  constexpr std::array<std::string_view, 8> kWords{"from", "at", "of", "with", "aka", "bei", "von", "chez"};
  constexpr std::size_t kMostWords = 6;
  const std::string first = lower_word(tail);
  if (std::ranges::find(kWords, first) == kWords.end() || word_count(tail) > kMostWords) return false;
  std::string_view rest = trim(tail.substr(first.size()));
  if (lower_word(rest) == "the") rest = trim(rest.substr(3));
  // "from csswizardry.com"
  const bool is_host = rest.find('.') != std::string_view::npos && rest.find(' ') == std::string_view::npos;
  std::size_t next = 0;
  return is_host || (!rest.empty() && !is_lower_letter(next_character(rest, next)));
}

// What may stand behind a name: handles, brackets, "- role at company", "from Sample Inc".
struct Tail {
  bool is_accepted = true;
  bool has_role = false;
  bool is_marked = false;       // by a slash, a dash or a bracket
  bool is_affiliation = false;  // "from Sample Inc"
};

Tail read_tail(std::string_view tail) {
  Tail result;
  tail = trim(tail);
  while (!tail.empty()) {
    const char open = tail.front();
    if (open == '(' || open == '[') {
      const std::size_t end = tail.find(open == '(' ? ')' : ']');
      if (end == std::string_view::npos) return {.is_accepted = false};
      result.has_role = result.has_role || has_role_word(tail.substr(0, end)) || tail[1] == '@';
      tail = trim(tail.substr(end + 1));
      continue;
    }
    for (const std::string_view bracket : {"（"sv, "「"sv}) {
      if (tail.starts_with(bracket)) return {.has_role = true, .is_marked = true};
    }
    if (open == '@') {
      result.has_role = true;
      const std::size_t end = tail.find_first_of(" ,", 1);
      if (end == 1 || end == std::string_view::npos) return result;
      tail = trim(tail.substr(end));
      // "@ada Sample Inc": the employer.
      std::size_t next = 0;
      const bool is_employer = !tail.empty() && is_upper_letter(next_character(tail, next)) && word_count(tail) <= 5;
      if (is_employer) return result;
      continue;
    }
    constexpr std::array<std::string_view, 9> kMarks{"-", "–", "—", "|", "/", "／", ":", "·", "•"};
    const bool is_marked = std::ranges::any_of(kMarks, [&](std::string_view mark) { return tail.starts_with(mark); });
    const bool is_said = is_affiliation(tail);
    const bool is_stop = open == '.' || open == '!' || open == '*';
    if (tail == "et al" || tail == "et al.") return result;
    if (is_stop && tail.find_first_not_of(".!*") == std::string_view::npos) return result;
    if (!is_marked && !is_said) return {.is_accepted = false};
    if (word_count(tail) > kMostRoleWords) return {.is_accepted = false};
    result.is_marked = true;
    result.is_affiliation = result.is_affiliation || is_said;
    result.has_role = result.has_role || is_said || has_role_word(tail) || tail.find('@') != std::string_view::npos;
    return result;
  }
  return result;
}

struct Reading {
  Person person;
  bool is_whole = false;  // the field is a person with an acceptable tail
  bool has_role = false;
  bool is_marked = false;
  bool is_affiliation = false;
};

Reading read_person(std::string_view text, Span field) {
  std::string_view words = text.substr(field.begin, field.size());
  std::size_t begin = field.begin;
  if (words.starts_with('@') && words.size() > 1) {
    const std::string handle = lower_word(words.substr(1));
    const std::size_t end = 1 + handle.size();
    if (handle.empty()) return {};
    const Tail tail = read_tail(words.substr(end));
    // "@ada さん"
    const std::string_view behind = trim(words.substr(end));
    const bool is_whole = tail.is_accepted || begins_with_cjk(behind);
    return {.person = {{begin + 1, begin + end}, Certainty::Weak}, .is_whole = is_whole, .has_role = true};
  }
  const std::size_t skipped = std::min(words.find_first_not_of(kSkippedBefore), words.size());
  words.remove_prefix(skipped);
  begin += skipped;
  const Name name = leading_name(words);
  if (name.certainty == Certainty::None) return {};
  const Tail tail = read_tail(words.substr(name.span.end));
  return {{{begin + name.span.begin, begin + name.span.end}, name.certainty},
          tail.is_accepted,
          tail.has_role,
          tail.is_marked,
          tail.is_affiliation};
}

// "Cheng Soon Ong" in a list of people: two words that would be none by themselves.
bool is_name_among_names(std::string_view text, const Person& person, const People& before) {
  const std::string_view name = text.substr(person.name.begin, person.name.size());
  const bool has_surely_one =
      std::ranges::any_of(before.people, [](const Person& one) { return one.certainty == Certainty::Strong; });
  return has_surely_one && name.find(' ') != std::string_view::npos;
}

}  // namespace

People read_people(std::string_view text, NameSlot slot) {
  People result;
  if (text.size() > kLongestBilling) return {};
  const std::string_view words = text.substr(std::min(text.find_first_not_of(kSkippedBefore), text.size()));
  if (!words.starts_with('@') && !may_begin_with_name(words)) return {};
  const std::vector<Field> fields = fields_of(text, slot);
  if (fields.empty()) return {};
  const auto is_ascii = [](std::string_view word) { return static_cast<unsigned char>(word.front()) < 0x80; };
  const auto is_and = [](const Field& field) { return field.before == Separator::And; };
  const auto last_and = std::find_if(fields.rbegin(), fields.rend(), is_and).base();  // behind it
  bool is_role = false;    // from the first field on that is none, what follows describes the person before it
  bool is_marked = false;  // "Name / Research & Sales": an "and" may be in the affiliation
  bool has_affiliation = false;
  std::size_t role_words = 0;
  for (auto field = fields.begin(); field != fields.end(); ++field) {
    const Reading reading = read_person(text, field->span);
    const Certainty certainty = reading.is_whole ? reading.person.certainty : Certainty::None;
    const bool is_first = field == fields.begin();
    const bool is_before_and = field < last_and;
    // "Ada Example and the Sample team"
    const bool is_group = text.substr(field->span.begin, field->span.size()).starts_with("the ");
    const bool joins = is_and(*field) && !is_role && !is_group && !(is_marked && certainty < Certainty::Plausible);
    bool is_person = certainty == Certainty::Strong;
    if (is_first || joins)
      is_person = certainty != Certainty::None;
    else if (!is_role && certainty == Certainty::Plausible)
      is_person = slot == NameSlot::List || is_before_and || fields.size() > 3;
    else if (!is_role && certainty == Certainty::Weak)
      is_person = slot == NameSlot::List && (!is_ascii(text.substr(reading.person.name.begin, 1)) ||
                                             is_name_among_names(text, reading.person, result));
    if (is_person) {
      result.people.push_back(reading.person);
      // 王小明 / 大學: two to four letters alone may be any word.
      const bool is_cjk = !is_ascii(text.substr(reading.person.name.begin, 1));
      if (certainty == Certainty::Weak && is_cjk && reading.is_marked)
        result.people.back().certainty = Certainty::Plausible;
      result.has_role = result.has_role || reading.has_role;
      is_role = false;
      is_marked = reading.is_marked;
      has_affiliation = has_affiliation || reading.is_affiliation;
      continue;
    }
    if (is_first || joins) return {};
    is_role = true;
    const std::string_view role = text.substr(field->span.begin, field->span.size());
    role_words += word_count(role);
    if (role_words > kMostRoleWords) return {};
    result.has_role = result.has_role || has_role_word(role) || role.starts_with('@');
  }
  const auto weakest = std::ranges::min(result.people, {}, &Person::certainty).certainty;
  const auto strongest = std::ranges::max(result.people, {}, &Person::certainty).certainty;
  // "Ruby, Graphs": a single word followed by what is neither name nor role.
  if (weakest == Certainty::Weak && is_role && !result.has_role) return {};
  // Somebody who is surely a person makes the others of the list surer, and so does a role behind a name.
  result.certainty = weakest;
  const bool is_sure = strongest == Certainty::Strong || (slot == NameSlot::List && result.people.size() > 1);
  const bool is_any = weakest == Certainty::Plausible || (weakest == Certainty::Weak && result.people.size() > 2);
  if (is_sure && is_any) result.certainty = Certainty::Strong;
  const auto is_described = [&](const Field& field) {
    return has_role_word(text.substr(field.span.begin, field.span.size()));
  };
  if (result.certainty == Certainty::Plausible && result.has_role &&
      (has_affiliation || std::ranges::any_of(fields, is_described)))
    result.certainty = Certainty::Strong;
  return result;
}

bool is_person_name(std::string_view text) {
  return name_certainty(text) >= Certainty::Plausible;
}

std::optional<Span> leading_person(std::string_view line) {
  constexpr std::string_view kStops = "([<@,:;|/*";
  std::size_t end = std::min(line.find_first_of(kStops), line.size());
  for (const std::string_view dash : {" - "sv, " – "sv, " — "sv})
    end = std::min(end, line.find(dash));
  const std::string_view name = trim(line.substr(0, end));
  if (!is_person_name(name)) return std::nullopt;
  const auto begin = static_cast<Offset>(name.data() - line.data());
  return Span{begin, begin + name.size()};
}

std::optional<Span> trailing_person(std::string_view text) {
  constexpr std::string_view kSkipped = "([<-,:*_ \t";
  constexpr std::size_t kMostWords = 5;
  const std::size_t last = text.find_last_not_of(kSkipped);
  if (last == std::string_view::npos) return std::nullopt;
  const std::string_view kept = trim(text.substr(0, last + 1));
  const auto shift = static_cast<Offset>(kept.data() - text.data());
  std::vector<std::size_t> begins;  // of the last words, the last first
  for (std::size_t i = kept.size(); i > 0 && begins.size() < kMostWords; --i) {
    if (i == 1 || kept[i - 2] == ' ') begins.push_back(i - 1);
  }
  for (const std::size_t begin : std::views::reverse(begins)) {
    if (is_person_name(kept.substr(begin))) return Span{shift + begin, shift + kept.size()};
  }
  return std::nullopt;
}

}  // namespace confnotes::analysis
