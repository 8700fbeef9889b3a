#include "analysis/markdown/bare_urls.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/source.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis::markdown {

namespace {

// Longer than any real host name.
constexpr std::size_t kMaxDomainSize = 256;

constexpr std::array<std::string_view, 3> kSchemes = {"http", "https", "ftp"};

// No-break, narrow, ideographic and zero-width spaces, and the like.
bool is_wide_space(std::string_view text) {
  return text.starts_with("\u00A0") || text.starts_with("\u3000") || text.starts_with("\u202F") ||
         (text.starts_with("\xE2\x80") && text.size() > 2 && static_cast<unsigned char>(text[2]) <= 0x8B) ||
         text.starts_with("\u2028") || text.starts_with("\u2029");
}

bool is_host_byte(char byte) {
  return is_word(byte) || byte == '-' || byte == '_' || !is_ascii(byte);
}

struct Domain {
  std::size_t end = 0;  // where its bytes end, valid or not
  bool is_valid = false;
};

// Host names need a dot where `needs_dot`, and have no underscore in their last two parts.
Domain read_domain(std::string_view text, std::size_t begin, std::size_t end, bool needs_dot) {
  if (begin >= end || !(is_word(text[begin]) || !is_ascii(text[begin]))) return {begin, false};
  const std::size_t limit = std::min(end, begin + kMaxDomainSize);
  std::size_t i = begin;
  while (i < limit && (text[i] == '.' || is_host_byte(text[i]))) {
    if (!is_ascii(text[i]) && is_wide_space(text.substr(i, 3))) break;
    ++i;
  }
  if (i - begin == kMaxDomainSize) return {i, false};
  // Underscores at the end are emphasis or punctuation.
  std::string_view domain = text.substr(begin, i - begin);
  while (domain.ends_with('_'))
    domain.remove_suffix(1);
  const std::size_t last_dot = domain.rfind('.');
  if (last_dot == std::string_view::npos) return {i, !needs_dot && !domain.contains('_')};
  const std::size_t dot_before = domain.substr(0, last_dot).rfind('.');
  const std::size_t last_two = dot_before == std::string_view::npos ? 0 : dot_before + 1;
  return {i, !domain.substr(last_two).contains('_')};
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
    const std::string_view text = text_.substr(run_.begin, run_.size());
    if (!text.contains("://") && !text.contains("www.") && !text.contains('@')) return;
    const std::size_t first = found_.size();
    bool has_email = false;
    for (Offset i = run_.begin; i < run_.end; ++i) {
      const char byte = text_[i];
      if (byte == ':') i = try_scheme(i);
      if (byte == 'w') i = try_www(i);
      has_email = has_email || byte == '@';
    }
    if (has_email) find_emails(first);
  }

 private:
  // Each looks at a place and gives the last one that it consumed.
  Offset try_scheme(Offset colon) {
    if (!text_.substr(colon, run_.end - colon).starts_with("://")) return colon;
    Offset begin = colon;
    while (begin > floor_ && colon - begin < 6 && is_letter(text_[begin - 1]))
      --begin;
    if (!is_known_scheme(text_.substr(begin, colon - begin)) || is_letter(byte_before(begin))) return colon;
    const Domain domain = read_domain(text_, colon + 3, run_.end, false);
    return domain.is_valid ? accept(BareUrlKind::Url, begin, domain.end, colon) : colon;
  }

  Offset try_www(Offset begin) {
    if (!text_.substr(begin, run_.end - begin).starts_with("www.")) return begin;
    const char before = byte_before(begin);
    if (!is_space(before) && !std::string_view("*_~(").contains(before)) return begin;
    const Domain domain = read_domain(text_, begin, run_.end, true);
    // No later part of a host name that is none is one: its end is the same.
    return domain.is_valid ? accept(BareUrlKind::Www, begin, domain.end, begin) : domain.end - 1;
  }

  Offset accept(BareUrlKind kind, Offset begin, Offset domain, Offset trigger) {
    const Offset end = without_trailing_punctuation(text_, begin, address_end(text_, domain, run_.end));
    if (end <= trigger + 3) return trigger;
    found_.push_back({kind, {begin, end}});
    floor_ = end;
    return end - 1;
  }

