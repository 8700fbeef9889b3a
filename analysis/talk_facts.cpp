#include "analysis/talk_facts.h"

#include "analysis/unicode.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace confnotes::analysis {

namespace {

// Those of `all`, which are in source order, that begin inside the talk.
template <typename T>
auto inside(const std::vector<T>& all, const Talk& talk, Span T::* span) {
  const auto begin_of = [span](const T& one) { return (one.*span).begin; };
  return std::ranges::subrange(std::ranges::lower_bound(all, talk.whole.begin, {}, begin_of),
                               std::ranges::lower_bound(all, talk.whole.end, {}, begin_of));
}

// The handles' profiles, and all else that is the form in which a handle is used.
std::set<std::string> profiles_in(const Note& note, const Talk& talk) {
  std::set<std::string> names;
  std::set<Span> forms;
  for (const Handle& handle : inside(note.handles, talk, &Handle::span)) {
    names.insert(to_lower(handle.name));
    forms.insert(handle.whole);
  }
  std::set<std::string> profiles;
  for (const Link& link : inside(note.markdown.links, talk, &Link::whole)) {
    const std::optional<Profile> profile = profile_of(link.url);
    if (forms.contains(link.whole) || (profile && names.contains(to_lower(profile->name)))) profiles.insert(link.url);
  }
  return profiles;
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
  std::set<std::string> names;
  for (const Speaker& speaker : talk.speakers)
    names.insert(fold(speaker.name));
  std::set<std::string> seen;
  std::vector<std::string> handles;
  for (const Handle& handle : inside(note.handles, talk, &Handle::span)) {
    const bool is_speakers = handle.person && names.contains(fold(*handle.person));
    if (is_speakers && seen.insert(to_lower(handle.name)).second) handles.push_back("@" + handle.name);
  }
  return handles;
}

std::vector<std::string> links_of(const Note& note, const Talk& talk) {
  std::set<std::string> left_out = profiles_in(note, talk);
  std::vector<std::string> links;
  for (const Link& link : inside(note.markdown.links, talk, &Link::whole)) {
    if (!link.is_image && !link.url.empty() && left_out.insert(link.url).second) links.push_back(link.url);
  }
  return links;
}

std::optional<std::string> date_of(const Note& note) {
  const ValueEntry* date = note.front_matter.find("date");
  if (!date || date->value.kind != ValueKind::Scalar) return std::nullopt;
  return iso_date(date->value.text);
}

}  // namespace confnotes::analysis
