#include "analysis/talk_facts.h"

#include "analysis/unicode.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

// Whether `link` is the form of one of the note's handles, or leads to the same profile once more.
bool is_profile(const Link& link, const Note& note) {
  const std::optional<Profile> profile = profile_of(link.url);
  return std::ranges::any_of(note.handles, [&](const Handle& handle) {
    const bool is_theirs = profile && equals_ignoring_ascii_case(profile->name, handle.name);
    return is_theirs || handle.whole == link.whole;
  });
}

}  // namespace

TalkFacts facts_of(const Note& note, const Talk& talk) {
  const Programme& programme = note.programme;
  TalkFacts facts{.line = note.text.line_at(talk.head.begin) + 1,
                  .title = talk.title,
                  .handles = handles_of_speakers(note, talk),
                  .date = date_of(note),
                  .links = links_of(note, talk)};
  for (const Speaker& speaker : talk.speakers)
    facts.speakers.push_back(speaker.name);
  if (talk.day) facts.day = programme.days[*talk.day].title;
  if (talk.track) facts.track = programme.tracks[*talk.track].title;
  if (programme.event) facts.event = programme.event->name;
  for (const Tag& tag : note.tags)
    facts.tags.push_back(tag.text);
  return facts;
}

std::vector<std::string> handles_of_speakers(const Note& note, const Talk& talk) {
  std::vector<std::string> names;
  for (const Speaker& speaker : talk.speakers)
    names.push_back(fold(speaker.name));
  std::vector<std::string> handles;
  for (const Handle& handle : note.handles) {
    const bool is_speakers = talk.whole.contains(handle.span) && handle.person &&
                             std::ranges::find(names, fold(*handle.person)) != names.end();
    std::string written = "@" + handle.name;
    const auto is_same = [&](const std::string& other) { return equals_ignoring_ascii_case(other, written); };
    if (is_speakers && std::ranges::none_of(handles, is_same)) handles.push_back(std::move(written));
  }
  return handles;
}

std::vector<std::string> links_of(const Note& note, const Talk& talk) {
  std::vector<std::string> links;
  for (const Link& link : note.markdown.links) {
    const bool is_page = talk.whole.contains(link.whole) && !link.is_image && !link.url.empty();
    const bool is_new = std::ranges::find(links, link.url) == links.end();
    if (is_page && is_new && !is_profile(link, note)) links.push_back(link.url);
  }
  return links;
}

std::optional<std::string> date_of(const Note& note) {
  const YamlEntry* date = note.front_matter.find("date");
  if (!date || date->value.kind != YamlKind::Scalar) return std::nullopt;
  return iso_date(date->value.text);
}

}  // namespace confnotes::analysis
