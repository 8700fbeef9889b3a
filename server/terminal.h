// Terminal: what the commands' reports for people have in common: colour, width, and text that cannot do harm.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace confnotes::server {

enum class ColourChoice { Auto, Always, Never };

// no-color.org and bixense.com/clicolors, for an output that is a terminal or not.
bool wants_colour(ColourChoice choice, bool is_terminal);

// How many columns the terminal at a file descriptor has, 80 where it does not say; nothing where it is no terminal.
std::optional<std::size_t> terminal_width(int descriptor);

// What switches a colour on, and all off; empty in a report without colour.
struct Palette {
  std::string_view bold, red, yellow, blue, green, reset;
};
const Palette& palette_for(bool is_coloured);

// Text from a note or a file name as a terminal may see it: control characters become U+FFFD.
std::string printable(std::string_view text);

// `text`, which is printable, filled up with spaces to `columns` of the terminal; wider text stays as it is.
std::string padded(std::string_view text, std::size_t columns);

// `text`, which is printable, cut to at most `columns`, of which an ellipsis takes the last where something is cut.
std::string shortened(std::string_view text, std::size_t columns);

// "1 note", "2 notes"
std::string counted(std::size_t count, std::string_view noun);

}  // namespace confnotes::server
