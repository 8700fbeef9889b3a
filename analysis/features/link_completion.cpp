#include "analysis/features/link_completion.h"

#include "analysis/known_profile.h"
#include "analysis/link_target.h"
#include "analysis/literal.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace confnotes::analysis {

namespace {

enum class SlotKind : std::uint8_t { Destination, Label };

// Where the cursor stands in a link that may not be finished.
struct Slot {
  SlotKind kind;
  Span span;              // what is typed, up to the end of the word
  std::string_view text;  // between the brackets before it
  bool is_in_angle_brackets = false;
};

// The text in brackets that ends right before `end`, which must be behind a `]`; nothing where none begins on the line.
std::optional<std::string_view> bracketed_before(std::string_view line, std::size_t end) {
  int depth = 0;
  for (std::size_t i = end; i-- > 0;) {
    if (line[i] == ']') ++depth;
    if (line[i] == '[' && --depth == 0) return line.substr(i + 1, end - i - 2);
  }
  return std::nullopt;
}

std::size_t end_of(std::string_view line, std::size_t at, std::string_view stops) {
  return std::min(line.find_first_of(stops, at), line.size());
}

std::optional<Slot> find_slot(const Text& text, Offset cursor) {
  const Span whole = text.line(text.line_at(cursor));
  const std::string_view line = text.slice(whole);
  const std::size_t at = cursor - whole.begin;
  const std::string_view before = line.substr(0, at);
  const auto slot = [&](SlotKind kind, std::size_t begin, std::size_t end, std::string_view words, bool is_in_angles) {
    return Slot{kind, {whole.begin + begin, whole.begin + std::max(end, at)}, words, is_in_angles};
  };
  const std::size_t open = before.rfind("](");
  if (open != std::string_view::npos && before.find(')', open) == std::string_view::npos) {
    std::size_t begin = open + 2;
    const bool is_in_angles = begin < before.size() && before[begin] == '<';
    if (is_in_angles) ++begin;
    const std::string_view typed = before.substr(begin);
    const auto words = bracketed_before(line, open + 1);
    if (words && typed.find_first_of(is_in_angles ? ">" : " \t>\"") == std::string_view::npos)
      return slot(SlotKind::Destination, begin, end_of(line, at, is_in_angles ? ">" : ") \t"), *words, is_in_angles);
  }
  const std::size_t label = before.rfind("][");
  if (label != std::string_view::npos && before.find(']', label + 1) == std::string_view::npos) {
    if (const auto words = bracketed_before(line, label + 1))
      return slot(SlotKind::Label, label + 2, end_of(line, at, "]"), *words, false);
  }
  const std::size_t colon = before.find("]: ");
  if (before.starts_with('[') && colon != std::string_view::npos) {
    const std::size_t begin = std::min(before.find_first_not_of(' ', colon + 3), before.size());
    if (before.find_first_of(" \t", begin) == std::string_view::npos)
      return slot(SlotKind::Destination, begin, end_of(line, at, " \t"), before.substr(1, colon - 1), false);
  }
  return std::nullopt;
}

class Offer {
 public:
  Offer(const Snapshot& snapshot, const NoteEntry& entry, const Slot& slot, Offset cursor)
      : snapshot_(snapshot), entry_(entry), slot_(slot), typed_(entry.text().slice({slot.span.begin, cursor})) {}

  CompletionList run() {
    if (slot_.kind == SlotKind::Label) {
      add_labels();
    } else if (const std::size_t hash = typed_.find('#'); hash != std::string_view::npos) {
      add_anchors(hash);
    } else if (typed_.find(':') == std::string_view::npos) {
      add_profiles();
      add_paths();
    }
    return std::move(list_);
  }

 private:
  void add(CompletionKind kind, std::string label, std::string detail, Span span, std::string replacement) {
    if (list_.items.size() == kMostCompletions) {
      list_.is_incomplete = true;
      return;
    }
    std::string filter = replacement;
    list_.items.push_back({.kind = kind,
                           .label = std::move(label),
                           .detail = std::move(detail),
                           .filter_text = std::move(filter),
                           .edit = {span, std::move(replacement)}});
  }

  void add_labels() {
    const std::string typed = fold(typed_);
    for (const Definition& definition : entry_.note->markdown.definitions) {
      const std::string label(entry_.text().slice(definition.label));
      if (!definition.is_duplicate && fold(label).find(typed) != std::string::npos)
        add(CompletionKind::Label, label, definition.url, slot_.span, label);
    }
  }

