#include "analysis/markdown/bare_urls.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/link_syntax.h"
#include "analysis/markdown/source.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis::markdown {

namespace {

// Longer than any real host name; keeps a line full of `www.` from being read again and again.
constexpr std::size_t kMaxDomainSize = 1024;

// No-break, narrow, ideographic and zero-width spaces, and the like.
bool is_wide_space(std::string_view text) {
  return text.starts_with("\u00A0") || text.starts_with("\u3000") || text.starts_with("\u202F") ||
         (text.starts_with("\xE2\x80") && text.size() > 2 && static_cast<unsigned char>(text[2]) <= 0x8B) ||
         text.starts_with("\u2028") || text.starts_with("\u2029");
}

bool is_host_byte(char byte) {
  return is_word(byte) || byte == '-' || byte == '_' || !is_ascii(byte);
}

// Where the domain at `begin` ends; `begin` where it is none: host names need a dot where `needs_dot`, and no
// underscore in their last two parts.
std::size_t domain_end(std::string_view text, std::size_t begin, std::size_t end, bool needs_dot) {
  if (begin >= end || !(is_word(text[begin]) || !is_ascii(text[begin]))) return begin;
  end = std::min(end, begin + kMaxDomainSize);
  std::size_t dots = 0;
  bool underscore_before = false;
  bool underscore = false;
  std::size_t i = begin;
  for (; i < end; ++i) {
    if (text[i] == '.') {
      ++dots;
      underscore_before = underscore;
      underscore = false;
    } else if (!is_host_byte(text[i]) || is_wide_space(text.substr(i, 3))) {
      break;
    } else if (text[i] == '_') {
      underscore = true;
    }
  }
  const bool is_valid = !underscore_before && !underscore && (dots > 0 || !needs_dot) && i - begin < kMaxDomainSize;
  return is_valid ? i : begin;
}

// The path and all behind the domain: up to white space or one of the bytes that cannot be part of it.
std::size_t address_end(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t brackets = 0;
  std::size_t i = begin;
  for (; i < end; ++i) {
    const char byte = text[i];
    if (is_space(byte) || byte == '<' || byte == '`') break;
    if (!is_ascii(byte) && is_wide_space(text.substr(i, 3))) break;
    if (byte == '[') ++brackets;
    if (byte == ']' && brackets-- == 0) break;
  }
  return i;
}

// `&copy;` at the end of the address, which is an entity and no part of it.
std::size_t entity_begin(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t i = end - 1;
  while (i > begin && is_letter(text[i - 1]))
    --i;
  const bool is_entity = i > begin && i < end - 1 && text[i - 1] == '&';
  return is_entity ? i - 1 : end - 1;
}

// Punctuation at the end belongs to the sentence, and so does a parenthesis that the address does not open.
std::size_t without_trailing_punctuation(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view address = text.substr(begin, end - begin);
  auto surplus = std::ranges::count(address, ')') - std::ranges::count(address, '(');
  while (end > begin) {
    const char last = text[end - 1];
    if (last == ')') {
      if (surplus-- <= 0) break;
      --end;
    } else if (last == ';') {
      end = entity_begin(text, begin, end);
    } else if (std::string_view("?!.,:*_~'\"").contains(last)) {
      --end;
    } else {
      break;
    }
  }
  return end;
}

class Finder {
 public:
  Finder(std::string_view text, Span run, char before, std::vector<BareUrl>& found)
      : text_(text), run_(run), before_(before), found_(found), floor_(run.begin) {}

  void run() {
    for (Offset i = run_.begin; i < run_.end; ++i) {
      const char byte = text_[i];
      if (byte == ':')
        i = try_scheme(i);
      else if (byte == 'w' || byte == 'W')
        i = try_www(i);
      else if (byte == '@')
        i = try_email(i);
    }
  }

 private:
  // Each looks at a place and gives the last one that it consumed.
  Offset try_scheme(Offset colon) {
    if (!starts_with(colon, "://")) return colon;
    Offset begin = colon;
    while (begin > floor_ && colon - begin < 6 && is_letter(text_[begin - 1]))
      --begin;
    const std::string_view scheme = text_.substr(begin, colon - begin);
    if (!is_known_scheme(scheme)) return colon;
    if (begin == run_.begin ? is_letter(before_) : is_letter(text_[begin - 1])) return colon;
    const Offset domain = domain_end(text_, colon + 3, run_.end, false);
    if (domain == colon + 3) return colon;
    return accept(BareUrlKind::Url, begin, domain, colon);
  }

  Offset try_www(Offset begin) {
    if (!starts_with(begin, "www.")) return begin;
    const char before = begin == run_.begin ? before_ : text_[begin - 1];
    if (begin > run_.begin && begin == floor_) return begin;
    if (!is_space(before) && !std::string_view("*_~(").contains(before)) return begin;
    const Offset domain = domain_end(text_, begin, run_.end, true);
    return domain == begin ? begin : accept(BareUrlKind::Www, begin, domain, begin);
  }

