#include "server/terminal.h"

#include "analysis/unicode.h"

#include <fmt/core.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace confnotes::server {

namespace {

constexpr Palette kPlain{};
constexpr Palette kColours{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[32m", "\x1b[0m"};

// An empty NO_COLOR counts as none.
std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

bool wants_colour(ColourChoice choice, bool is_terminal) {
  if (choice != ColourChoice::Auto) return choice == ColourChoice::Always;
  if (!variable("NO_COLOR").empty()) return false;
  const std::string_view force = variable("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal && variable("TERM") != "dumb" && variable("CLICOLOR") != "0";
}

std::optional<std::size_t> terminal_width(int descriptor) {
  if (::isatty(descriptor) == 0) return std::nullopt;
  winsize size{};
  const bool is_known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : std::size_t{80};
}

const Palette& palette_for(bool is_coloured) {
  return is_coloured ? kColours : kPlain;
}

std::string printable(std::string_view text) {
  std::string result;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t begin = i;
    if (analysis::is_control(analysis::next_character(text, i)))
      result += "\uFFFD";
    else
      result.append(text, begin, i - begin);
  }
  return result;
}

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t width = analysis::display_width(text);
  return std::string(text) + std::string(columns - std::min(columns, width), ' ');
}

std::string shortened(std::string_view text, std::size_t columns) {
  if (analysis::display_width(text) <= columns) return std::string(text);
  std::size_t width = 1;  // of the ellipsis
  std::size_t end = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    width += analysis::display_width(analysis::next_character(text, i));
    if (width > columns) break;
    end = i;
  }
  return std::string(analysis::trim(text.substr(0, end))) + "…";
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace confnotes::server