  // Addresses of e-mail stand only between those that have a scheme.
  void find_emails(std::size_t first) {
    const std::vector<BareUrl> others(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end());
    found_.resize(first);
    floor_ = run_.begin;
    for (std::size_t i = 0; i <= others.size(); ++i) {
      const Offset end = i < others.size() ? others[i].span.begin : run_.end;
      for (Offset at = floor_; at < end; ++at) {
        if (text_[at] == '@') at = try_email(at, end);
      }
      if (i == others.size()) return;
      found_.push_back(others[i]);
      floor_ = others[i].span.end;
    }
  }

  Offset try_email(Offset at, Offset limit) {
    Offset begin = at;
    while (begin > floor_ && (is_word(text_[begin - 1]) || std::string_view(".+-_").contains(text_[begin - 1])))
      --begin;
    if (begin == at) return at;
    std::size_t dots = 0;
    Offset end = at + 1;
    for (; end < limit && end - at < kMaxDomainSize; ++end) {
      const char byte = text_[end];
      const bool is_inner_dot = byte == '.' && end + 1 < limit && is_word(text_[end + 1]);
      if (!is_word(byte) && byte != '-' && byte != '_' && !is_inner_dot) break;
      dots += is_inner_dot ? 1U : 0U;
    }
    const bool goes_on = end < limit && text_[end] == '@';
    if (goes_on || dots == 0 || !is_letter(text_[end - 1])) return at;
    if (stands_behind("xmpp:", begin)) return at;
    if (stands_behind("mailto:", begin)) begin -= std::string_view("mailto:").size();
    found_.push_back({BareUrlKind::Email, {begin, end}});
    floor_ = end;
    return end - 1;
  }

  bool stands_behind(std::string_view scheme, Offset begin) const {
    if (begin - floor_ < scheme.size() || text_.substr(begin - scheme.size(), scheme.size()) != scheme) return false;
    return !is_word(byte_before(begin - scheme.size()));
  }

  char byte_before(Offset offset) const { return offset == run_.begin ? before_ : text_[offset - 1]; }

  static bool is_known_scheme(std::string_view scheme) {
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

// Appends the places of the emphasis marks inside the bare URLs of `line`.
void find_marks(const Source& source, Span line, std::vector<Offset>& marks) {
  std::vector<BareUrl> found;
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

}  // namespace

void find_bare_urls(std::string_view text, Span run, char before, std::vector<BareUrl>& found) {
  Finder(text, run, before, found).run();
}

std::string bare_url_target(BareUrlKind kind, std::string_view address) {
  if (kind == BareUrlKind::Www) return "http://" + std::string(address);
  if (kind == BareUrlKind::Email && !address.starts_with("mailto:")) return "mailto:" + std::string(address);
  return std::string(address);
}

void mask_marks_in_bare_urls(Source& source) {
  const std::string_view body = source.fed(source.body());
  const Offset base = source.body().begin;
  std::vector<Offset> marks;
  std::size_t scheme = body.find("://");
  std::size_t host = body.find("www.");
  for (std::size_t i = std::min(scheme, host); i < body.size(); i = std::min(scheme, host)) {
    std::size_t word_end = i;
    bool has_mark = false;
    for (; word_end < body.size() && !is_space(body[word_end]); ++word_end)
      has_mark = has_mark || body[word_end] == '*' || body[word_end] == '_';
    std::size_t next = word_end;
    if (has_mark) {
      const Span line = source.lines()[source.line_at(base + i)];
      find_marks(source, line, marks);
      next = line.end - base;
    }
    if (scheme < next) scheme = body.find("://", next);
    if (host < next) host = body.find("www.", next);
  }
  if (marks.empty()) return;
  const std::string unused = find_unused_bytes(body);
  if (unused.size() < 2) return;
  for (const Offset mark : marks)
    source.replace(mark, source.original()[mark] == '*' ? unused[0] : unused[1]);
}

}  // namespace confnotes::analysis::markdown
