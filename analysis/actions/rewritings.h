// The rewritings that actions.cpp gathers, one file each. Every function adds what it can do at `range`, or nothing.
#pragma once

#include "analysis/actions.h"

#include <vector>

namespace confnotes::analysis {

struct ActionInput {
  const Snapshot& snapshot;
  const NoteEntry& entry;
  Span range;
  const Facts& facts;

  const Note& note() const { return *entry.note; }
  bool is_at(Span span) const { return span.begin <= range.end && range.begin <= span.end; }
};

void link_handle(const ActionInput& input, std::vector<Action>& actions);   // @ada → [@ada](https://…)
void wrap_address(const ActionInput& input, std::vector<Action>& actions);  // https://… → [title](https://…)
void turn_link(const ActionInput& input, std::vector<Action>& actions);     // [a](u) ↔ [a][b]
void insert_talk_or_day(const ActionInput& input, std::vector<Action>& actions);
void insert_table_of_talks(const ActionInput& input, std::vector<Action>& actions);
void sort_tags(const ActionInput& input, std::vector<Action>& actions);
void mend_path(const ActionInput& input, std::vector<Action>& actions);  // create the note, or the nearest name

// An edit of the note at hand alone.
WorkspaceEdit edit_of(const NoteEntry& entry, std::vector<Edit> edits);

}  // namespace confnotes::analysis
