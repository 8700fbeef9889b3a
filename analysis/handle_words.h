// Handle words: the lists by which handles are told from their look-alikes. Compared in lower case.
#pragma once

#include "analysis/profiles.h"

#include <optional>
#include <string_view>

namespace confnotes::analysis {

// First segments of a network's addresses that are no one's name: search, hashtag, orgs, features …
bool is_page_of(Network network, std::string_view lower);

// Widely known instances that their name does not give away: mas.to, hachyderm.io …
bool is_known_mastodon_host(std::string_view lower);

// twitter, github, bluesky …
std::optional<Network> network_named(std::string_view lower);

// handle, account … between a network's name and the handle: "Twitter handle: @x".
bool is_account_word(std::string_view lower);

// speaker, follow, on …: what may stand beside a handle on a line that only tells how to reach someone.
bool is_contact_word(std::string_view lower);

// What follows an @ in code without being anyone's handle: at-rules, annotations, decorators, attributes, directives of
// documentation; in chats the names of everybody.
bool is_code_name(std::string_view lower);

// decorator, annotation, directive …: what stands beside such a name.
bool is_code_noun(std::string_view lower);

// class, func, var …: what follows an annotation in front of a declaration.
bool is_declaration_word(std::string_view lower);

// engineer, cto, works …: behind these an @Name is where someone works.
bool is_job_word(std::string_view lower);

// with, by, thanks …: behind these it is a person, whatever stands before.
bool is_companion_word(std::string_view lower);

}  // namespace confnotes::analysis