  void add_anchors(std::size_t hash) {
    const LinkTarget target = link_target(std::string(typed_.substr(0, hash)) + "#");
    const NoteEntry* owner =
        target.kind == LinkTarget::Kind::Anchor ? &entry_ : snapshot_.find_target(entry_.path, target);
    if (!owner) return;
    const std::string typed = fold(typed_.substr(hash + 1));
    const Span span{slot_.span.begin + hash + 1, slot_.span.end};
    const NoteFacts& facts = *owner->facts;
    std::vector<const AnchorFact*> anchors;
    for (const AnchorFact& anchor : facts.anchors) {
      const bool is_like = fold(facts.string(anchor.id)).find(typed) != std::string::npos ||
                           fold(facts.text.slice(anchor.span)).find(typed) != std::string::npos;
      if (anchor.id.size > 0 && is_like) anchors.push_back(&anchor);
    }
    std::ranges::stable_sort(anchors, {}, [](const AnchorFact* anchor) { return anchor->span.begin; });
    for (const AnchorFact* anchor : anchors)
      add(CompletionKind::Anchor, std::string(facts.string(anchor->id)), std::string(facts.text.slice(anchor->span)),
          span, std::string(facts.string(anchor->id)));
  }

  // Where the text is a person's name or handle: the profiles that notes link them to.
  void add_profiles() {
    const std::string words = fold(slot_.text.starts_with('@') ? slot_.text.substr(1) : slot_.text);
    if (words.empty()) return;
    std::set<std::string> seen;
    const auto offer = [&](const KnownHandle& handle) {
      for (const HandleForm& form : handle.forms) {
        std::string address(address_of(form));
        const bool is_theirs = fold(form.person) == words || fold(handle.name) == words;
        if (!address.empty() && is_theirs && address.starts_with(typed_) && seen.insert(address).second)
          add(CompletionKind::Handle, address, form.person, slot_.span, address);
      }
    };
    for (const auto& [key, handle] : snapshot_.index().handles())
      offer(*handle);
  }

  // One folder at a time: its notes, and the folders in it that hold some.
  void add_paths() {
    if (!entry_.path.starts_with('/')) return;
    const std::size_t slash = typed_.rfind('/');
    const std::string_view folder_typed = slash == std::string_view::npos ? "" : typed_.substr(0, slash + 1);
    const auto folder = resolve_path(entry_.path, link_target(std::string(folder_typed) + "x").path);
    if (!folder || folder_typed.starts_with('/')) return;
    const std::string base = folder->substr(0, folder->rfind('/') + 1);
    const std::string typed = fold(link_target(typed_.substr(folder_typed.size())).path);
    std::map<std::string, const NoteEntry*, std::less<>> names;  // nullptr for a folder
    snapshot_.for_each([&](const NoteEntry& other) {
      if (!other.path.starts_with(base) || other.id == entry_.id) return;
      const std::string_view rest = std::string_view(other.path).substr(base.size());
      const std::size_t end = rest.find('/');
      const bool is_file = end == std::string_view::npos;
      const std::string_view name = is_file ? rest : rest.substr(0, end + 1);
      if (!names.contains(name)) names.emplace(name, is_file ? &other : nullptr);
    });
    // An anchor that stands there already stays.
    const std::size_t hash = entry_.text().slice(slot_.span).find('#');
    const Offset end = hash == std::string_view::npos ? slot_.span.end : slot_.span.begin + hash;
    const Span span{slot_.span.begin + folder_typed.size(), end};
    for (const auto& [name, note] : names) {
      if (fold(name).find(typed) == std::string::npos) continue;
      add(note ? CompletionKind::File : CompletionKind::Folder, name, note ? std::string(note->title()) : "", span,
          written_path(name, slot_.is_in_angle_brackets));
    }
    if (std::string("../").starts_with(typed_.substr(folder_typed.size())))
      add(CompletionKind::Folder, "../", "", span, "../");
  }

  const Snapshot& snapshot_;
  const NoteEntry& entry_;
  const Slot& slot_;
  std::string_view typed_;
  CompletionList list_;
};

}  // namespace

std::optional<CompletionList> complete_link(const Snapshot& snapshot, const NoteEntry& entry, Offset cursor) {
  if (cursor > 0 && is_literal(*entry.note, cursor - 1)) return std::nullopt;
  const auto slot = find_slot(entry.text(), cursor);
  if (!slot) return std::nullopt;
  return Offer(snapshot, entry, *slot, cursor).run();
}

}  // namespace confnotes::analysis
