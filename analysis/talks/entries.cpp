#include "analysis/talks/entries.h"

#include "analysis/talks/heading_forms.h"
#include "analysis/talks/heading_kind.h"
#include "analysis/talks/scan.h"
#include "analysis/talks/speakers.h"
#include "analysis/unicode.h"
#include "analysis/visible_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFewest = 3;         // of one kind, surely named
constexpr std::size_t kLongestLine = 300;  // bytes

enum class Kind : std::uint8_t { Item, Bold, Hash };
constexpr std::size_t kKinds = 3;

struct Entry {
  Kind kind;
  Span line;
  VisibleText text;
  HeadingReading reading;
  const HeadingForm* form = nullptr;  // the surest one that has a title; into `reading`
};

// Most lines of notes have none of what parts a title from a name.
bool may_name_speaker(std::string_view line) {
  for (const std::string_view mark : {" - "sv, " by "sv, "–"sv, "—"sv, " | "sv, " By "sv}) {
    if (line.find(mark) != std::string_view::npos) return true;
  }
  const std::size_t bracket = line.rfind('(');
  return line.ends_with(')') && bracket > 0 && bracket != std::string_view::npos && line[bracket - 1] == ' ';
}

const HeadingForm* surest_form(const HeadingReading& reading) {
  const HeadingForm* best = nullptr;
  for (const HeadingForm& form : reading.forms) {
    // A colon and a comma part too much else in running text.
    const bool is_loose = form.form == SpeakerForm::NameColonTitle || form.form == SpeakerForm::TitleColonName ||
                          form.form == SpeakerForm::TitleCommaName || form.form == SpeakerForm::TitleHandle ||
                          form.form == SpeakerForm::With || form.form == SpeakerForm::NameAlone;
    if (is_loose || form.people.certainty < Certainty::Strong) continue;
    if (!best || best->form == SpeakerForm::NameDashTitle) best = &form;
  }
  return best;
}

class Reader {
 public:
  explicit Reader(const TalkSource& source) : source_(source) {}

  std::vector<Talk> run() {
    for (const Block& block : source_.markdown.blocks) {
      if (block.kind == BlockKind::Paragraph) read_paragraph(block);
    }
    // Only now do the readings stay where they are.
    std::array<std::size_t, kKinds> named{};
    for (Entry& entry : entries_) {
      entry.form = surest_form(entry.reading);
      if (entry.form) ++named[static_cast<std::size_t>(entry.kind)];
    }
    const auto most = static_cast<std::size_t>(std::ranges::max_element(named) - named.begin());
    // A list of other things may hold a few that look like talks.
    if (named[most] < kFewest || named[most] * 2 < counts_[most]) return {};
    for (const Entry& entry : entries_) {
      if (static_cast<std::size_t>(entry.kind) == most && entry.form) add(entry);
    }
    return std::move(talks_);
  }

 private:
  void read_paragraph(const Block& block) {
    const bool is_top = block.parent == Block::kNoParent;
    const bool is_item = !is_top && is_outer_item(source_.markdown.blocks[block.parent]);
    if (!is_top && !is_item) return;
    const std::size_t first = source_.text.line_at(block.span.begin);
    for (std::size_t i = first;; ++i) {
      const Span whole = source_.text.line(i);
      if (whole.begin >= block.span.end || i >= source_.text.line_count()) break;
      const Span line{std::max(whole.begin, block.span.begin), std::min(whole.end, block.span.end)};
      const std::size_t hashes = is_top ? tight_heading_length(source_.text.slice(line)) : 0;
      if (is_item && i == first) add_entry(Kind::Item, line, 0);
      if (hashes > 0) add_entry(Kind::Hash, line, hashes);
      if (is_top && hashes == 0 && source_.text.slice(line).starts_with("**")) add_entry(Kind::Bold, line, 0);
      if (whole.end >= block.span.end) break;
    }
  }

  // Of a list that is in no other.
  bool is_outer_item(const Block& block) const {
    if (block.kind != BlockKind::Item || block.parent == Block::kNoParent) return false;
    return source_.markdown.blocks[block.parent].parent == Block::kNoParent;
  }

  void add_entry(Kind kind, Span line, std::size_t marker) {
    ++counts_[static_cast<std::size_t>(kind)];
    if (line.size() > kLongestLine || !may_name_speaker(source_.text.slice(line))) return;
    VisibleText text(source_.text, source_.markdown, {line.begin + marker, line.end});
    if (heading_kind(text.plain()) != HeadingKind::Title) return;
    HeadingReading reading = read_heading(text);
    entries_.push_back({kind, line, std::move(text), std::move(reading), nullptr});
  }

  void add(const Entry& entry) {
    if (!talks_.empty()) talks_.back().whole.end = entry.line.begin;
    Talk talk{.section = {},
              .head = entry.line,
              .whole = {entry.line.begin, source_.text.size()},
              .title = {},
              .title_span = {},
              .speakers = {}};
    const std::string_view plain = entry.text.plain();
    talk.title = tidied(plain.substr(entry.form->title.begin, entry.form->title.size()));
    talk.title_span = entry.text.source_of(entry.form->title);
    talk.speakers = speakers_of(entry.text, entry.form->people);
    talk.form = entry.form->form;
    talks_.push_back(std::move(talk));
  }

  const TalkSource& source_;
  std::vector<Entry> entries_;
  std::array<std::size_t, kKinds> counts_{};  // of all lines of each kind
  std::vector<Talk> talks_;
};

}  // namespace

std::vector<Talk> entry_talks(const TalkSource& source) {
  return Reader(source).run();
}

}  // namespace confnotes::analysis::talks
