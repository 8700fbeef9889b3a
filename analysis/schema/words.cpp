#include "analysis/schema/words.h"

#include "analysis/problem.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kMostChoices = 8;

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i)
    result += (i == 0 ? "" : i + 1 == parts.size() ? " or " : ", ") + parts[i];
  return result;
}

}  // namespace

std::string in_words(std::span<const std::string> choices) {
  std::vector<std::string> parts;
  for (const std::string& choice : choices.first(std::min(choices.size(), kMostChoices)))
    parts.push_back(in_code(choice));
  if (choices.size() > kMostChoices) parts.push_back(std::to_string(choices.size() - kMostChoices) + " more");
  return joined(parts);
}

std::string types_in_words(std::span<const std::string> types) {
  struct Word {
    std::string_view type;
    std::string_view words;
  };
  constexpr std::array kWords{
      Word{"string", "text"},    Word{"number", "a number"},  Word{"integer", "a whole number"},
      Word{"array", "a list"},   Word{"object", "a mapping"}, Word{"boolean", "`true` or `false`"},
      Word{"null", "left empty"}};
  const auto wants = [&](std::string_view type) { return std::ranges::find(types, type) != types.end(); };
  std::vector<std::string> parts;
  for (const Word& word : kWords) {
    // Whoever may write text knows that numbers are some, and that nothing may stand there.
    const bool is_understood = (word.type == "number" && wants("string")) || (word.type == "null" && !parts.empty());
    if (wants(word.type) && !is_understood) parts.emplace_back(word.words);
  }
  return joined(parts);
}

std::string_view kind_in_words(const Value& value) {
  switch (value.kind) {
    case ValueKind::Null:
      return "empty";
    case ValueKind::Sequence:
      return "a list";
    case ValueKind::Mapping:
      return "a mapping";
    case ValueKind::Scalar:
    case ValueKind::Alias:
      break;
  }
  return is_boolean(value) ? "a boolean" : is_number(value) ? "a number" : "text";
}

std::string number_in_words(double number) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::string as_sentence(std::string_view text) {
  std::string sentence(trim(text));
  const bool has_end = sentence.empty() || std::string_view(".?!").contains(sentence.back());
  return has_end ? sentence : sentence + ".";
}

}  // namespace confnotes::analysis
