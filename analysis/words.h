// Words: what kind of word a word is. The lists are in word_lists.h, which names their languages. Every question is
// about one word in lower case.
#pragma once

#include <string_view>

namespace confnotes::analysis {

bool is_name_particle(std::string_view lower);   // de, van, von … inside a name
bool is_honorific(std::string_view lower);       // dr, prof …, without the full stop
bool is_given_name(std::string_view lower);      // anna, hiroshi …; without accents (unicode.h, fold)
bool is_common_word(std::string_view lower);     // a word that makes a capitalised phrase something else than a name
bool is_function_word(std::string_view lower);   // the, of, und …
bool is_stop_word(std::string_view lower);       // takeaways, questions, links …: of headings that are no talks
bool is_container_word(std::string_view lower);  // talks, sessions, stage …: of headings above talks
bool is_break_word(std::string_view lower);      // lunch, registration …
bool is_role_word(std::string_view lower);       // engineer, ceo, at, university …: behind a name
bool is_event_word(std::string_view lower);      // conference, meetup, summit …
bool is_speaker_label(std::string_view lower);   // speaker, presenters, referent, 講者 …
bool is_media_label(std::string_view lower);     // slides, video, abstract …: before a colon, below a talk's heading
bool is_weekday(std::string_view lower);         // monday, mon, montag …
bool is_month(std::string_view lower);           // january, jan, januar …

// At most one letter left out, put in, changed, or swapped with its neighbour.
bool is_one_slip_away(std::string_view a, std::string_view b);

// One slip of the pen away from a label for speakers: "prsenter", "spaker". Five letters at the least.
bool is_nearly_speaker_label(std::string_view lower);

// 1 for one, first, eins …, 0 for what is no such word.
int number_word(std::string_view lower);

}  // namespace confnotes::analysis
