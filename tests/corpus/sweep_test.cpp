// A sweep over real notes: nothing crashes, nothing points outside its note, and the empty headings are those that
// were found by eye.
#include "analysis/actions.h"
#include "analysis/features/code_lenses.h"
#include "analysis/features/completion.h"
#include "analysis/features/definition.h"
#include "analysis/features/document_links.h"
#include "analysis/features/document_symbols.h"
#include "analysis/features/folding_ranges.h"
#include "analysis/features/hover.h"
#include "analysis/features/inlay_hints.h"
#include "analysis/features/references.h"
#include "analysis/features/rename.h"
#include "analysis/features/selection_ranges.h"
#include "analysis/features/semantic_tokens.h"
#include "analysis/lint.h"
#include "analysis/workspace.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace confnotes::analysis {
namespace {

namespace fs = std::filesystem;

const fs::path kNotes = CONFNOTES_REAL_NOTES;
constexpr Offset kStep = 32;

std::string contents_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The corpus as one workspace, read once.
const Snapshot& corpus() {
  static const std::shared_ptr<const Snapshot> kCorpus = [] {
    std::vector<Change> changes;
    for (const auto& entry : fs::recursive_directory_iterator(kNotes / "corpus")) {
      if (!entry.is_regular_file()) continue;
      changes.emplace_back(PutNote{entry.path().string(), parse_note(Text(contents_of(entry.path())))});
    }
    Workspace workspace;
    return workspace.apply(changes);
  }();
  return *kCorpus;
}

std::vector<const NoteEntry*> corpus_notes() {
  std::vector<const NoteEntry*> entries;
  for (std::uint32_t id = 0; entries.size() < corpus().size(); ++id)
    entries.push_back(corpus().find(NoteId{id}));
  return entries;
}

constexpr Offset kWideStep = 512;

bool are_apart(const std::vector<Edit>& edits) {
  return std::ranges::adjacent_find(edits, [](const Edit& a, const Edit& b) { return b.span.begin < a.span.end; }) ==
         edits.end();
}

void check_inside(const std::vector<Symbol>& symbols, Span span) {
  for (const Symbol& symbol : symbols) {
    EXPECT_FALSE(symbol.name.empty());
    EXPECT_TRUE(span.contains(symbol.span));
    EXPECT_TRUE(symbol.span.contains(symbol.selection));
    check_inside(symbol.children, symbol.span);
  }
}

class Corpus : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(kNotes / "corpus")) GTEST_SKIP() << "SKIPPED: there are no real notes at " << kNotes;
  }
};

TEST_F(Corpus, AlignsEveryLeaf) {
  for (const NoteEntry* entry : corpus_notes())
    EXPECT_EQ(entry->note->markdown.unaligned_leaves, 0U) << entry->path;
}

TEST_F(Corpus, PointsInsideItsNotes) {
  for (const NoteEntry* entry : corpus_notes()) {
    SCOPED_TRACE(entry->path);
    const Note& note = *entry->note;
    const Span whole{0, note.text.size()};
    check_inside(document_symbols(note), whole);
    for (const FoldingRange& range : folding_ranges(note)) {
      EXPECT_LT(range.first_line, range.last_line);
      EXPECT_LT(range.last_line, note.text.line_count());
    }
    const Programme& programme = note.programme;
    EXPECT_EQ(programme.judgements.size(), note.sections.size());
    if (programme.event) {
      EXPECT_TRUE(whole.contains(programme.event->span));
    }
    for (const Day& day : programme.days)
      EXPECT_TRUE(whole.contains(day.span));
    for (const Talk& talk : programme.talks) {
      EXPECT_TRUE(whole.contains(talk.whole));
      EXPECT_TRUE(talk.whole.contains(talk.head));
      EXPECT_TRUE(whole.contains(talk.title_span));
      for (const Speaker& speaker : talk.speakers)
        EXPECT_TRUE(whole.contains(speaker.span));
    }
    for (const Handle& handle : note.handles) {
      EXPECT_TRUE(whole.contains(handle.whole));
      EXPECT_TRUE(handle.whole.contains(handle.span));
    }
    for (const Tag& tag : note.tags)
      EXPECT_TRUE(whole.contains(tag.span));
    for (const Diagnostic& diagnostic : lint(corpus(), *entry, {})) {
      EXPECT_TRUE(whole.contains(diagnostic.span));
      for (const Related& related : diagnostic.related)
        EXPECT_TRUE((Span{0, related.note ? related.note->text.size() : note.text.size()}).contains(related.span));
      for (const Fix& fix : diagnostic.fixes) {
        for (const Edit& edit : fix.edits)
          EXPECT_TRUE(whole.contains(edit.span));
      }
    }
  }
}

// Every character of the front matter, and every so many of the rest.
std::vector<Offset> places_in(const Note& note) {
  std::vector<Offset> places;
  const auto add = [&](Offset at) {
    const Offset on_boundary = note.text.offset(note.text.position(at, ColumnUnit::Utf8), ColumnUnit::Utf8);
    if (places.empty() || places.back() < on_boundary) places.push_back(on_boundary);
  };
  const Offset body = note.front_matter.whole.end;
  for (Offset at = 0; at < body; ++at)
    add(at);
  for (Offset at = body; at <= note.text.size(); at += kStep)
    add(at);
  return places;
}

