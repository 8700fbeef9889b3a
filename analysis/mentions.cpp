#include "analysis/mentions.h"

#include "analysis/handle_words.h"
#include "analysis/people.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongestName = 39;  // GitHub's limit, the longest of the networks that have one

constexpr std::size_t kLookBehind = 120;  // bytes: a long line with many handles must not cost its square

constexpr char32_t kFirstCjk = 0x2E80;  // from here on scripts that put no spaces between words

constexpr std::string_view kWideAt = "＠";

bool is_ascii_digit(char c) {
  return '0' <= c && c <= '9';
}
bool is_ascii_alnum(char c) {
  return is_ascii_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}
bool is_name_byte(char c) {
  return is_ascii_alnum(c) || c == '_';
}

// 0 where `text` does not begin with an @.
std::size_t at_length(std::string_view text) {
  if (text.starts_with('@')) return 1;
  return text.starts_with(kWideAt) ? kWideAt.size() : 0;
}

// Length of a host name with at least one dot at the start of `text`, without a full stop that ends a sentence.
std::size_t host_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && (is_ascii_alnum(text[length]) || text[length] == '-' || text[length] == '.'))
    ++length;
  while (length > 0 && !is_ascii_alnum(text[length - 1]))
    --length;
  const std::size_t dot = text.substr(0, length).find('.');
  return dot == std::string_view::npos || dot == 0 ? 0 : length;
}

// Where the last character of `text` begins.
std::size_t last_character(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  return begin;
}

std::string_view tail_of(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t begin = text.size() - longest;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    ++begin;
  return text.substr(begin);
}

// The last word of `text`: letters, digits, _ and hyphens.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    std::size_t at = last_character(text.substr(0, begin));
    const std::size_t previous = at;
    const char32_t c = next_character(text, at);
    if (!is_word(c) && c != '-') break;
    begin = previous;
  }
  return text.substr(begin);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_name_byte(text[end]))
    ++end;
  return text.substr(0, end);
}

std::string_view without_trailing_punctuation(std::string_view text) {
  while (!text.empty()) {
    std::size_t at = last_character(text);
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (!is_space(c) && std::u32string_view(U"-–—:：|*_([<（「\"“'‘,;/@").find(c) == std::u32string_view::npos) break;
    text = text.substr(0, begin);
  }
  return text;
}

struct FoundName {
  Network network = Network::Unknown;
  std::string name;
  std::size_t length = 0;  // in the source
};

// The name at the start of `text`, behind its @. Empty where there is none, or where it is too long.
FoundName scan_name(std::string_view text, Network introduced) {
  FoundName found{introduced, {}, 0};
  const auto take = [&](std::string_view others) {
    while (found.length < text.size() && found.name.size() <= kLongestName) {
      // In Markdown an underscore may have a backslash.
      const bool is_escaped = text.substr(found.length).starts_with("\\_");
      const char c = is_escaped ? '_' : text[found.length];
      if (!is_name_byte(c) && others.find(c) == std::string_view::npos) return;
      found.name += c;
      found.length += is_escaped ? 2 : 1;
    }
  };
  take("");
  const std::string_view rest = text.substr(found.length);
  const std::size_t domain = host_length(text);
  if (rest.starts_with('@') && !found.name.empty()) {
    const std::size_t host = host_length(rest.substr(1));
    if (host == 0) return {};
    found.name.append(rest.substr(0, 1 + host));
    found.length += 1 + host;
    found.network = Network::Mastodon;
  } else if (text.substr(0, domain).ends_with(".bsky.social") || (domain != 0 && introduced == Network::Bluesky)) {
    found = {Network::Bluesky, std::string(text.substr(0, domain)), domain};
  } else if (rest.starts_with('-') && rest.size() > 1 && is_ascii_alnum(rest[1]) && !found.name.empty()) {
    take("-");
    while (found.name.ends_with('-')) {
      found.name.pop_back();
      --found.length;
    }
  }
  return found.name.size() > kLongestName && found.network != Network::Mastodon && found.network != Network::Bluesky
             ? FoundName{}
             : found;
}

