// JSON members: the members of an object taken apart without JSON's grammar, so that a fault in one does not hide the
// others.
#pragma once

#include "analysis/text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

struct JsonMember {
  Span key;                     // with quotes of any kind, if any, or one of the two; empty for a value without a key
  std::optional<Offset> colon;  // or what stands for it: `=`
  Span value;                   // empty where it is left out
  std::optional<Offset> open;   // the innermost quote or bracket in the value that nothing closes
  std::optional<Offset> comma;  // the one behind it, or what stands for it: `;`
};

struct JsonMembers {
  std::vector<JsonMember> members;
  std::vector<Span> comments;        // between members
  std::vector<Offset> stray_commas;  // without a member in front of them
  std::vector<Offset> stray_braces;  // that close nothing: a comma follows them
  std::optional<Offset> end;         // the brace that closes the object
};

// The object whose brace opens at `within.begin`. A value that is never closed ends in front of the next line that
// starts a member.
JsonMembers json_members(std::string_view source, Span within);

// The member that begins at `begin`, which is behind a brace or comma; `source` ends where the object should.
JsonMember json_member_at(std::string_view source, Offset begin);

}  // namespace confnotes::analysis
