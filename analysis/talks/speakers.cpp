#include "analysis/talks/speakers.h"

#include "analysis/talks/scan.h"

namespace confnotes::analysis::talks {

void append_speakers(const VisibleText& text, const People& people, std::size_t shift, std::vector<Speaker>& speakers) {
  speakers.reserve(speakers.size() + people.people.size());
  for (const Person& person : people.people) {
    const Span plain{person.name.begin + shift, person.name.end + shift};
    speakers.push_back({tidied(text.plain().substr(plain.begin, plain.size())), text.source_of(plain)});
  }
}

std::vector<Speaker> speakers_of(const VisibleText& text, const People& people) {
  std::vector<Speaker> speakers;
  append_speakers(text, people, 0, speakers);
  return speakers;
}

}  // namespace confnotes::analysis::talks
