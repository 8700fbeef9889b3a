#include "analysis/actions/rewritings.h"
#include "analysis/known_profile.h"

namespace confnotes::analysis {

void link_handle(const ActionInput& input, std::vector<Action>& actions) {
  for (const Handle& handle : input.note().handles) {
    if (!handle.is_mention || handle.whole != handle.span || !input.is_at(handle.span)) continue;
    const HandleForm* form = linked_form(input.snapshot, handle);
    if (!form) continue;
    actions.push_back({.kind = ActionKind::Rewrite,
                       .title = "Link @" + handle.name + " to the profile that other notes link it to",
                       .edit = edit_of(input.entry, {{handle.whole, form->form}})});
  }
}

}  // namespace confnotes::analysis
