#include "analysis/features/workspace_symbols.h"

#include "analysis/counted.h"
#include "analysis/fuzzy_match.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace confnotes::analysis {

namespace {

// Behind all that a query finds by name: a talk by its speaker.
constexpr std::uint8_t kBySpeaker = 5;

// What a symbol is made of, once it is known to be among the best.
struct Match {
  std::uint8_t rank = 0;
  std::optional<std::chrono::year_month_day> date;
  std::size_t size = 0;  // of the name
  WorkspaceSymbolKind kind = WorkspaceSymbolKind::Talk;
  const NoteEntry* note = nullptr;
  std::size_t number = 0;      // of the talk or day in its note
  std::string_view name = {};  // of a speaker or tag
  std::size_t count = 0;       // of its talks or notes

  auto order() const {
    const auto days = date ? std::chrono::sys_days(*date).time_since_epoch().count() : -1'000'000;
    return std::tuple(rank, -days, size, kind, note->id, number);
  }
};

struct Prefix {
  std::string_view text;
  WorkspaceSymbolKind kind;
};
constexpr std::array<Prefix, 4> kPrefixes{{{"talk:", WorkspaceSymbolKind::Talk},
                                           {"day:", WorkspaceSymbolKind::Day},
                                           {"speaker:", WorkspaceSymbolKind::Speaker},
                                           {"tag:", WorkspaceSymbolKind::Tag}}};

std::optional<WorkspaceSymbolKind> take_prefix(std::string_view& query) {
  for (const Prefix& prefix : kPrefixes) {
    if (!query.starts_with(prefix.text)) continue;
    query.remove_prefix(prefix.text.size());
    return prefix.kind;
  }
  return std::nullopt;
}

class Search {
 public:
  Search(const Snapshot& snapshot, std::string_view query, std::optional<WorkspaceSymbolKind> kind)
      : snapshot_(snapshot), query_(query), kind_(kind) {}

  std::vector<WorkspaceSymbol> run() {
    using Kind = WorkspaceSymbolKind;
    if (wants(Kind::Talk) || wants(Kind::Day)) {
      snapshot_.for_each([&](const NoteEntry& note) {
        if (wants(Kind::Talk)) find_talks(note);
        // Every note has a "Day 1": only who asks for days wants to see them.
        if (kind_ == Kind::Day) find_days(note);
      });
    }
    if (wants(Kind::Talk) && !query_.empty()) find_talks_by_speaker();
    if (wants(Kind::Speaker)) find_speakers();
    if (wants(Kind::Tag)) find_tags();
    keep_best();
    std::vector<WorkspaceSymbol> symbols;
    for (const Match& match : matches_)
      symbols.push_back(symbol_of(match));
    return symbols;
  }

 private:
  bool wants(WorkspaceSymbolKind kind) const { return !kind_ || *kind_ == kind; }

  std::optional<std::uint8_t> rank(std::string_view name) const {
    return query_.empty() ? std::optional<std::uint8_t>(0) : query_.rank(name);
  }

  void find_talks(const NoteEntry& note) {
    const NoteFacts& facts = *note.facts;
    for (std::size_t i = 0; i < facts.talks.size(); ++i) {
      const TalkFact& talk = facts.talks[i];
      if (!query_.may_match(talk.letters)) continue;
      if (const auto found = rank(facts.string(talk.title))) add_talk(note, i, *found);
    }
  }

  // Those that are not found by their titles.
  void find_talks_by_speaker() {
    for (const auto& [name, uses] : snapshot_.speakers().names()) {
      if (!is_meant(name)) continue;
      for (const SpeakerUse& use : uses) {
        if (const NoteEntry* note = snapshot_.find(use.note)) find_talks_by(name, *note);
      }
    }
  }

  void find_talks_by(std::string_view name, const NoteEntry& note) {
    const NoteFacts& facts = *note.facts;
    for (std::size_t i = 0; i < facts.talks.size(); ++i) {
      const TalkFact& talk = facts.talks[i];
      const std::span speakers = std::span(facts.speakers).subspan(talk.first_speaker, talk.speaker_count);
      const auto name_of = [&](const SpeakerFact& speaker) { return facts.string(speaker.name); };
      // A talk by two who are meant is found with the first of them.
      const auto first =
          std::ranges::find_if(speakers, [&](const SpeakerFact& speaker) { return is_meant(name_of(speaker)); });
      if (first == speakers.end() || name_of(*first) != name || rank(facts.string(talk.title))) continue;
      add_talk(note, i, kBySpeaker);
    }
  }

  // Only by the beginning of a word: gaps would find nearly everybody.
  bool is_meant(std::string_view speaker) const {
    const auto found = rank(speaker);
    return found && *found <= 2;
  }

  void add_talk(const NoteEntry& note, std::size_t number, std::uint8_t rank) {
    add({.rank = rank,
         .date = note.facts->date,
         .size = note.facts->talks[number].title.size,
         .kind = WorkspaceSymbolKind::Talk,
         .note = &note,
         .number = number});
  }