  Offset try_email(Offset at) {
    Offset begin = at;
    while (begin > floor_ && (is_word(text_[begin - 1]) || std::string_view(".+-_").contains(text_[begin - 1])))
      --begin;
    if (begin == at || (begin > run_.begin ? text_[begin - 1] : before_) == '/') return at;
    std::size_t dots = 0;
    Offset end = at + 1;
    while (end < run_.end && end - at < kMaxDomainSize) {
      const char byte = text_[end];
      const bool is_inner_dot = byte == '.' && end + 1 < run_.end && is_word(text_[end + 1]);
      if (!is_word(byte) && byte != '-' && byte != '_' && !is_inner_dot) break;
      dots += is_inner_dot ? 1U : 0U;
      ++end;
    }
    const bool goes_on = end < run_.end && text_[end] == '@';
    if (goes_on || dots == 0 || !is_letter(text_[end - 1])) return at;
    found_.push_back({BareUrlKind::Email, {begin, end}});
    floor_ = end;
    return end - 1;
  }

  Offset accept(BareUrlKind kind, Offset begin, Offset domain, Offset trigger) {
    const Offset end = without_trailing_punctuation(text_, begin, address_end(text_, domain, run_.end));
    if (end <= trigger + 3) return trigger;
    found_.push_back({kind, {begin, end}});
    floor_ = end;
    return end - 1;
  }

  bool starts_with(Offset begin, std::string_view wanted) const {
    if (run_.end - begin < wanted.size()) return false;
    return std::ranges::equal(text_.substr(begin, wanted.size()), wanted,
                              [](char a, char b) { return a == b || (is_letter(a) && (a | 0x20) == b); });
  }

  static bool is_known_scheme(std::string_view scheme) {
    static constexpr std::array<std::string_view, 3> kSchemes = {"http", "https", "ftp"};
    return std::ranges::any_of(kSchemes, [&](std::string_view known) {
      return std::ranges::equal(scheme, known, [](char a, char b) { return (a | 0x20) == b; });
    });
  }

  std::string_view text_;
  Span run_;
  char before_;
  std::vector<BareUrl>& found_;
  Offset floor_;  // no address begins before it
};

// Two bytes that the body does not contain and that are nothing to Markdown, not even punctuation.
std::string find_unused_bytes(std::string_view body) {
  std::array<bool, 9> used{};
  for (const char byte : body) {
    if ('\x01' <= byte && byte <= '\x08') used[static_cast<std::size_t>(byte)] = true;
  }
  std::string unused;
  for (char byte = '\x01'; byte <= '\x08' && unused.size() < 2; ++byte) {
    if (!used[static_cast<std::size_t>(byte)]) unused += byte;
  }
  return unused;
}

}  // namespace

void find_bare_urls(std::string_view text, Span run, char before, std::vector<BareUrl>& found) {
  Finder(text, run, before, found).run();
}

std::string bare_url_target(BareUrlKind kind, std::string_view address) {
  const std::string url = unescape_entities(address);
  switch (kind) {
    case BareUrlKind::Www:
      return "http://" + url;
    case BareUrlKind::Email:
      return "mailto:" + url;
    case BareUrlKind::Url:
      break;
  }
  return url;
}

void mask_marks_in_bare_urls(Source& source) {
  const std::string_view body = source.fed(source.body());
  if (body.find("://") == std::string_view::npos && body.find("www.") == std::string_view::npos) return;
  std::vector<Offset> marks;
  std::vector<BareUrl> found;
  for (const Span line : source.lines()) {
    const std::string_view text = source.fed(line);
    if (text.find("://") == std::string_view::npos && text.find("www.") == std::string_view::npos) continue;
    if (text.find_first_of("*_") == std::string_view::npos) continue;
    found.clear();
    find_bare_urls(source.fed(), line, '\n', found);
    for (const BareUrl& url : found) {
      // An address between < and > may hold no control characters.
      const bool is_pointed = url.span.begin > line.begin && source.fed()[url.span.begin - 1] == '<';
      if (url.kind == BareUrlKind::Email || is_pointed) continue;
      for (Offset i = url.span.begin; i < url.span.end; ++i) {
        if (source.fed()[i] == '*' || source.fed()[i] == '_') marks.push_back(i);
      }
    }
  }
  if (marks.empty()) return;
  const std::string unused = find_unused_bytes(body);
  if (unused.size() < 2) return;
  for (const Offset mark : marks)
    source.replace(mark, source.original()[mark] == '*' ? unused[0] : unused[1]);
}

}  // namespace confnotes::analysis::markdown
