#include "analysis/talks/lead_forms.h"

#include "analysis/talks/days.h"
#include "analysis/talks/scan.h"
#include "analysis/talks/speakers.h"
#include "analysis/unicode.h"
#include "analysis/visible_text.h"
#include "analysis/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostLines = 8;       // a label may stand behind date, length and place
constexpr std::size_t kMostListLines = 40;  // of a list of speakers with what each has done
constexpr std::size_t kMostNameLines = 3;   // a name without a label stands at the top
constexpr std::size_t kLongestLine = 400;   // bytes; only prose is longer

constexpr std::string_view kMarks = "*_[(>-–—•~@ \t";  // what may stand before a name or a "by"
constexpr std::array kByWords{
    "by "sv,         "presented by "sv, "given by "sv, "a talk by "sv, "talk by "sv, "talk given by "sv,
    "keynote by "sv, "with "sv,         "von "sv,      "par "sv};

enum class Place : std::uint8_t { Paragraph, Item, Quote };

struct Line {
  Span span;
  Place place;
};

auto first_block(const Markdown& markdown, Span lead) {
  return std::ranges::lower_bound(markdown.blocks, lead.begin, {}, [](const Block& block) { return block.span.begin; });
}

bool is_bare(const Markdown& markdown, Span lead) {
  const auto block = first_block(markdown, lead);
  return block == markdown.blocks.end() || block->span.begin >= lead.end;
}

// The first lines of paragraphs, items and quotes in `lead`.
std::vector<Line> first_lines(const Text& text, const Markdown& markdown, Span lead, std::size_t most) {
  std::vector<Line> lines;
  lines.reserve(kMostLines);
  for (auto block = first_block(markdown, lead); block != markdown.blocks.end() && block->span.begin < lead.end;
       ++block) {
    if (block->kind == BlockKind::Heading || lines.size() >= most) break;
    if (block->kind != BlockKind::Paragraph) continue;
    Place place = Place::Paragraph;
    if (block->parent != Block::kNoParent) {
      const BlockKind parent = markdown.blocks[block->parent].kind;
      if (parent == BlockKind::Item) place = Place::Item;
      if (parent == BlockKind::Quote) place = Place::Quote;
    }
    const std::size_t first = text.line_at(block->span.begin);
    for (std::size_t i = first; lines.size() < most; ++i) {
      const Span line = text.line(i);
      if (line.begin >= block->span.end) break;
      const Span inner{std::max(line.begin, block->span.begin), std::min(line.end, block->span.end)};
      if (!inner.empty()) lines.push_back({inner, place});
      if (line.end >= block->span.end) break;
    }
  }
  return lines;
}

bool begins_with_by(std::string_view words) {
  constexpr std::string_view kFirst = "bBpPgGaAtTkKwWvV";  // letters of the words above
  return !words.empty() && kFirst.contains(words.front()) && std::ranges::any_of(kByWords, [&](std::string_view by) {
    return equals_ignoring_ascii_case(words.substr(0, by.size()), by);
  });
}

// Where a label would have it.
bool has_colon_in(std::string_view line) {
  constexpr std::size_t kFarthest = 60;  // bytes, with marks around the label
  line = line.substr(0, kFarthest);
  return line.find(':') != std::string_view::npos || line.find("：") != std::string_view::npos;
}

class Reader {
 public:
  Reader(const Text& text, const Markdown& markdown, Span lead, LeadScope scope)
      : text_(text), markdown_(markdown), scope_(scope), lines_(first_lines(text, markdown, lead, kMostLines)) {
    reading_.is_bare = is_bare(markdown, lead);
  }

