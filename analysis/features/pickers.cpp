#include "analysis/features/pickers.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace confnotes::analysis {

namespace {

bool holds(std::string_view text, const std::string& folded) {
  return folded.empty() || fold(text).find(folded) != std::string::npos;
}

PickedTalk picked(const NoteEntry& note, const TalkFact& talk, std::string_view event) {
  const NoteFacts& facts = *note.facts;
  PickedTalk result{.title = std::string(facts.string(talk.title)),
                    .speakers = {},
                    .event = std::string(event),
                    .day = {},
                    .date = facts.date,
                    .place = {note.id, talk.head}};
  for (const SpeakerFact& speaker : std::span(facts.speakers).subspan(talk.first_speaker, talk.speaker_count))
    result.speakers.emplace_back(facts.string(speaker.name));
  if (talk.day >= 0) result.day = facts.string(facts.days[static_cast<std::size_t>(talk.day)].title);
  return result;
}

}  // namespace

std::vector<PickedTalk> pick_talks(const Snapshot& snapshot, const TalkQuery& query) {
  const TalkQuery folded{fold(query.speaker), fold(query.tag), fold(query.event)};
  std::vector<PickedTalk> talks;
  snapshot.for_each([&](const NoteEntry& note) {
    const NoteFacts& facts = *note.facts;
    const std::string_view event = note.occasion();
    const auto has_tag = [&](const TagFact& tag) { return holds(facts.string(tag.text), folded.tag); };
    if (!folded.tag.empty() && std::ranges::none_of(facts.tags, has_tag)) return;
    if (!holds(event, folded.event)) return;
    for (const TalkFact& talk : facts.talks) {
      const auto speakers = std::span(facts.speakers).subspan(talk.first_speaker, talk.speaker_count);
      const auto is_one = [&](const SpeakerFact& speaker) { return holds(facts.string(speaker.name), folded.speaker); };
      if (folded.speaker.empty() || std::ranges::any_of(speakers, is_one)) talks.push_back(picked(note, talk, event));
    }
  });
  std::ranges::stable_sort(talks, [](const PickedTalk& a, const PickedTalk& b) { return a.date > b.date; });
  if (talks.size() > kMostPicked) talks.resize(kMostPicked);
  return talks;
}

std::vector<PickedSpeaker> pick_speakers(const Snapshot& snapshot) {
  std::vector<PickedSpeaker> speakers;
  for (const auto& [name, uses] : snapshot.speakers().names()) {
    if (speakers.size() == kMostPicked) break;
    PickedSpeaker speaker{.name = name, .talks = 0, .handles = {}, .latest = {}, .place = {}};
    const NoteEntry* latest = nullptr;
    for (const SpeakerUse& use : uses) {
      speaker.talks += use.count;
      const NoteEntry* note = snapshot.find(use.note);
      if (note && (!latest || latest->facts->date < note->facts->date)) latest = note;
    }
    if (!latest) continue;
    speaker.latest = latest->facts->date;
    const auto fact = std::ranges::find_if(
        latest->facts->speakers, [&](const SpeakerFact& one) { return latest->facts->string(one.name) == name; });
    speaker.place = {latest->id, fact == latest->facts->speakers.end() ? Span{} : Span(fact->span)};
    for (const std::string_view key : snapshot.speakers().handles_of(name)) {
      const auto known = snapshot.index().handles().find(key);
      if (known != snapshot.index().handles().end()) speaker.handles.push_back('@' + known->second->name);
    }
    speakers.push_back(std::move(speaker));
  }
  return speakers;
}

}  // namespace confnotes::analysis
