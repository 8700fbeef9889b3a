// Web links: a note's links to the internet, wherever in it they stand.
#pragma once

#include "analysis/note.h"
#include "analysis/problem.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

// Its parts are the note's own, which has to outlive it.
struct WebLink {
  enum class Place : std::uint8_t { Markdown, Definition, Html, FrontMatter };

  Place place = Place::Markdown;
  Span whole;    // of a link in Markdown all of it, of a definition, too, else the address
  Span address;  // as written, without quotes; of links by reference it is in the definition that they share
  std::string_view url;
  const Link* link = nullptr;  // in Markdown

  bool operator==(const WebLink&) const = default;
};

// Links, definitions that none of them uses, `href` and `src` in HTML, and values in front matter that are an address
// and nothing else; in this order, each kind in the order of the note. Templates of site generators are none.
std::vector<WebLink> web_links(const Note& note);

// The addresses of them, sorted, each once; without those that a pattern of `unasked` matches, as in
// Settings::unasked_links.
std::vector<std::string> linked_urls(const Note& note, std::span<const std::string> unasked = {});

// The innermost one around `offset`, or whose address is; the last of several. nullptr without one.
const WebLink* web_link_at(const std::vector<WebLink>& links, Offset offset);

// Makes of an address in running text (Bare or Autolink) a link with a text, which is shown as it is.
Edit with_text(const Note& note, const Link& address, std::string_view text);

// A fix that puts another address in its place, as it has to be written there.
Fix with_address(std::string title, const Note& note, const WebLink& link, std::string address);

}  // namespace confnotes::analysis