  LeadReading read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].span.size() > kLongestLine) {
        if (shown_ == 0 && scope_ == LeadScope::Everything)
          read_prose(VisibleText(text_, markdown_, lines_[i].span), lines_[i]);
        if (lines_[i].place == Place::Paragraph) break;
        continue;
      }
      const std::string_view raw = text_.slice(lines_[i].span);
      if (trim(raw).empty()) continue;
      if (!may_name_speaker(raw)) {
        ++shown_;
        continue;
      }
      const VisibleText line(text_, markdown_, lines_[i].span);
      if (trim(line.plain()).empty()) continue;
      ++shown_;
      if (read_label(line, i)) return std::move(reading_);
      if (reading_.form != SpeakerForm::None && reading_.form != SpeakerForm::Prose) continue;
      if (read_by_line(line)) return std::move(reading_);
      if (scope_ == LeadScope::LabelsOnly) continue;
      if (shown_ <= kMostNameLines && read_name_line(line, i)) continue;
      if (shown_ == 1) read_prose(line, lines_[i]);
    }
    return std::move(reading_);
  }

 private:
  void take(SpeakerForm form, Certainty certainty, const VisibleText& line, const People& people, std::size_t shift) {
    if (form != reading_.form) reading_.speakers.clear();
    reading_.form = form;
    reading_.certainty = std::max(reading_.certainty, certainty);
    append_speakers(line, people, shift, reading_.speakers);
  }

  // By its bytes alone, since most lines name nobody: a colon for a label, "by", a name, or a link in the first line.
  // Below the first lines only a label counts.
  bool may_name_speaker(std::string_view raw) const {
    if (has_colon_in(raw)) return true;
    if (scope_ == LeadScope::LabelsOnly) return begins_with_by(raw);
    if (shown_ >= kMostNameLines) return false;
    if (shown_ == 0 && raw.find("](") != std::string_view::npos) return true;
    const std::size_t begin = std::min(raw.find_first_not_of(kMarks), raw.size());
    const std::string_view words = raw.substr(begin);
    return (begin > 0 && raw[begin - 1] == '@') || begins_with_by(words) || may_begin_with_name(words);
  }

  // "Speaker: Ada Example", "- **Presenters**: A, B", "Speakers:" above a list. True when it was one.
  bool read_label(const VisibleText& line, std::size_t index) {
    const std::string_view plain = line.plain();
    const std::size_t begin = std::min(plain.find_first_not_of("-–—*•> "), plain.size());
    const auto label = leading_label(plain.substr(begin));
    if (!label) return false;
    const bool is_speaker = is_label_of_speakers(*label) || is_nearly_speaker_label(label->words.back());
    if (!is_speaker) {
      if (is_media_label(label->words.front())) reading_.has_media = true;
      return false;
    }
    const std::size_t shift = begin + label->rest.begin;
    const std::string_view rest = plain.substr(shift);
    if (trim(rest).empty()) return read_names_below(index + 1);
    // "Speakers:" promises a list of people, "Speaker:" a person and what they do.
    const bool is_plural = label->words.back().ends_with('s');
    const People people = read_people(rest, is_plural ? NameSlot::List : NameSlot::Billing);
    if (people.empty()) {
      reading_.has_media = true;  // "Speaker: TBD" stands below the heading of a talk
      return false;
    }
    take(SpeakerForm::Label, Certainty::Strong, line, people, shift);
    return true;
  }

  // The lines behind an empty label, as long as they are names.
  bool read_names_below(std::size_t index) {
    for (std::size_t i = index; i < lines_.size(); ++i) {
      const VisibleText line(text_, markdown_, lines_[i].span);
      const People people = read_people(line.plain(), NameSlot::Billing);
      if (people.empty()) break;
      take(SpeakerForm::Label, Certainty::Strong, line, people, 0);
    }
    return reading_.form == SpeakerForm::Label;
  }

  // "by Ada Example", "-- By Ada Example, engineer", "Presented by Ada Example"
  bool read_by_line(const VisibleText& line) {
    const std::string_view plain = line.plain();
    const std::size_t begin = std::min(plain.find_first_not_of(kMarks), plain.size());
    for (const std::string_view words : kByWords) {
      if (!equals_ignoring_ascii_case(plain.substr(begin, words.size()), words)) continue;
      const std::size_t shift = begin + words.size();
      const People people = read_people(plain.substr(shift), NameSlot::Billing);
      if (people.empty()) return false;
      const bool is_sure = people.certainty >= Certainty::Plausible || people.has_role;
      if (!is_sure && words == "with ") return false;
      take(SpeakerForm::ByLine, is_sure ? Certainty::Strong : Certainty::Plausible, line, people, shift);
      return true;
    }
    return false;
  }

  // A line that is only names, each with role and handle if it likes. True when it was one.
  bool read_name_line(const VisibleText& line, std::size_t index) {
    const People people = read_people(line.plain(), NameSlot::Billing);
    if (people.empty()) return false;
    const Place place = lines_[index].place;
    const bool is_bold = std::ranges::any_of(line.marks(), [](const VisibleText::Mark& mark) {
      return mark.kind == VisibleText::Mark::Kind::Strong && mark.plain.begin == 0;
    });
    SpeakerForm form = SpeakerForm::NameLine;
    if (place == Place::Quote) form = SpeakerForm::QuoteLine;
    if (place == Place::Item) form = SpeakerForm::ListItem;
    if (place == Place::Paragraph && is_bold) form = SpeakerForm::BoldLine;
    // In a list anything may be a name; notes are lists.
    if (form == SpeakerForm::ListItem && people.certainty < Certainty::Strong) return false;
    if (reading_.form != SpeakerForm::None && reading_.form != SpeakerForm::Prose && reading_.form != form)
      return false;
    take(form, people.certainty, line, people, 0);
    // Further lines of the same kind are further speakers.
    for (std::size_t i = index + 1; i < lines_.size(); ++i) {
      if (lines_[i].place != place || lines_[i].span.size() > kLongestLine) break;
      const VisibleText next(text_, markdown_, lines_[i].span);
      const People more = read_people(next.plain(), NameSlot::Billing);
      if (more.certainty < Certainty::Plausible) break;
      take(form, more.certainty, next, more, 0);
    }
    return true;
  }

  // "[Ada Example](…) opened the conference", "… by [Ada Example](…)": only links are sure enough in running text.
  void read_prose(const VisibleText& line, const Line& place) {
    if (place.place != Place::Paragraph) return;
    const std::string_view plain = line.plain();
    for (const VisibleText::Mark& mark : line.marks()) {
      if (mark.kind != VisibleText::Mark::Kind::Link) continue;
      const std::string_view before = plain.substr(0, mark.plain.begin);
      const bool is_first = trim(before).empty();
      const bool is_by = before.ends_with(" by ") || before.ends_with(" By ");
      if (!is_first && !is_by) continue;
      const std::string_view name = plain.substr(mark.plain.begin, mark.plain.size());
      const People people = read_people(name, NameSlot::List);
      if (people.certainty < Certainty::Plausible) continue;
      take(SpeakerForm::Prose, is_by ? Certainty::Strong : Certainty::Plausible, line, people, mark.plain.begin);
      return;
    }
  }

  const Text& text_;
  const Markdown& markdown_;
  LeadScope scope_;
  std::vector<Line> lines_;
  LeadReading reading_;
  std::size_t shown_ = 0;  // lines with text so far
};

}  // namespace

LeadReading read_lead(const Text& text, const Markdown& markdown, Span lead, LeadScope scope) {
  return Reader(text, markdown, lead, scope).read();
}

std::vector<Speaker> read_speaker_list(const Text& text, const Markdown& markdown, Span lead) {
  std::vector<Speaker> speakers;
  for (const Line& place : first_lines(text, markdown, lead, kMostListLines)) {
    if (place.span.size() > kLongestLine) continue;
    const VisibleText line(text, markdown, place.span);
    const People people = read_people(line.plain(), NameSlot::Billing);
    if (people.certainty >= Certainty::Plausible) append_speakers(line, people, 0, speakers);
  }
  return speakers;
}

}  // namespace confnotes::analysis::talks
