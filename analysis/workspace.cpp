#include "analysis/workspace.h"

#include <utility>

namespace confnotes::analysis {

namespace {

// The part of a snapshot that an edit may write: copied the first time it is asked for, then the same copy.
template <typename T>
class CopyOnWrite {
 public:
  explicit CopyOnWrite(std::shared_ptr<const T> value) : value_(std::move(value)) {}

  const T& read() const { return *value_; }
  T& write() {
    if (!copy_) value_ = copy_ = std::make_shared<T>(*value_);
    return *copy_;
  }
  std::shared_ptr<const T> share() const { return value_; }

 private:
  std::shared_ptr<const T> value_;
  std::shared_ptr<T> copy_;
};

}  // namespace

class Workspace::Edit {
 public:
  explicit Edit(const Snapshot& before)
      : revision_(before.revision_ + 1),
        slot_count_(before.slot_count_),
        pages_(before.pages_),
        paths_(before.paths_),
        settings_(before.settings_),
        editor_settings_(before.editor_settings_),
        index_(before.index_),
        fields_(before.fields_),
        speakers_(before.speakers_),
        links_(before.links_) {}

  void operator()(const PutNote& put) {
    const auto parts = put.parts ? put.parts : std::make_shared<const NoteParts>(parts_of(*put.note));
    const NoteFacts& facts = *parts->facts;
    // Its slot is written below.
    const std::shared_ptr<const NoteEntry> old = find_entry(put.path);
    const NoteId id = old ? old->id : static_cast<NoteId>(slot_count_++);
    if (!old) {
      paths_.write().emplace(put.path, id);
      index_.write().add(id, facts);
      speakers_.write().add(id, facts);
      links_.write().add(id, put.path, facts);
      fields_.write().add(id, parts->fields);
    } else {
      replace(*old, facts);
      replace_fields(*old, put, parts->fields);
    }
    slot(id) = std::make_shared<const NoteEntry>(NoteEntry{id, put.path, parts->facts, put.note});
  }

  void operator()(const RemoveNote& remove) {
    const std::shared_ptr<const NoteEntry> old = find_entry(remove.path);
    if (!old) return;
    index_.write().remove(old->id, *old->facts);
    speakers_.write().remove(old->id, *old->facts);
    links_.write().remove(old->id, old->path, *old->facts);
    fields_.write().remove(old->id, note_fields(*old->parsed()));
    paths_.write().erase(remove.path);
    slot(old->id) = nullptr;
  }

  void operator()(const PutSettings& put) { settings_.write().insert_or_assign(put.path, put.settings); }
  void operator()(const RemoveSettings& remove) { settings_.write().erase(remove.path); }
  void operator()(const PutEditorSettings& put) { editor_settings_ = put.settings; }

  std::shared_ptr<const Snapshot> finish() const {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->revision_ = revision_;
    snapshot->slot_count_ = slot_count_;
    snapshot->pages_ = pages_.share();
    snapshot->paths_ = paths_.share();
    snapshot->settings_ = settings_.share();
    snapshot->editor_settings_ = editor_settings_;
    snapshot->index_ = index_.share();
    snapshot->fields_ = fields_.share();
    snapshot->speakers_ = speakers_.share();
    snapshot->links_ = links_.share();
    return snapshot;
  }

 private:
  void replace(const NoteEntry& old, const NoteFacts& facts) {
    if (!Index::is_same_for(*old.facts, facts)) {
      index_.write().remove(old.id, *old.facts);
      index_.write().add(old.id, facts);
    }
    if (!SpeakerIndex::is_same_for(*old.facts, facts)) {
      speakers_.write().remove(old.id, *old.facts);
      speakers_.write().add(old.id, facts);
    }
    if (!LinkIndex::is_same_for(old.path, *old.facts, facts)) {
      links_.write().remove(old.id, old.path, *old.facts);
      links_.write().add(old.id, old.path, facts);
    }
  }

  void replace_fields(const NoteEntry& old, const PutNote& put, const NoteFields& fields) {
    const auto note = old.parsed();
    if (put.note && FieldIndex::is_same_for(*note, *put.note)) return;
    const NoteFields before = note_fields(*note);
    if (before != fields) fields_.write().replace(old.id, before, fields);
  }

  std::shared_ptr<const NoteEntry> find_entry(const std::string& path) const {
    const auto found = paths_.read().find(path);
    if (found == paths_.read().end()) return nullptr;
    const auto number = static_cast<std::size_t>(found->second);
    return (*pages_.read()[number / Snapshot::kPageSize])[number % Snapshot::kPageSize];
  }

  // The slot of `id` in a page of this edit's own.
  std::shared_ptr<const NoteEntry>& slot(NoteId id) {
    const auto number = static_cast<std::size_t>(id);
    const std::size_t page = number / Snapshot::kPageSize;
    auto& own = own_pages_[page];
    if (!own) {
      Snapshot::Pages& pages = pages_.write();
      if (page == pages.size()) pages.push_back(std::make_shared<const Snapshot::Page>());
      own = std::make_shared<Snapshot::Page>(*pages[page]);
      pages[page] = own;
    }
    return (*own)[number % Snapshot::kPageSize];
  }

  std::uint64_t revision_;
  std::size_t slot_count_;
  CopyOnWrite<Snapshot::Pages> pages_;
  CopyOnWrite<Snapshot::Paths> paths_;
  CopyOnWrite<Snapshot::SettingsByFolder> settings_;
  std::shared_ptr<const Settings> editor_settings_;
  CopyOnWrite<Index> index_;
  CopyOnWrite<FieldIndex> fields_;
  CopyOnWrite<SpeakerIndex> speakers_;
  CopyOnWrite<LinkIndex> links_;
  std::unordered_map<std::size_t, std::shared_ptr<Snapshot::Page>> own_pages_;
};

NoteParts parts_of(const Note& note) {
  return {note_facts(note), note_fields(note)};
}

std::shared_ptr<const Snapshot> Workspace::apply(std::span<const Change> changes) {
  Edit edit(*snapshot_);
  for (const Change& change : changes)
    std::visit(edit, change);
  snapshot_ = edit.finish();
  return snapshot_;
}

}  // namespace confnotes::analysis
