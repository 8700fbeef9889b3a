#include "analysis/features/document_links.h"

#include "analysis/known_profile.h"
#include "analysis/subject.h"

#include <algorithm>

namespace confnotes::analysis {

namespace {

std::optional<DocumentLink> link_to(const Snapshot& snapshot, const NoteEntry& entry, std::string_view url, Span span) {
  const LinkTarget target = link_target(url);
  switch (target.kind) {
    case LinkTarget::Kind::External:
      return DocumentLink{.span = span, .url = std::string(url)};
    case LinkTarget::Kind::Anchor:
      if (target.fragment.empty()) return std::nullopt;
      return DocumentLink{.span = span, .url = {}, .path = entry.path, .fragment = target.fragment};
    case LinkTarget::Kind::File: {
      auto path = target_path(snapshot, entry.path, target);
      if (!path) return std::nullopt;
      return DocumentLink{.span = span, .url = {}, .path = std::move(*path), .fragment = target.fragment};
    }
    case LinkTarget::Kind::Empty:
    case LinkTarget::Kind::Template:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::vector<DocumentLink> document_links(const Snapshot& snapshot, const NoteEntry& entry) {
  const Note& note = *entry.note;
  std::vector<DocumentLink> links;
  const auto add = [&](std::optional<DocumentLink> link) {
    if (link && !link->span.empty()) links.push_back(std::move(*link));
  };
  for (const Link& link : note.markdown.links)
    add(link_to(snapshot, entry, link.url, link.label ? link.text : link.destination));
  for (const Definition& definition : note.markdown.definitions)
    add(link_to(snapshot, entry, definition.url, definition.destination));
  for (const HtmlLink& link : note.html_links)
    add(link_to(snapshot, entry, link.url, link.destination));
  for (const Handle& handle : note.handles) {
    if (!handle.is_mention || handle.whole != handle.span) continue;
    if (const HandleForm* form = linked_form(snapshot, handle))
      add(DocumentLink{.span = handle.span, .url = std::string(address_of(*form))});
  }
  std::ranges::sort(links, {}, &DocumentLink::span);
  // Of an image in a link's text both are there; the first is the one that is seen.
  std::vector<DocumentLink> apart;
  for (DocumentLink& link : links) {
    if (apart.size() == kMostDocumentLinks) break;
    if (apart.empty() || apart.back().span.end <= link.span.begin) apart.push_back(std::move(link));
  }
  return apart;
}

std::optional<std::size_t> line_of_anchor(const Snapshot& snapshot, const std::string& path,
                                          std::string_view fragment) {
  const NoteEntry* entry = snapshot.find(path);
  const AnchorFact* anchor = entry ? entry->facts->find_anchor(fragment) : nullptr;
  if (!anchor) return std::nullopt;
  return entry->text().line_at(anchor->span.begin);
}

}  // namespace confnotes::analysis
