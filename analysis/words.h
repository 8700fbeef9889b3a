// Words: the lists that the note model needs, all in words.cpp. Compared in lower case. Languages: English, and the
// particles of Dutch, German, French, Spanish, Portuguese, Italian and Arabic names.
#pragma once

#include <string_view>

namespace confnotes::analysis {

// de, van, von, … inside a name.
bool is_name_particle(std::string_view lower);

// Words that make a capitalised phrase something else than a name: live, coding, workshop, with …
bool is_no_name_word(std::string_view lower);

// Whole headings that are never talks: notes, takeaways, q&a, lunch …
bool is_stop_heading(std::string_view lower);

// 1 for one, first …, 0 for what is no such word.
int number_word(std::string_view lower);

// monday …, mon …
bool is_weekday(std::string_view lower);

// january …, jan …
bool is_month(std::string_view lower);

// At-rules, annotations and the like that follow an @ without being anyone's handle: media, import, override …
bool is_no_handle(std::string_view lower);

}  // namespace confnotes::analysis