TEST_F(Corpus, CompletesEverywhere) {
  const CompletionFacts facts{.now = LocalTime{.day = std::chrono::year(2018) / 7 / 6}};
  for (const NoteEntry* entry : corpus_notes()) {
    SCOPED_TRACE(entry->path);
    const Text& text = entry->note->text;
    for (const Offset cursor : places_in(*entry->note)) {
      for (const CompletionItem& item : complete(corpus(), *entry, cursor, facts).items) {
        EXPECT_TRUE(item.edit.span.touches(cursor));
        EXPECT_EQ(text.line_at(item.edit.span.begin), text.line_at(item.edit.span.end));
      }
    }
  }
}

TEST_F(Corpus, HoversEverywhere) {
  const HoverFacts facts{.today = std::chrono::year(2026) / 11 / 25};
  std::size_t found = 0;
  for (const NoteEntry* entry : corpus_notes()) {
    SCOPED_TRACE(entry->path);
    for (const Offset place : places_in(*entry->note)) {
      const auto hovered = hover(corpus(), *entry, place, facts);
      if (!hovered) continue;
      ++found;
      EXPECT_TRUE(hovered->span.touches(place));
      EXPECT_LE(hovered->span.end, entry->note->text.size());
      EXPECT_FALSE(hovered->words.markdown().empty());
    }
  }
  EXPECT_GT(found, 0U);
}

// Fewer places than above: each of these may look at all notes.
TEST_F(Corpus, NavigatesEverywhere) {
  std::size_t count = 0;
  for (const NoteEntry* entry : corpus_notes()) {
    SCOPED_TRACE(entry->path);
    const Text& text = entry->note->text;
    for (Offset at = entry->path.size() % kWideStep; at <= text.size(); at += kWideStep) {
      const Offset place = text.offset(text.position(at, ColumnUnit::Utf8), ColumnUnit::Utf8);
      if (const auto found = definition(corpus(), *entry, place)) {
        ++count;
        EXPECT_TRUE(found->origin.touches(place));
        for (const Destination& one : found->destinations)
          EXPECT_TRUE(one.whole.contains(one.selection));
      }
      for (const Place& reference : references(corpus(), *entry, place, true))
        EXPECT_LE(reference.span.end, corpus().find(reference.note)->text().size());
      const auto target = prepare_rename(corpus(), *entry, place);
      EXPECT_TRUE(!target || target->span.touches(place));
      if (const auto edit = rename(corpus(), *entry, place, "another")) {
        for (const NoteEdits& note : edit->notes)
          EXPECT_TRUE(are_apart(note.edits)) << note.path;
      }
      const auto chain = selection_ranges(*entry->note, place);
      EXPECT_TRUE(chain.back().touches(place));
      for (const Action& action : actions(corpus(), *entry, {place, place}, {})) {
        for (const NoteEdits& note : action.edit.notes)
          EXPECT_TRUE(are_apart(note.edits)) << action.title;
      }
    }
  }
  EXPECT_GT(count, 0U);
}

TEST_F(Corpus, DecoratesEveryNote) {
  for (const NoteEntry* entry : corpus_notes()) {
    SCOPED_TRACE(entry->path);
    const Note& note = *entry->note;
    Offset last = 0;
    for (const SemanticToken& token : semantic_tokens(note)) {
      EXPECT_LE(last, token.span.begin);
      last = token.span.end;
    }
    last = 0;
    for (const DocumentLink& link : document_links(corpus(), *entry)) {
      EXPECT_LE(last, link.span.begin);
      last = link.span.end;
    }
    for (const CodeLens& lens : code_lenses(corpus(), *entry))
      EXPECT_FALSE(lens_places(corpus(), *entry, lens.kind, lens.subject).empty()) << lens.title;
    for (const InlayHint& hint : inlay_hints(note, {0, note.text.size()}))
      EXPECT_LE(hint.offset, note.text.size());
  }
}

TEST_F(Corpus, HasTheEmptyHeadingsThatWereFoundByEye) {
  std::set<std::string> expected;
  for (const auto& heading : nlohmann::json::parse(contents_of(kNotes / "empty-headings.json"))) {
    expected.insert(heading.at("file").get<std::string>() + ":" + std::to_string(heading.at("line").get<int>()));
  }
  std::set<std::string> found;
  for (const NoteEntry* entry : corpus_notes()) {
    for (const Diagnostic& diagnostic : lint(corpus(), *entry, {})) {
      if (diagnostic.rule != "heading/empty") continue;
      const std::size_t line = entry->note->text.line_at(diagnostic.span.begin) + 1;
      found.insert(fs::relative(entry->path, kNotes / "corpus").string() + ":" + std::to_string(line));
    }
  }
  EXPECT_EQ(found, expected);
}

// What started the project: nine talks on two days, the last without a title, and that one fault.
TEST_F(Corpus, OutlinesTheSeed) {
  const auto note = parse_note(Text(contents_of(kNotes / "seed/pydata-berlin-2018.md")));
  const std::vector<Symbol> days = document_symbols(*note);
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].name, "Day 1");
  EXPECT_EQ(days[0].children.size(), 4U);
  EXPECT_EQ(days[1].name, "Day 2");
  ASSERT_EQ(days[1].children.size(), 5U);
  EXPECT_EQ(days[0].children[2].detail, "Mark Keinhörster");
  EXPECT_EQ(days[1].children[2].name, "Spatial Data Analysis With Python");
  EXPECT_EQ(days[1].children[4].name, "(untitled talk)");
  EXPECT_EQ(days[1].children[4].detail, "Alejandro Saucedo");
}

}  // namespace
}  // namespace confnotes::analysis
