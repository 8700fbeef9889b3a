// Pickers: all talks and all speakers as data, for lists that an editor shows.
#pragma once

#include "analysis/place.h"
#include "analysis/snapshot.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace confnotes::analysis {

// Which talks are wanted: each part that is not empty must be in what it names, without regard to case and accents.
struct TalkQuery {
  std::string speaker;
  std::string tag;
  std::string event;
};

struct PickedTalk {
  std::string title;  // empty where it has none
  std::vector<std::string> speakers;
  std::string event;  // or what its note is called
  std::string day;
  std::optional<std::chrono::year_month_day> date;
  Place place;  // its heading
};

struct PickedSpeaker {
  std::string name;
  std::size_t talks = 0;
  std::vector<std::string> handles;  // with @
  std::optional<std::chrono::year_month_day> latest;
  Place place;  // at the latest talk
};

inline constexpr std::size_t kMostPicked = 10'000;

// The latest first, at most kMostPicked.
std::vector<PickedTalk> pick_talks(const Snapshot& snapshot, const TalkQuery& query);
// By name, at most kMostPicked.
std::vector<PickedSpeaker> pick_speakers(const Snapshot& snapshot);

}  // namespace confnotes::analysis
