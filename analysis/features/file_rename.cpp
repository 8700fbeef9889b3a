#include "analysis/features/file_rename.h"

#include "analysis/edits_by_note.h"
#include "analysis/subject.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

std::string moved(const std::string& path, std::span<const FileMove> moves) {
  for (const FileMove& move : moves) {
    if (path == move.from) return move.to;
    if (path.starts_with(move.from) && path[move.from.size()] == '/') return move.to + path.substr(move.from.size());
  }
  return path;
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') + 1);
}

class Following {
 public:
  Following(const Snapshot& snapshot, std::span<const FileMove> moves) : snapshot_(snapshot), moves_(moves) {}

  void follow(const NoteEntry& entry) {
    const std::string new_path = moved(entry.path, moves_);
    for (const LinkFact& link : entry.facts->links) {
      const LinkTarget target = link_target(entry.facts->string(link.url));
      if (target.kind != LinkTarget::Kind::File || target.path.starts_with('/')) continue;
      const auto old_target = target_path(snapshot_, entry.path, target);
      if (!old_target) continue;
      const std::string new_target = moved(*old_target, moves_);
      if (folder_of(new_path) == folder_of(entry.path) && new_target == *old_target) continue;
      rewrite(entry, link.destination, target, *old_target, relative_path(new_path, new_target));
    }
  }

  WorkspaceEdit finish() const { return edits_.finish(); }

 private:
  void rewrite(const NoteEntry& entry, Span destination, const LinkTarget& target, const std::string& old_target,
               std::string path) {
    // A page that was named without its ending still is.
    const bool had_no_ending = is_markdown_path(old_target) && !is_markdown_path(target.path);
    if (had_no_ending && is_markdown_path(path)) path.erase(path.rfind('.'));
    if (target.path.ends_with('/')) path += '/';
    if (target.path.starts_with("./") && !path.starts_with("../")) path.insert(0, "./");
    const std::string_view written = entry.text().slice(destination);
    const std::size_t path_end = std::min(written.find_first_of("#?"), written.size());
    const Offset before = destination.begin;
    const bool is_in_angle_brackets = before > 0 && entry.text().bytes()[before - 1] == '<';
    const std::string replacement = written_path(path, is_in_angle_brackets);
    if (written.substr(0, path_end) != replacement)
      edits_.add(entry.path, {destination.begin, destination.begin + path_end}, replacement);
  }

  const Snapshot& snapshot_;
  std::span<const FileMove> moves_;
  EditsByNote edits_;
};

}  // namespace

WorkspaceEdit edits_for_moves(const Snapshot& snapshot, std::span<const FileMove> moves) {
  Following following(snapshot, moves);
  snapshot.for_each([&](const NoteEntry& entry) { following.follow(entry); });
  return following.finish();
}

}  // namespace confnotes::analysis
