// Known profile: where the workspace links a handle to.
#pragma once

#include "analysis/handles.h"
#include "analysis/snapshot.h"

namespace confnotes::analysis {

// The linked form of the handle, `[@ada](https://…)`, that most notes use; nullptr where nobody links it. A bare handle
// is looked for on each network.
const HandleForm* linked_form(const Snapshot& snapshot, const Handle& handle);

}  // namespace confnotes::analysis
