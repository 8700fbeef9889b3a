#include "analysis/handle_owners.h"

#include "analysis/handle_words.h"
#include "analysis/mentions.h"
#include "analysis/people.h"
#include "analysis/unicode.h"
#include "analysis/words.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::size_t kLongestPerson = 120;  // bytes looked at for the name beside a handle

constexpr char32_t kFirstCjk = 0x2E80;  // from here on scripts that put no spaces between words

constexpr std::size_t kFirstLines = 6;  // below a talk's heading, blank ones not counted

constexpr std::size_t kLongestHandleLine = 300;  // bytes

// The words of a name in lower case without accents, marks and digits.
std::vector<std::string> letters_of(std::string_view name) {
  std::vector<std::string> words;
  const std::string folded = fold(name);
  bool is_inside = false;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = next_character(folded, i);
    if (c == U'\'' || c == U'’') continue;
    const bool is_part = is_letter(c);
    if (is_part && !is_inside) words.emplace_back();
    if (is_part) words.back().append(folded, begin, i - begin);
    is_inside = is_part;
  }
  return words;
}

// How many letters the handle shares with the person's name; 0 where that may be chance.
std::size_t likeness(std::string_view handle, std::string_view person) {
  constexpr std::size_t kFewest = 4;
  std::string account;
  for (const std::string& word : letters_of(handle.substr(0, handle.find_first_of("@."))))
    account += word;
  const std::vector<std::string> words = letters_of(person);
  if (words.empty() || account.size() < 3) return 0;

  std::size_t most = 0;
  std::string initials;
  for (const std::string& word : words) {
    initials += word.front();
    const bool is_whole = account == word;
    const bool is_start = word.size() + 1 >= kFewest && account.starts_with(word);
    const bool is_part = word.size() >= kFewest && account.contains(word);
    if (is_whole || is_start || is_part) most = std::max(most, word.size());
    if (account.size() >= kFewest && word.starts_with(account)) most = std::max(most, account.size());
  }
  if (account == initials) most = std::max(most, account.size());
  // "aexample", "adae", "examplea": the beginning of one name and that of the other.
  std::string others;
  for (std::size_t i = 1; i < words.size(); ++i)
    others += words[i];
  const auto is_made_of = [&](const std::string& first, const std::string& second) {
    const auto common = static_cast<std::size_t>(std::ranges::mismatch(account, first).in1 - account.begin());
    for (std::size_t length = 1; length <= common && length < account.size(); ++length) {
      if (second.starts_with(std::string_view(account).substr(length))) return true;
    }
    return false;
  };
  if (account.size() >= kFewest && words.size() > 1 &&
      (is_made_of(words.front(), words.back()) || is_made_of(words.front(), others) ||
       is_made_of(words.back(), words.front()))) {
    most = std::max(most, account.size());
  }
  return most;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = "*_ \t";
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kMarks) + 1 - begin);
}

// Text of at most kLongestPerson bytes, cut at a character.
std::string_view beginning_of(std::string_view text) {
  std::size_t end = std::min(text.size(), kLongestPerson);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return text.substr(0, end);
}

// "(Ada Example)" at the start of `text`.
std::optional<std::string> person_behind(std::string_view text) {
  text = beginning_of(text);
  if (text.starts_with(' ')) text.remove_prefix(1);
  const std::size_t end = text.find(')');
  if (!text.starts_with('(') || end == std::string_view::npos) return std::nullopt;
  const std::string_view inside = trim(text.substr(1, end - 1));
  if (!is_person_name(inside)) return std::nullopt;
  return std::string(inside);
}

// The name at the end of what stands before a handle: "Title by Ada Example (Acme) - Twitter: " gives "Ada Example".
std::optional<std::string> person_before(std::string_view introduced) {
  if (introduced.ends_with(')')) {
    const std::size_t link = introduced.rfind("](");
    const std::size_t label = link == std::string_view::npos ? link : introduced.rfind('[', link);
    const std::size_t bracket = introduced.rfind('(');
    if (bracket == std::string_view::npos) return std::nullopt;
    introduced = label == std::string_view::npos ? introduced.substr(0, bracket)
                                                 : introduced.substr(label + 1, link - label - 1);
  }
  introduced = without_marks(introduced);
  introduced = introduced.substr(introduced.find_last_of("*[(|>/") + 1);
  const std::size_t dash = introduced.rfind(" -");
  if (dash != std::string_view::npos) introduced = introduced.substr(dash + 2);
  const auto span = trailing_person(introduced);
  if (!span) return std::nullopt;
  const std::string_view person = introduced.substr(span->begin, span->size());
  if (is_job_word(to_lower(person.substr(person.find_last_of(' ') + 1)))) return std::nullopt;
  return std::string(person);
}