  void find_days(const NoteEntry& note) {
    for (std::size_t i = 0; i < note.facts->days.size(); ++i) {
      const std::string_view title = note.facts->string(note.facts->days[i].title);
      if (const auto found = rank(title))
        add({.rank = *found,
             .date = note.facts->date,
             .size = title.size(),
             .kind = WorkspaceSymbolKind::Day,
             .note = &note,
             .number = i});
    }
  }

  void find_speakers() {
    for (const auto& [name, uses] : snapshot_.speakers().names()) {
      const auto found = rank(name);
      if (!found) continue;
      std::size_t talks = 0;
      const NoteEntry* latest = nullptr;
      for (const SpeakerUse& use : uses) {
        talks += use.count;
        latest = later(latest, snapshot_.find(use.note));
      }
      if (latest)
        add({.rank = *found,
             .date = latest->facts->date,
             .size = name.size(),
             .kind = WorkspaceSymbolKind::Speaker,
             .note = latest,
             .name = name,
             .count = talks});
    }
  }

  void find_tags() {
    for (const auto& [tag, notes] : snapshot_.index().tags()) {
      const auto found = rank(tag);
      if (!found) continue;
      const NoteEntry* latest = nullptr;
      for (const NoteId id : notes)
        latest = later(latest, snapshot_.find(id));
      if (latest)
        add({.rank = *found,
             .date = latest->facts->date,
             .size = tag.size(),
             .kind = WorkspaceSymbolKind::Tag,
             .note = latest,
             .name = tag,
             .count = notes.size()});
    }
  }

  static const NoteEntry* later(const NoteEntry* a, const NoteEntry* b) {
    return !a || (b && a->facts->date < b->facts->date) ? b : a;
  }

  void add(const Match& match) {
    matches_.push_back(match);
    if (matches_.size() >= kMostWorkspaceSymbols * 16) keep_best();
  }

  void keep_best() {
    const std::size_t kept = std::min(matches_.size(), kMostWorkspaceSymbols);
    const auto middle = matches_.begin() + static_cast<std::ptrdiff_t>(kept);
    std::ranges::partial_sort(matches_, middle, {}, &Match::order);
    matches_.resize(kept);
  }

  WorkspaceSymbol symbol_of(const Match& match) const {
    const NoteFacts& facts = *match.note->facts;
    WorkspaceSymbol symbol{match.kind, std::string(match.name), "", {match.note->id, {}}};
    switch (match.kind) {
      case WorkspaceSymbolKind::Talk: {
        const TalkFact& talk = facts.talks[match.number];
        symbol.name = talk_name(facts, talk);
        symbol.container = container_of(*match.note, talk.day);
        symbol.place.span = talk.head;
        break;
      }
      case WorkspaceSymbolKind::Day:
        symbol.name = facts.string(facts.days[match.number].title);
        symbol.container = container_of(*match.note, -1);
        symbol.place.span = facts.days[match.number].span;
        break;
      case WorkspaceSymbolKind::Speaker:
        symbol.container = counted(match.count, "talk");
        symbol.place.span = place_of(facts.speakers, &SpeakerFact::name, facts, match.name);
        break;
      case WorkspaceSymbolKind::Tag:
        symbol.container = counted(match.count, "note");
        symbol.place.span = place_of(facts.tags, &TagFact::text, facts, match.name);
        break;
    }
    if (symbol.name.empty()) symbol.name = "(untitled)";
    return symbol;
  }

  template <typename Fact>
  static Span place_of(const std::vector<Fact>& facts, FactString Fact::* member, const NoteFacts& note,
                       std::string_view name) {
    const auto found = std::ranges::find(facts, name, [&](const Fact& fact) { return note.string(fact.*member); });
    return found == facts.end() ? Span{} : Span(found->span);
  }

  static std::string talk_name(const NoteFacts& facts, const TalkFact& talk) {
    std::string name(facts.string(talk.title));
    std::string speakers;
    for (std::uint32_t i = 0; i < talk.speaker_count; ++i) {
      if (i > 0) speakers += ", ";
      speakers += facts.string(facts.speakers[talk.first_speaker + i].name);
    }
    if (name.empty()) return speakers;
    return speakers.empty() ? name : name + " (" + speakers + ")";
  }

  static std::string container_of(const NoteEntry& note, std::int32_t day) {
    const NoteFacts& facts = *note.facts;
    std::string container(note.occasion());
    if (day >= 0) container += ", " + std::string(facts.string(facts.days[static_cast<std::size_t>(day)].title));
    return container;
  }

  const Snapshot& snapshot_;
  const FuzzyQuery query_;
  const std::optional<WorkspaceSymbolKind> kind_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<WorkspaceSymbol> workspace_symbols(const Snapshot& snapshot, std::string_view query) {
  const auto kind = take_prefix(query);
  return Search(snapshot, query, kind).run();
}

}  // namespace confnotes::analysis