// All of `text`, where it consists of letters and digits.
FoundName whole_name(std::string_view text) {
  if (text.size() > kLongestName) return {};
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word(next_character(text, at))) return {};
  }
  return {Network::Unknown, std::string(text), text.size()};
}

// "2024", "2x", "10am": a number, a scale, a time.
bool is_quantity(std::string_view lower) {
  const std::size_t digits = std::min(lower.find_first_not_of("0123456789"), lower.size());
  constexpr std::array<std::string_view, 8> kUnits = {"", "x", "am", "pm", "h", "k", "fps", "hz"};
  return digits > 0 && std::ranges::find(kUnits, lower.substr(digits)) != kUnits.end();
}

// "@SpringBootTest": every framework has its own.
bool is_test_annotation(std::string_view name) {
  return name.size() > 4 && name.ends_with("Test") && 'A' <= name.front() && name.front() <= 'Z';
}

// True where what follows a name makes it a package, a call, a directive, a declaration or part of a word.
bool is_code_before(std::string_view rest) {
  if (rest.empty()) return false;
  const char c = rest.front();
  if ((c == '.' || c == '/') && rest.size() > 1 && is_name_byte(rest[1])) return true;
  if (c == '(' || c == '=' || c == '%' || c == '@') return true;
  std::size_t at = 0;
  const char32_t next = next_character(rest, at);
  if (next >= 0x80 && next < kFirstCjk && is_word(next)) return true;
  if (c == ';' && rest.find_first_not_of(" \t", 1) == std::string_view::npos) return true;  // the end of a CSS line
  const std::size_t word = rest.find_first_not_of(" \"'`”’");
  if (word == std::string_view::npos) return false;
  if (rest[word] == '{') return true;
  const std::string next_word = to_lower(first_word(rest.substr(word)));
  return is_code_noun(next_word) || (word == 1 && c == ' ' && is_declaration_word(next_word));
}

// "on Twitter", "via GitHub" and "(Twitter)" behind a handle.
std::optional<Network> network_behind(std::string_view rest) {
  for (const std::string_view link : {" on ", " via ", " (", "("}) {
    if (rest.starts_with(link)) return network_named(to_lower(first_word(rest.substr(link.size()))));
  }
  return std::nullopt;
}

// "annotation @Foo" and "annotation `@Foo": the word right before, in lower case.
std::string noun_before(std::string_view before) {
  const std::size_t end = before.find_last_not_of(" \"'`");
  return end == std::string_view::npos ? std::string() : to_lower(last_word(before.substr(0, end + 1)));
}

bool is_upper_first(std::string_view word) {
  std::size_t at = 0;
  return is_upper_letter(next_character(word, at));
}

// "Engineer @Google": the header says when.
bool is_affiliation(std::string_view before, std::string_view name) {
  before = tail_of(before, kLookBehind);
  const std::size_t stop = before.find_last_of(",;:()|[]/.!?*");
  if (stop != std::string_view::npos) before = before.substr(stop + 1);
  for (const std::string_view dash : {" - ", "–", "—"}) {
    const std::size_t at = before.rfind(dash);
    if (at != std::string_view::npos) before = before.substr(at + dash.size());
  }
  before = trim(before);
  const std::string_view last = last_word(before);
  const std::string last_lower = to_lower(last);
  if (last_lower == "at") return true;
  if (last.empty() || is_companion_word(last_lower)) return false;
  // A person, by name or by a name that is like the handle, stands between job and handle.
  if (last.size() >= 3 && to_lower(name).find(last_lower) != std::string::npos) return false;
  for (std::size_t end = before.size(); end > 0;) {
    const std::size_t space = before.rfind(' ', end - 1);
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    const std::string_view word = before.substr(begin, end - begin);
    if (is_job_word(to_lower(word)))
      return (is_upper_first(word) || is_upper_first(name)) && !is_person_name(before.substr(end));
    end = begin == 0 ? 0 : begin - 1;
  }
  return false;
}

}  // namespace

