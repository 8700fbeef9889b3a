// The guard: keeps inputs away from cmark on which it would take quadratic time or memory.
#pragma once

namespace confnotes::analysis::markdown {

class Source;

// Replaces, in what cmark is given, bytes of constructs that no writer uses so often; real notes stay as they are.
// False where tables must not be read at all.
bool defuse(Source& source);

}  // namespace confnotes::analysis::markdown
