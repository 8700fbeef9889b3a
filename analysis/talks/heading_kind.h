// Heading kinds: what the words of a heading say by themselves.
#pragma once

#include <cstdint>
#include <string_view>

namespace confnotes::analysis::talks {

enum class HeadingKind : std::uint8_t {
  Empty,      // no words
  Title,      // anything that is none of the below
  Stop,       // "Key Takeaways", "Questions and Answers", "Links & Resources"
  Container,  // "Talks", "Session 2", "Main Stage", "Machine Learning Track"
  Break,      // "Lunch", "Coffee break"
};

HeadingKind heading_kind(std::string_view plain);

// "PyCon 2018", "RailsConf", "AWS Summit Cape Town", "Conference notes": a name of an event.
bool is_event_name(std::string_view plain);

}  // namespace confnotes::analysis::talks
