// find_or_make: a map's value under a key that is not copied where it is known already.
#pragma once

#include <string>
#include <string_view>

namespace confnotes::analysis {

// `map` is a std::map from strings that compares without making any (std::less<>).
template <typename Map>
typename Map::mapped_type& find_or_make(Map& map, std::string_view key) {
  const auto place = map.lower_bound(key);
  if (place != map.end() && place->first == key) return place->second;
  return map.emplace_hint(place, std::string(key), typename Map::mapped_type())->second;
}

}  // namespace confnotes::analysis
