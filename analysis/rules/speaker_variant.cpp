// speaker/variant: one person under two spellings of the name.
#include "analysis/rules/rules.h"
#include "analysis/spelling.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace confnotes::analysis {

namespace {

// Where a note of the workspace names a speaker.
struct Occurrence {
  const NoteEntry* entry;
  Span span;
};

std::optional<Span> find_name(const NoteFacts& note, std::string_view name) {
  const auto found =
      std::ranges::find(note.speakers, name, [&](const SpeakerFact& one) { return note.string(one.name); });
  return found == note.speakers.end() ? std::nullopt : std::optional<Span>(found->span);
}

// One spelling, and how it is used.
struct Spelling {
  std::string_view name;
  std::size_t count = 0;
  std::vector<Occurrence> places;  // the first of each note, by path
};

Spelling spelling_of(const Snapshot& snapshot, std::string_view name) {
  Spelling spelling{name, 0, {}};
  const auto uses = snapshot.speakers().names().find(name);
  if (uses == snapshot.speakers().names().end()) return spelling;
  for (const SpeakerUse& use : uses->second) {
    const NoteEntry* entry = snapshot.find(use.note);
    const auto span = entry ? find_name(*entry->facts, name) : std::nullopt;
    if (!span) continue;
    spelling.count += use.count;
    spelling.places.push_back({entry, *span});
  }
  std::ranges::sort(spelling.places, {},
                    [](const Occurrence& place) -> const std::string& { return place.entry->path; });
  return spelling;
}

// The commoner of two comes first, of equally common ones the one that is met first.
bool comes_first(const Spelling& a, const Spelling& b) {
  if (a.count != b.count) return a.count > b.count;
  const auto place = [](const Spelling& spelling) {
    return std::tie(spelling.places.front().entry->path, spelling.places.front().span);
  };
  return place(a) < place(b);
}

// Two who speak together are two.
bool speak_together(const Note& note, std::string_view a, std::string_view b) {
  return std::ranges::any_of(note.programme.talks, [&](const Talk& talk) {
    const auto names = [&](std::string_view name) {
      return std::ranges::find(talk.speakers, name, &Speaker::name) != talk.speakers.end();
    };
    return names(a) && names(b);
  });
}

// Bob and Robert Sample. Without a word in common two names beside one account may be two people of one company.
bool are_one_account(const SpeakerIndex& speakers, std::string_view a, std::string_view b) {
  const std::vector<std::string_view> left = speakers.handles_of(a);
  const std::vector<std::string_view> right = speakers.handles_of(b);
  const auto is_shared = [&](std::string_view handle) { return std::ranges::binary_search(right, handle); };
  return std::ranges::any_of(left, is_shared) && share_last_word(a, b);
}

// The spelling that is to be preferred to this one; nothing where this one is.
std::optional<Spelling> better_spelling(const RuleInput& input, std::string_view name) {
  const SpeakerIndex& speakers = input.snapshot.speakers();
  std::optional<Spelling> best;
  for (const std::string_view other : speakers.names_like(name)) {
    if (!are_spellings_of_one_name(name, other) && !are_one_account(speakers, name, other)) continue;
    if (speak_together(input.note(), name, other)) continue;
    Spelling candidate = spelling_of(input.snapshot, other);
    if (candidate.places.empty()) continue;
    if (!best || comes_first(candidate, *best)) best = std::move(candidate);
  }
  if (!best || comes_first(spelling_of(input.snapshot, name), *best)) return std::nullopt;
  return best;
}

std::string times(std::size_t count) {
  return count == 1 ? "once" : count == 2 ? "twice" : std::to_string(count) + " times";
}

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// "in other.md and 2 more notes", "in this note"
std::string where(const Spelling& spelling, const Occurrence& shown, const NoteEntry& here) {
  const std::string note = shown.entry == &here ? "this note" : std::string(file_name(shown.entry->path));
  const std::size_t rest = spelling.places.size() - 1;
  if (rest == 0) return "in " + note;
  return "in " + note + " and " + std::to_string(rest) + (rest == 1 ? " more note" : " more notes");
}

void check(const RuleInput& input, std::vector<Diagnostic>& found) {
  const Note& note = input.note();
  std::map<std::string_view, std::optional<Spelling>> better;
  for (const Talk& talk : note.programme.talks) {
    for (const Speaker& speaker : talk.speakers) {
      // A file's name is not in the text.
      if (speaker.span.empty()) continue;
      const auto [known, is_new] = better.try_emplace(speaker.name);
      if (is_new) known->second = better_spelling(input, speaker.name);
      if (!known->second) continue;

      const Spelling& spelling = *known->second;
      const std::string name(spelling.name);
      const auto elsewhere =
          std::ranges::find_if(spelling.places, [&](const Occurrence& place) { return place.entry != &input.entry; });
      const Occurrence& shown = elsewhere == spelling.places.end() ? spelling.places.front() : *elsewhere;
      Diagnostic diagnostic{kSpeakerVariant.id, kSpeakerVariant.severity, speaker.span, {}, {}, {}};
      diagnostic.message = speaker.name + " is written " + name + " " + times(spelling.count) + " " +
                           where(spelling, shown, input.entry) + ".";
      diagnostic.related.push_back({shown.span, "Written " + name + " here.", {}});
      if (shown.entry != &input.entry) {
        diagnostic.related[0].note = OtherNote{shown.entry->path, shown.entry->text()};
      }
      if (note.text.slice(speaker.span) == speaker.name) {
        diagnostic.fixes.push_back({"Change it to " + name, {{speaker.span, name}}});
      }
      found.push_back(std::move(diagnostic));
    }
  }
}

}  // namespace

constinit const Rule kSpeakerVariant{
    .id = "speaker/variant",
    .severity = Severity::Hint,
    .summary = "A speaker's name must be spelt in one way.",
    .rationale =
        "Under two spellings nobody finds all talks of a person. The rarer one is reported: other accents, letter "
        "case or hyphens, a middle initial left out, one letter inside a long word, or the same handle beside two "
        "names that end alike. It takes all notes of the workspace to tell, and may be wrong: hence only a hint.",
    .bad = "## Sorting (Ellen Exampelton)\n\n## Searching (Ellen Exampleton)\n\n## Hashing (Ellen Exampleton)\n",
    .good = "## Sorting (Ellen Exampleton)\n\n## Searching (Ellen Exampleton)\n\n## Hashing (Ellen Exampleton)\n",
    .check = check,
};

}  // namespace confnotes::analysis
