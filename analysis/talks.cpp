#include "analysis/talks.h"

#include "analysis/people.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace confnotes::analysis {

namespace {

struct Parenthesis {
  std::string_view before;
  std::string_view inside;
};

// "Title (inside)" with nothing behind the bracket.
std::optional<Parenthesis> trailing_parenthesis(std::string_view plain) {
  const std::string_view trimmed = trim(plain);
  if (!trimmed.ends_with(')')) return std::nullopt;
  int depth = 0;
  for (std::size_t i = trimmed.size(); i-- > 0;) {
    if (trimmed[i] == ')')
      ++depth;
    else if (trimmed[i] == '(' && --depth == 0) {
      return Parenthesis{trim(trimmed.substr(0, i)), trimmed.substr(i + 1, trimmed.size() - i - 2)};
    }
  }
  return std::nullopt;
}

// Where `name` stands in the heading's source, the last time; the whole text where markup is in its way.
Span place_of(const Text& text, Span source, std::string_view name) {
  const std::size_t at = text.slice(source).rfind(name);
  if (at == std::string_view::npos) return source;
  return {source.begin + at, source.begin + at + name.size()};
}

struct HeadingParts {
  std::string title;
  std::vector<Speaker> speakers;
};

HeadingParts split_heading(const Text& text, const Heading& heading) {
  const auto parenthesis = trailing_parenthesis(heading.plain);
  if (parenthesis) {
    std::vector<Speaker> speakers;
    for (const Span name : person_list(parenthesis->inside)) {
      const std::string_view word = parenthesis->inside.substr(name.begin, name.size());
      speakers.push_back({std::string(word), place_of(text, heading.text, word)});
    }
    if (!speakers.empty()) return {std::string(parenthesis->before), std::move(speakers)};
  }
  return {std::string(trim(heading.plain)), {}};
}

std::vector<std::string> lower_words(std::string_view plain) {
  const std::string lower = to_lower(plain);
  std::vector<std::string> words;
  std::string word;
  std::size_t i = 0;
  while (i <= lower.size()) {
    const std::size_t at = i;
    const char32_t c = at == lower.size() ? U' ' : next_character(lower, i);
    if (is_word(c)) {
      word.append(lower, at, i - at);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    if (at == lower.size()) break;
  }
  return words;
}

bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return '0' <= c && c <= '9'; });
}

bool is_small_number(std::string_view word) {
  return is_number(word) && word.size() <= 2;
}

// "24th", "24", "2018"
bool is_date_part(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending) && is_small_number(word.substr(0, word.size() - 2))) return true;
  }
  return is_number(word) && (word.size() <= 2 || word.size() == 4);
}

// "Saturday, April 22", "Monday 24th April", "Wed 14 Feb 2018", "Friday"
bool is_calendar_day(const std::vector<std::string>& words) {
  const auto is_part = [](const std::string& word) {
    return is_weekday(word) || is_month(word) || is_date_part(word) || word == "the" || word == "of";
  };
  const bool has_weekday = std::ranges::any_of(words, [](const auto& word) { return is_weekday(word); });
  const bool has_month = std::ranges::any_of(words, [](const auto& word) { return is_month(word); });
  const bool has_number = std::ranges::any_of(words, [](const auto& word) { return is_date_part(word); });
  return !words.empty() && std::ranges::all_of(words, is_part) && (has_weekday || (has_month && has_number));
}

// "2018-07-06", "20201013", "9/4/2025"
bool is_numeric_date(const std::vector<std::string>& words) {
  if (words.size() == 1) return is_number(words[0]) && words[0].size() == 8 && words[0].starts_with("20");
  return words.size() == 3 && std::ranges::all_of(words, is_number) && (words[0].size() == 4 || words[2].size() == 4) &&
         words[1].size() <= 2;
}

