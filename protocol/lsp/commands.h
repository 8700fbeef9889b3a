// LSP 3.17, Execute a Command, and the arguments and results of ours.
#pragma once

#include "protocol/lsp/base.h"

#include <optional>
#include <string>
#include <vector>

namespace confnotes::protocol {

struct Command {
  std::string title;
  std::string command;
  std::vector<Json> arguments;

  static constexpr auto fields() {
    return std::tuple(field("title", &Command::title), field("command", &Command::command),
                      field("arguments", &Command::arguments));
  }
};

struct ExecuteCommandParams {
  std::string command;
  std::optional<std::vector<Json>> arguments;

  static constexpr auto fields() {
    return std::tuple(field("command", &ExecuteCommandParams::command),
                      field("arguments", &ExecuteCommandParams::arguments));
  }
};

// confnotes.talks: the one argument; each part that is given must be in what it names.
struct TalksArgument {
  std::optional<std::string> speaker;
  std::optional<std::string> tag;
  std::optional<std::string> event;

  static constexpr auto fields() {
    return std::tuple(field("speaker", &TalksArgument::speaker), field("tag", &TalksArgument::tag),
                      field("event", &TalksArgument::event));
  }
};

// confnotes.checkLinks: the one argument; the link, or the links of the note; those of all notes where neither is
// given.
struct CheckLinksArgument {
  std::optional<std::string> url;
  std::optional<std::string> uri;

  static constexpr auto fields() {
    return std::tuple(field("url", &CheckLinksArgument::url), field("uri", &CheckLinksArgument::uri));
  }
};

// confnotes.usePageTitle: the one argument; the address, and where in the note it is.
struct UsePageTitleArgument {
  std::string uri;
  std::string url;
  Position position;

  static constexpr auto fields() {
    return std::tuple(field("uri", &UsePageTitleArgument::uri), field("url", &UsePageTitleArgument::url),
                      field("position", &UsePageTitleArgument::position));
  }
};

struct TalkItem {
  std::string title;
  std::vector<std::string> speakers;
  std::string event;
  std::optional<std::string> day;
  std::optional<std::string> date;  // yyyy-mm-dd
  Location location;

  static constexpr auto fields() {
    return std::tuple(field("title", &TalkItem::title), field("speakers", &TalkItem::speakers),
                      field("event", &TalkItem::event), field("day", &TalkItem::day), field("date", &TalkItem::date),
                      field("location", &TalkItem::location));
  }
};

struct SpeakerItem {
  std::string name;
  std::uint32_t talks = 0;
  std::vector<std::string> handles;
  std::optional<std::string> latest;  // yyyy-mm-dd
  Location location;

  static constexpr auto fields() {
    return std::tuple(field("name", &SpeakerItem::name), field("talks", &SpeakerItem::talks),
                      field("handles", &SpeakerItem::handles), field("latest", &SpeakerItem::latest),
                      field("location", &SpeakerItem::location));
  }
};

}  // namespace confnotes::protocol
