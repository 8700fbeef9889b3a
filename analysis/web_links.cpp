#include "analysis/web_links.h"

#include "analysis/link_target.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace confnotes::analysis {

namespace {

using Place = WebLink::Place;

bool is_web_address(std::string_view url) {
  const bool is_web = url.starts_with("//") || equals_ignoring_ascii_case(url.substr(0, 5), "http:") ||
                      equals_ignoring_ascii_case(url.substr(0, 6), "https:");
  return is_web && link_target(url).kind == LinkTarget::Kind::External;
}

// Without its quotes. A text over several lines is none, nor is one with blanks or escapes in it.
Span address_in(const Text& text, const Value& value) {
  if (value.kind != ValueKind::Scalar || value.text.find_first_of(" \t\r\n") != std::string::npos) return {};
  const bool is_quoted = value.style == ValueStyle::SingleQuoted || value.style == ValueStyle::DoubleQuoted;
  Span address = value.span;
  if (is_quoted && address.end - address.begin >= 2) {
    ++address.begin;
    --address.end;
  }
  return text.slice(address) == value.text ? address : Span{};
}

void for_each_value(const Value& value, const std::function<void(const Value&)>& visit) {
  visit(value);
  for (const Value& item : value.items)
    for_each_value(item, visit);
  for (const ValueEntry& entry : value.entries)
    for_each_value(entry.value, visit);
}

// Scheme and host, which are the same in capitals, in small letters.
std::string with_low_host(std::string_view url) {
  std::string result(url);
  const std::size_t host = url.find("//");
  const std::size_t end = host == std::string_view::npos ? 0 : std::min(url.find('/', host + 2), url.size());
  for (std::size_t i = 0; i < end; ++i) {
    if ('A' <= result[i] && result[i] <= 'Z') result[i] = static_cast<char>(result[i] | 0x20);
  }
  return result;
}

// Where the rest of the pattern does not fit, the star before it takes one character more.
bool matches(std::string_view pattern, std::string_view text) {
  std::size_t star = std::string_view::npos;
  std::size_t after_star = 0;  // in the text
  std::size_t at = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      after_star = i;
    } else if (at < pattern.size() && pattern[at] == text[i]) {
      ++at;
      ++i;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      i = ++after_star;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string_view::npos;
}

void replace_all(std::string& text, std::string_view wanted, std::string_view replacement) {
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + replacement.size()))
    text.replace(at, wanted.size(), replacement);
}

}  // namespace

std::vector<WebLink> web_links(const Note& note) {
  std::vector<WebLink> links;
  const auto add = [&](WebLink link) {
    if (is_web_address(link.url)) links.push_back(link);
  };
  for (const Link& link : note.markdown.links)
    add({Place::Markdown, link.whole, link.destination, link.url, &link});
  std::set<Offset> used;
  for (const Link& link : note.markdown.links) {
    if (link.label) used.insert(link.destination.begin);
  }
  for (const Definition& definition : note.markdown.definitions) {
    if (!used.contains(definition.destination.begin))
      add({Place::Definition, definition.whole, definition.destination, definition.url});
  }
  for (const HtmlLink& link : note.html_links)
    add({Place::Html, link.destination, link.destination, link.url});
  for (const ValueEntry& entry : note.front_matter.entries) {
    for_each_value(entry.value, [&](const Value& value) {
      const Span address = address_in(note.text, value);
      // As a relative address means nothing there, one without its scheme does not, either.
      if (!address.empty() && !value.text.starts_with("//")) add({Place::FrontMatter, address, address, value.text});
    });
  }
  return links;
}

std::vector<std::string> linked_urls(const Note& note, std::span<const std::string> unasked) {
  std::vector<std::string> urls;
  for (const WebLink& link : web_links(note)) {
    const bool is_unasked = std::ranges::any_of(unasked, [url = with_low_host(link.url)](const std::string& pattern) {
      return matches(with_low_host(pattern), url);
    });
    if (!is_unasked) urls.emplace_back(link.url);
  }
  std::ranges::sort(urls);
  const auto repeated = std::ranges::unique(urls);
  urls.erase(repeated.begin(), repeated.end());
  return urls;
}

const WebLink* web_link_at(const std::vector<WebLink>& links, Offset offset) {
  const auto is_there = [&](const WebLink& link) { return link.whole.touches(offset) || link.address.touches(offset); };
  const auto found = std::find_if(links.rbegin(), links.rend(), is_there);
  return found == links.rend() ? nullptr : &*found;
}

Edit with_text(const Note& note, const Link& address, std::string_view text) {
  const std::string_view written = note.text.slice(address.destination);
  // In brackets an address without a scheme would be a file's.
  const std::string url(written.find("://") == std::string_view::npos ? address.url : written);
  // Right behind a ! it would be an image.
  std::string link = note.text.slice({0, address.whole.begin}).ends_with('!') ? " [" : "[";
  for (const char byte : text) {
    if (std::string_view("\\`*_[]<>&~|").contains(byte)) link += '\\';
    link += byte;
  }
  const bool needs_brackets = url.find_first_of("()") != std::string::npos;
  return {address.whole, link + "](" + (needs_brackets ? '<' + url + '>' : url) + ')'};
}

namespace {

// What would end an address, or begin something else, somewhere in a note: a server chose it.
std::string harmless(std::string_view address) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string result;
  for (const char byte : address) {
    const auto code = static_cast<unsigned char>(byte);
    if (code > 0x20 && code != 0x7F && !std::string_view("\"'<>\\|`").contains(byte)) {
      result += byte;
      continue;
    }
    result += '%';
    result += kDigits[code >> 4U];
    result += kDigits[code & 15U];
  }
  return result;
}

}  // namespace

Fix with_address(std::string title, const Note& note, const WebLink& link, std::string address) {
  address = harmless(address);
  const std::string_view before = note.text.slice({0, link.address.begin});
  switch (link.place) {
    case Place::Markdown:
      if (link.link->form == LinkForm::Inline && !before.ends_with('<')) {
        replace_all(address, "(", "%28");
        replace_all(address, ")", "%29");
      }
      break;
    case Place::Definition:
      break;
    case Place::Html:
      replace_all(address, "&", "&amp;");
      break;
    case Place::FrontMatter:
      // What would end the value, in a list between brackets say.
      if (!before.ends_with('"') && !before.ends_with('\'') && address.find_first_of(",[]{}#") != std::string::npos)
        address = quoted(address, note.front_matter.format);
      break;
  }
  return {std::move(title), {{link.address, std::move(address)}}};
}

}  // namespace confnotes::analysis