// The two to four capitalised words in a row that the handle resembles most. Looser than people.h about what a name is:
// the likeness makes up for that ("Ada EXAMPLE").
std::optional<std::string> name_like(const Handle& handle, std::string_view text) {
  constexpr std::size_t kMostWords = 4;
  std::optional<std::string> best;
  std::size_t most = 0;
  std::vector<Span> row;
  const auto judge = [&] {
    if (row.size() >= 2 && row.size() <= kMostWords) {
      const std::string_view name = text.substr(row.front().begin, row.back().end - row.front().begin);
      const std::size_t shared = likeness(handle.name, name);
      if (shared > most) best = name;
      most = std::max(most, shared);
    }
    row.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t first = next_character(text, i);
    if (!is_letter(first)) {
      if (first != U' ' && first != U'.') judge();
      continue;
    }
    std::size_t end = i;
    while (end < text.size()) {
      const char32_t c = next_character(text, i);
      if (!is_letter(c) && c != U'-' && c != U'\'' && c != U'’') break;
      end = i;
    }
    i = end;
    if (is_upper_letter(first))
      row.push_back({begin, end});
    else if (row.empty() || !is_name_particle(text.substr(begin, end - begin)))
      judge();
  }
  judge();
  return best;
}

// True where `text` ends with that name and not in the middle of a word. Scripts without spaces have no such middle.
bool ends_with_name(std::string_view text, std::string_view name) {
  if (name.empty() || !text.ends_with(name)) return false;
  if (text.size() == name.size()) return true;
  std::size_t at = text.size() - name.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  const char32_t previous = next_character(text, at);
  return previous >= kFirstCjk || !is_word(previous);
}

// The speaker whom the handle resembles most; nothing where that is none or more than one.
const Speaker* speaker_like(const Handle& handle, const std::vector<Speaker>& speakers) {
  const Speaker* best = nullptr;
  std::size_t most = 0;
  for (const Speaker& speaker : speakers) {
    const std::size_t shared = likeness(handle.name, speaker.name);
    if (shared == 0 || shared < most) continue;
    best = shared == most ? nullptr : &speaker;
    most = shared;
  }
  return best;
}

// The speaker of that very name, however it is spelt ("ada example").
const Speaker* speaker_named(std::string_view name, const std::vector<Speaker>& speakers) {
  const std::string folded = fold(name);
  const auto found =
      std::ranges::find_if(speakers, [&](const Speaker& speaker) { return fold(speaker.name) == folded; });
  return found == speakers.end() ? nullptr : &*found;
}

// Whose handle it is by the words around it and by its own letters.
std::optional<std::string> stated_owner(const Text& text, const Handle& handle, const Talk* talk) {
  const std::string_view label = without_marks(text.slice(handle.span));
  if (!handle.is_mention) {
    if (const Speaker* speaker = talk != nullptr ? speaker_named(label, talk->speakers) : nullptr) return speaker->name;
    if (const auto name = leading_person(label)) return std::string(label.substr(name->begin, name->size()));
  }
  const Span line = text.line(text.line_at(handle.span.begin));
  if (auto person = person_behind(text.slice({handle.whole.end, line.end}))) return person;

  // "[Ada Example @ada](…)": the name is inside the link, too.
  const std::string_view inside = text.slice({std::min(handle.whole.begin + 1, handle.span.begin), handle.span.begin});
  const bool has_words = !without_marks(inside).empty();
  const std::string_view before = has_words ? inside : text.slice({line.begin, handle.whole.begin});
  const std::string_view introduced = introduction_of(before).before;
  if (talk != nullptr) {
    for (const Speaker& speaker : talk->speakers) {
      if (ends_with_name(introduced, speaker.name)) return speaker.name;
    }
    if (const Speaker* speaker = speaker_like(handle, talk->speakers)) return speaker->name;
  }
  auto nearest = person_before(introduced);
  if (nearest && likeness(handle.name, *nearest) > 0) return nearest;
  if (auto alike = name_like(handle, introduced)) return alike;
  if (!nearest) return name_like(handle, beginning_of(text.slice({handle.whole.end, line.end})));
  return nearest;
}