Introduction introduction_of(std::string_view before) {
  const std::string_view all = before;
  before = without_trailing_punctuation(tail_of(before, kLookBehind));
  std::string_view word = last_word(before);
  if (is_account_word(to_lower(word))) {
    before = without_trailing_punctuation(before.substr(0, before.size() - word.size()));
    word = last_word(before);
  }
  auto network = network_named(to_lower(word));
  const std::string_view gap = all.substr(static_cast<std::size_t>(before.data() + before.size() - all.data()));
  // X is a network only where something parts it from the handle; behind a comma stands something new.
  if (word == "X" && gap.find_first_of(":-") != std::string_view::npos) network = Network::Twitter;
  if (gap.find_first_of(",;") != std::string_view::npos) network = std::nullopt;
  if (!network) return {without_trailing_punctuation(tail_of(all, kLookBehind)), std::nullopt};
  return {without_trailing_punctuation(before.substr(0, before.size() - word.size())), network};
}

bool can_precede_handle(std::string_view before) {
  if (before.empty()) return true;
  std::size_t at = last_character(before);
  const std::string_view rest = before.substr(0, at);
  const char32_t c = next_character(before, at);
  if (is_word(c)) return c >= kFirstCjk;
  // "Twitter -@x", "Speaker:@x" and the dot with which tweets begin.
  if (c == '-' || c == '.' || c == ':') {
    if (rest.empty()) return true;
    std::size_t previous_at = last_character(rest);
    if (is_space(next_character(rest, previous_at))) return true;
    const std::string_view word = c == ':' ? last_word(rest) : std::string_view();
    if (word.empty()) return false;
    std::size_t before_word = rest.size() - word.size();
    return before_word == 0 || std::string_view(" *_([").find(rest[before_word - 1]) != std::string_view::npos;
  }
  return std::u32string_view(U"@＠/\\`#=&+%$").find(c) == std::u32string_view::npos;
}

std::optional<Mention> mention_at(std::string_view line, Offset at) {
  const std::size_t prefix = at_length(line.substr(at));
  const std::string_view before = line.substr(0, at);
  if (prefix == 0 || !can_precede_handle(before)) return std::nullopt;
  auto network = introduction_of(before).network;
  FoundName found = scan_name(line.substr(at + prefix), network.value_or(Network::Unknown));
  if (found.name.empty()) return std::nullopt;
  const std::string_view rest = line.substr(at + prefix + found.length);
  if (!network) network = network_behind(rest);
  if (network && found.network == Network::Unknown) found.network = *network;
  const std::string lower = to_lower(found.name);
  if (is_quantity(lower) || is_code_before(rest)) return std::nullopt;
  if (!network && (is_code_name(lower) || is_test_annotation(found.name) || is_affiliation(before, found.name) ||
                   is_code_noun(noun_before(before)))) {
    return std::nullopt;
  }
  return Mention{found.network, std::move(found.name), {at, at + prefix + found.length}};
}

std::optional<Mention> mention_in_label(std::string_view label, bool is_profile) {
  std::string_view inside = trim(label);
  while (inside.size() > 2 && inside.starts_with('*') && inside.ends_with('*'))
    inside = inside.substr(1, inside.size() - 2);
  const auto begin = static_cast<Offset>(inside.data() - label.data());
  const std::size_t prefix = at_length(inside);
  if (prefix == 0) return std::nullopt;
  FoundName found = scan_name(inside.substr(prefix), Network::Unknown);
  // A link says that this is a name: it may be in any script.
  if (found.length + prefix != inside.size()) found = whole_name(inside.substr(prefix));
  if (found.name.empty()) return std::nullopt;
  const std::string lower = to_lower(found.name);
  if (!is_profile && (is_quantity(lower) || is_code_name(lower))) return std::nullopt;
  return Mention{found.network, std::move(found.name), {begin, begin + inside.size()}};
}

}  // namespace confnotes::analysis
