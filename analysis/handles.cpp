#include "analysis/handles.h"

#include "analysis/mentions.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace confnotes::analysis {

namespace {

Span shifted(Span span, Offset by) {
  return {span.begin + by, span.end + by};
}

// "Ada Example (@ada)": the @name in a longer text of a link to that account.
std::optional<Mention> mention_of(std::string_view label, std::string_view name) {
  for (std::size_t at = label.find('@'); at != std::string_view::npos; at = label.find('@', at + 1)) {
    auto mention = mention_at(label, at);
    if (mention && equals_ignoring_ascii_case(mention->name, name)) return mention;
  }
  return std::nullopt;
}

// GFM ends a bare address before its last underscores; names may end with them: https://twitter.com/__ada__
std::string_view underscores_behind(const Text& text, const Link& link) {
  if (link.form != LinkForm::Bare) return {};
  const std::string_view rest = text.slice({link.whole.end, text.size()});
  return rest.substr(0, std::min(rest.find_first_not_of('_'), rest.size()));
}

// A link to a profile, or one whose text is an @name.
std::optional<Handle> linked_handle(const Text& text, const Link& link) {
  if (link.is_image) return std::nullopt;
  const std::string_view underscores = underscores_behind(text, link);
  auto profile = profile_of(underscores.empty() ? link.url : link.url + std::string(underscores));
  const std::string_view label = text.slice(link.text);
  auto mention = mention_in_label(label, profile.has_value());
  if (!profile && !mention) return std::nullopt;
  if (!mention) mention = mention_of(label, profile->name);
  const bool is_mention = mention.has_value();
  const auto longer = [&](Span span) { return Span{span.begin, span.end + underscores.size()}; };
  if (!profile) profile = Profile{mention->network, std::move(mention->name)};
  return Handle{.network = profile->network,
                .name = std::move(profile->name),
                .span = is_mention ? shifted(mention->span, link.text.begin) : longer(link.text),
                .whole = longer(link.whole),
                .is_mention = is_mention,
                .person = std::nullopt};
}

// Where an @ stands in the text, in order; full-width ones too.
std::vector<Offset> ats_in(std::string_view text) {
  std::vector<Offset> ats;
  for (const std::string_view at : {"@", "＠"}) {
    for (std::size_t i = text.find(at); i != std::string_view::npos; i = text.find(at, i + 1))
      ats.push_back(i);
  }
  std::ranges::sort(ats);
  return ats;
}

// The @names of one run of text, of which `ats` tells where they may be. `previous_end` is where the one before ended:
// in "@ada/@bo" the second needs it.
void append_mentions(const Text& text, Span run, std::span<const Offset> ats, Offset& previous_end,
                     std::vector<Handle>& handles) {
  for (auto next = std::ranges::lower_bound(ats, run.begin); next != ats.end() && *next < run.end; ++next) {
    const Offset at = *next;
    if (at < previous_end) continue;
    const Offset line_begin = text.line(text.line_at(at)).begin;
    const bool follows_handle =
        previous_end != 0 && previous_end + 1 == at && std::string_view("/&+").contains(text.bytes()[previous_end]);
    const Offset begin = follows_handle ? at : line_begin;
    // `@_ada_`: Markdown takes the underscores for emphasis, the writer did not.
    const bool is_split = at + 1 == run.end && text.slice({at + 1, at + 2}) == "_";
    const Offset end = is_split ? text.line(text.line_at(at)).end : run.end;
    auto mention = mention_at(text.slice({begin, end}), at - begin);
    if (!mention) continue;
    const Span span = shifted(mention->span, begin);
    previous_end = span.end;
    handles.push_back({.network = mention->network,
                       .name = std::move(mention->name),
                       .span = span,
                       .whole = span,
                       .is_mention = true,
                       .person = std::nullopt});
  }
}

}  // namespace

std::vector<Handle> handles_of(const Text& text, const Markdown& markdown) {
  std::vector<Handle> handles;
  std::vector<Span> closed;  // links whose text is no place for further handles
  for (const Link& link : markdown.links) {
    auto handle = linked_handle(text, link);
    if (handle || link.is_image || link.form == LinkForm::Autolink || link.form == LinkForm::Bare)
      closed.push_back(link.whole);
    if (handle) handles.push_back(std::move(*handle));
  }
  const std::vector<Offset> ats = ats_in(text.bytes());
  if (ats.empty()) return handles;

  std::vector<Handle> mentions;
  Offset previous_end = 0;
  for (const Inline& run : markdown.inlines) {
    if (run.kind == InlineKind::Text) append_mentions(text, run.content, ats, previous_end, mentions);
  }
  // Both are in source order: a mention is inside a link when some link that began before it has not ended.
  auto link = closed.begin();
  Offset closed_end = 0;
  for (Handle& mention : mentions) {
    for (; link != closed.end() && link->begin <= mention.span.begin; ++link)
      closed_end = std::max(closed_end, link->end);
    if (mention.span.begin >= closed_end) handles.push_back(std::move(mention));
  }
  std::ranges::sort(handles, {}, &Handle::span);
  return handles;
}

std::optional<Span> name_in_address(const Text& text, Span span, Span whole, std::string_view name) {
  const Span behind{span.end, whole.end};
  if (behind.begin >= behind.end) return std::nullopt;
  const std::string_view address = text.slice(behind);
  // Its last place: the host may hold it as well.
  for (std::size_t end = address.size(); end >= name.size(); --end) {
    const std::size_t begin = end - name.size();
    if (equals_ignoring_ascii_case(address.substr(begin, name.size()), name))
      return Span{behind.begin + begin, behind.begin + end};
  }
  return std::nullopt;
}

std::string handle_key(const Handle& handle) {
  return to_lower(handle.name) + ' ' + static_cast<char>('0' + static_cast<int>(handle.network));
}

}  // namespace confnotes::analysis