// True where the line tells nothing but handles, and whose they are.
bool is_handle_line(const Text& text, Span line, std::span<const Handle> handles, const Speaker& speaker) {
  if (line.size() > kLongestHandleLine) return false;
  const std::vector<std::string> names = letters_of(speaker.name);
  const auto is_known = [&](const std::string& word) {
    return network_named(word) || is_account_word(word) || is_contact_word(word) ||
           std::ranges::find(names, word) != names.end();
  };
  Offset begin = line.begin;
  auto handle = std::ranges::lower_bound(handles, line.begin, {}, [](const Handle& h) { return h.whole.begin; });
  while (begin < line.end) {
    const bool is_last = handle == handles.end() || handle->whole.begin >= line.end;
    const Offset end = is_last ? line.end : std::max(begin, handle->whole.begin);
    if (!std::ranges::all_of(letters_of(text.slice({begin, end})), is_known)) return false;
    begin = is_last ? line.end : std::max(end, handle->whole.end);
    if (!is_last) ++handle;
  }
  return true;
}

// True where at most a few lines with text stand between the talk's heading and the line at `index`, none a heading.
bool is_in_first_lines(const Text& text, const Talk& talk, std::size_t index) {
  std::size_t count = 0;
  for (std::size_t i = text.line_at(talk.head.end) + 1; i <= index; ++i) {
    const std::string_view line = text.slice(text.line(i));
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) continue;
    if (line[begin] == '#' || ++count > kFirstLines) return false;
  }
  return true;
}

bool stands_for_speaker(const Text& text, const Talk& talk, std::span<const Handle> handles, const Handle& handle) {
  if (talk.head.contains(handle.span)) return true;
  const Speaker& speaker = talk.speakers.front();
  const std::size_t line = text.line_at(handle.span.begin);
  const bool names_line = !speaker.span.empty() && talk.form != SpeakerForm::Prose;
  if (names_line && text.line_at(speaker.span.begin) == line) return true;
  return is_in_first_lines(text, talk, line) && is_handle_line(text, text.line(line), handles, speaker);
}

// Calls `visit(handle, talk)` for every handle, with the talk that it stands in or none.
void for_each(std::span<const Talk> talks, std::vector<Handle>& handles, const auto& visit) {
  auto talk = talks.begin();
  for (Handle& handle : handles) {
    while (talk != talks.end() && talk->whole.end <= handle.span.begin)
      ++talk;
    const bool is_inside = talk != talks.end() && talk->whole.contains(handle.span);
    visit(handle, is_inside ? &*talk : nullptr);
  }
}

}  // namespace

void find_owners(const Text& text, std::span<const Talk> talks, std::vector<Handle>& handles) {
  std::map<std::string, std::string> owners;  // lower-case name of a handle → person
  // A speaker has one name on each network: a second one is somebody else's.
  std::map<std::pair<const Talk*, Network>, std::string> names_of_speaker;
  const auto network_of = [](const Handle& handle) {
    return handle.network == Network::Unknown ? Network::Twitter : handle.network;
  };
  const auto own = [&](Handle& handle, const Talk* talk, const std::string& person) {
    handle.person = person;
    owners.emplace(to_lower(handle.name), person);
    if (talk != nullptr) names_of_speaker.emplace(std::pair(talk, network_of(handle)), to_lower(handle.name));
  };

  for_each(talks, handles, [&](Handle& handle, const Talk* talk) {
    if (auto person = stated_owner(text, handle, talk)) {
      const bool is_speaker =
          talk != nullptr && std::ranges::any_of(talk->speakers, [&](const Speaker& s) { return s.name == *person; });
      own(handle, is_speaker ? talk : nullptr, *person);
    }
  });
  for_each(talks, handles, [&](Handle& handle, const Talk* talk) {
    if (handle.person || talk == nullptr || talk->speakers.size() != 1) return;
    if (!names_of_speaker.contains({talk, network_of(handle)}) && stands_for_speaker(text, *talk, handles, handle))
      own(handle, talk, talk->speakers.front().name);
  });
  for (Handle& handle : handles) {
    if (handle.person) continue;
    const auto found = owners.find(to_lower(handle.name));
    if (found != owners.end()) handle.person = found->second;
  }
}

}  // namespace confnotes::analysis
