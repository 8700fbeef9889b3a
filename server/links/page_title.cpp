#include "server/links/page_title.h"

#include "analysis/text.h"
#include "analysis/unicode.h"

#include <gumbo.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>

namespace confnotes::server::links {

namespace {

constexpr std::size_t kMostHead = std::size_t{64} * 1024;
constexpr std::size_t kMostCharacters = 300;

char lower(char byte) {
  return 'A' <= byte && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

std::size_t find(std::string_view text, std::string_view wanted, std::size_t from = 0) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 wanted.begin(), wanted.end(), [](char a, char b) { return lower(a) == lower(b); });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// Of the tag that `html` begins with: "title", "/title", "!doctype"; "!--" of a comment.
std::string tag_name(std::string_view html) {
  if (html.starts_with("<!--")) return "!--";
  const std::string_view rest = html.substr(1);
  std::string name(rest.substr(0, rest.find_first_of(" \t\r\n\f/>", 1)));
  std::ranges::transform(name, name.begin(), lower);
  return name;
}

// Behind the tag that `html` begins with; a > between quotes does not end it.
std::size_t end_of_tag(std::string_view html) {
  char quote = '\0';
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (quote == '\0' && html[i] == '>') return i + 1;
    if (quote == html[i])
      quote = '\0';
    else if (quote == '\0' && (html[i] == '"' || html[i] == '\''))
      quote = html[i];
  }
  return html.size();
}

// Up to the tag that ends what `html` begins with; all of it without one.
std::size_t end_of_element(std::string_view html, std::string_view closing) {
  return std::min(find(html, closing), html.size());
}

// What may hold a title, without scripts and styles, of which some pages have more than of all else. It ends where a
// parser of HTML ends the head, which spares it all that is nested: that would take it time and stack without bounds.
std::string head_of(std::string_view html) {
  constexpr std::array<std::string_view, 8> kHead{"!doctype", "html", "head",     "meta",
                                                  "link",     "base", "noscript", "?xml"};
  std::string head;
  while (head.size() < kMostHead) {
    html.remove_prefix(std::min(html.find('<'), html.size()));
    if (html.empty()) break;
    const std::string name = tag_name(html);
    std::size_t size = end_of_tag(html);
    if (name == "!--") {
      size = std::min(end_of_element(html, "-->") + 3, html.size());
    } else if (name == "script" || name == "style") {
      size = end_of_element(html, "</" + name);
    } else if (name == "title") {
      size = end_of_element(html, "</title");
      head += html.substr(0, size);
      head += "</title>";
    } else if (std::ranges::find(kHead, name) != kHead.end()) {
      head += html.substr(0, size);
    } else if (!name.starts_with('/')) {
      break;
    }
    html.remove_prefix(size);
  }
  head.resize(std::min(head.size(), kMostHead));
  return head;
}

// "iso-8859-1" of "text/html; charset=ISO-8859-1", as a header or a page has it.
std::string charset_in(std::string_view text) {
  constexpr std::string_view kName = "charset=";
  std::size_t begin = find(text, kName);
  if (begin == std::string_view::npos) return {};
  begin = std::min(text.find_first_not_of(" \"'", begin + kName.size()), text.size());
  std::string charset(text.substr(begin, text.find_first_of(" \"';/>", begin) - begin));
  std::ranges::transform(charset, charset.begin(), lower);
  // Which is what browsers take for it (WHATWG, Encoding).
  return charset == "iso-8859-1" || charset == "latin1" ? "windows-1252" : charset;
}

// As it is where nobody knows that encoding: the parser replaces what is no UTF-8.
std::string to_utf8(std::string text, const std::string& charset) {
  if (charset.empty() || charset == "utf-8" || charset == "utf8") return text;
  const iconv_t converter = ::iconv_open("UTF-8", charset.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return text;
  std::string converted(text.size() * 4, '\0');
  char* from = text.data();
  char* to = converted.data();
  std::size_t from_size = text.size();
  std::size_t to_size = converted.size();
  // Behind the first wrong byte nothing is converted, which may be an end that was cut off.
  ::iconv(converter, &from, &from_size, &to, &to_size);
  ::iconv_close(converter);
  converted.resize(converted.size() - to_size);
  return converted;
}

// On one line, without the blanks around it and without what a terminal or an editor might obey.
std::string folded(std::string_view text) {
  std::string result;
  bool is_after_blank = false;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = analysis::next_character(text, at);
    if (analysis::is_space(character) || analysis::is_control(character)) {
      is_after_blank = is_after_blank || analysis::is_space(character);
      continue;
    }
    if (++characters > kMostCharacters) break;
    if (std::exchange(is_after_blank, false) && !result.empty()) result += ' ';
    result += text.substr(begin, at - begin);
  }
  return result;
}

std::span<GumboNode* const> nodes(const GumboVector& children) {
  return {reinterpret_cast<GumboNode* const*>(children.data), children.length};
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : "";
}

struct Titles {
  std::string own;       // <title>
  std::string to_share;  // og:title

  void take(const GumboElement& element) {
    if (element.tag == GUMBO_TAG_META && to_share.empty() && attribute(element, "property") == "og:title")
      to_share = folded(attribute(element, "content"));
    if (element.tag != GUMBO_TAG_TITLE || !own.empty()) return;
    for (const GumboNode* text : nodes(element.children)) {
      if (text->type == GUMBO_NODE_TEXT) own = folded(text->v.text.text);
    }
  }
};

struct Destroy {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

std::string page_title(std::string_view html, std::string_view content_type) {
  std::string charset = charset_in(content_type);
  if (charset.empty()) charset = charset_in(html.substr(0, 1024));
  std::string head = head_of(html);
  if (charset.empty() && analysis::Text(head).bytes() != head) charset = "windows-1252";
  head = to_utf8(std::move(head), charset);
  const std::unique_ptr<GumboOutput, Destroy> page(
      gumbo_parse_with_options(&kGumboDefaultOptions, head.data(), head.size()));
  // Both are at home in the head; what a page has of them elsewhere, in pictures say, is no title of the page.
  Titles titles;
  for (const GumboNode* part : nodes(page->root->v.element.children)) {
    if (part->type != GUMBO_NODE_ELEMENT || part->v.element.tag != GUMBO_TAG_HEAD) continue;
    for (const GumboNode* child : nodes(part->v.element.children)) {
      if (child->type == GUMBO_NODE_ELEMENT) titles.take(child->v.element);
    }
  }
  return titles.to_share.empty() ? titles.own : titles.to_share;
}

}  // namespace confnotes::server::links
