// Known profile: where the workspace links a handle to.
#pragma once

#include "analysis/handles.h"
#include "analysis/snapshot.h"

#include <string_view>

namespace confnotes::analysis {

// The linked form of the handle, `[@ada](https://…)`, that most notes use; nullptr where nobody links it. A bare handle
// is looked for on each network.
const HandleForm* linked_form(const Snapshot& snapshot, const Handle& handle);

// The address in "[@ada](https://twitter.com/ada)"; empty for a form that is no link, or one to a file.
std::string_view address_of(const HandleForm& form);

}  // namespace confnotes::analysis