// "Day 1", "Day One: the talks begin", "SciPy Notes: Day 5", "First day"
bool is_numbered_day(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "day") continue;
    const bool has_number = i + 1 < words.size() && (is_small_number(words[i + 1]) || number_word(words[i + 1]) != 0);
    if (has_number) return true;
    const bool has_ordinal = i > 0 && number_word(words[i - 1]) != 0;
    if (has_ordinal && words.size() == 2) return true;
  }
  return false;
}

bool is_stop(const Heading& heading) {
  std::string lower = to_lower(trim(heading.plain));
  while (!lower.empty() && (lower.back() == ':' || lower.back() == '.'))
    lower.pop_back();
  return is_stop_heading(lower);
}

// The level of the headings right below the days, the commonest where they differ; 0 without any.
int level_below_days(const std::vector<Section>& sections, const std::vector<bool>& is_day) {
  std::array<int, 7> counts{};
  for (const Section& section : sections) {
    if (section.parent != Section::kNoParent && is_day[section.parent])
      ++counts[static_cast<std::size_t>(section.level)];
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? 0 : static_cast<int>(most - counts.begin());
}

// The level at which most headings name their speakers; 0 where none does.
int level_of_speakers(const std::vector<Section>& sections, const std::vector<HeadingParts>& parts) {
  std::array<int, 7> counts{};
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (!parts[i].speakers.empty()) ++counts[static_cast<std::size_t>(sections[i].level)];
  }
  const auto most = std::ranges::max_element(counts);
  return *most == 0 ? 0 : static_cast<int>(most - counts.begin());
}

}  // namespace

bool is_day_title(std::string_view plain) {
  const std::vector<std::string> words = lower_words(plain);
  return is_numbered_day(words) || is_calendar_day(words) || is_numeric_date(words);
}

std::optional<Speaker> speaker_below(const Text& text, const Markdown& markdown, const Section& section) {
  const auto block = std::ranges::lower_bound(markdown.blocks, section.lead.begin, {},
                                              [](const Block& candidate) { return candidate.span.begin; });
  const bool is_below = block != markdown.blocks.end() && section.lead.contains(block->span.begin);
  if (!is_below || block->kind != BlockKind::Paragraph) return std::nullopt;
  const Span line = text.line(text.line_at(block->span.begin));
  const Span first_line{block->span.begin, std::min(line.end, block->span.end)};
  const std::string_view words = text.slice(first_line);
  const auto name = leading_person(words);
  if (!name) return std::nullopt;
  return Speaker{std::string(words.substr(name->begin, name->size())),
                 {first_line.begin + name->begin, first_line.begin + name->end}};
}

Programme find_programme(const TalkSource& source) {
  const auto& [text, front_matter, markdown, sections, file_stem] = source;
  Programme programme;
  std::vector<bool> is_day(sections.size());
  std::vector<HeadingParts> parts;
  parts.reserve(sections.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Heading& heading = markdown.headings[sections[i].heading];
    is_day[i] = is_day_title(heading.plain);
    parts.push_back(split_heading(text, heading));
  }
  const int below_days = level_below_days(sections, is_day);
  const int level = below_days != 0 ? below_days : level_of_speakers(sections, parts);

  std::optional<std::size_t> day;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    const Heading& heading = markdown.headings[section.heading];
    if (is_day[i]) {
      day = programme.days.size();
      programme.days.push_back({i, std::string(trim(heading.plain)), heading.text, 0});
      continue;
    }
    if (section.level < level) day = std::nullopt;
    if (section.level != level || is_stop(heading)) continue;
    const SpeakerForm form = parts[i].speakers.empty() ? SpeakerForm::None : SpeakerForm::Parentheses;
    Talk talk{.section = i,
              .head = heading.whole,
              .whole = section.whole,
              .title = parts[i].title,
              .title_span = place_of(text, heading.text, parts[i].title),
              .speakers = std::move(parts[i].speakers),
              .form = form,
              .day = day};
    if (talk.title.empty()) {
      if (auto speaker = speaker_below(text, markdown, section)) talk.speakers.push_back(std::move(*speaker));
    }
    programme.talks.push_back(std::move(talk));
  }
  return programme;
}

}  // namespace confnotes::analysis
