#include "analysis/handle_words.h"

#include <algorithm>
#include <array>

namespace confnotes::analysis {

namespace {

using namespace std::string_view_literals;

template <std::size_t N>
consteval std::array<std::string_view, N> sorted(std::array<std::string_view, N> words) {
  std::ranges::sort(words);
  return words;
}

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

constexpr auto kTwitterPages = sorted(
    std::array{"about"sv, "compose"sv,      "download"sv, "explore"sv,  "following"sv, "hashtag"sv,  "home"sv,
               "i"sv,     "intent"sv,       "jobs"sv,     "login"sv,    "logout"sv,    "messages"sv, "notifications"sv,
               "oauth"sv, "privacy"sv,      "search"sv,   "settings"sv, "share"sv,     "signup"sv,   "statuses"sv,
               "tos"sv,   "who_to_follow"sv});

constexpr auto kGitHubPages = sorted(std::array{"about"sv,
                                                "account"sv,
                                                "apps"sv,
                                                "blog"sv,
                                                "codespaces"sv,
                                                "collections"sv,
                                                "contact"sv,
                                                "copilot"sv,
                                                "customer-stories"sv,
                                                "dashboard"sv,
                                                "education"sv,
                                                "enterprise"sv,
                                                "events"sv,
                                                "explore"sv,
                                                "features"sv,
                                                "gist"sv,
                                                "home"sv,
                                                "issues"sv,
                                                "join"sv,
                                                "login"sv,
                                                "logout"sv,
                                                "marketplace"sv,
                                                "mobile"sv,
                                                "models"sv,
                                                "new"sv,
                                                "nonprofit"sv,
                                                "notifications"sv,
                                                "orgs"sv,
                                                "organizations"sv,
                                                "partners"sv,
                                                "premium-support"sv,
                                                "pricing"sv,
                                                "pulls"sv,
                                                "readme"sv,
                                                "resources"sv,
                                                "search"sv,
                                                "security"sv,
                                                "sessions"sv,
                                                "settings"sv,
                                                "showcases"sv,
                                                "signup"sv,
                                                "site"sv,
                                                "solutions"sv,
                                                "sponsors"sv,
                                                "stars"sv,
                                                "status"sv,
                                                "team"sv,
                                                "topics"sv,
                                                "trending"sv,
                                                "users"sv,
                                                "watching"sv,
                                                "why-github"sv});

constexpr auto kMastodonHosts = sorted(std::array{"aus.social"sv,       "bsd.network"sv,     "c.im"sv,
                                                  "fediscience.org"sv,  "floss.social"sv,    "framapiaf.org"sv,
                                                  "front-end.social"sv, "functional.cafe"sv, "hachyderm.io"sv,
                                                  "infosec.exchange"sv, "ioc.exchange"sv,    "mas.to"sv,
                                                  "mathstodon.xyz"sv,   "octodon.social"sv,  "social.coop"sv,
                                                  "tech.lgbt"sv,        "techhub.social"sv,  "toot.cafe"sv,
                                                  "toot.community"sv,   "types.pl"sv,        "wandering.shop"sv,
                                                  "witter.cz"sv});

constexpr auto kAccountWords =
    sorted(std::array{"account"sv, "handle"sv, "id"sv, "name"sv, "profile"sv, "user"sv, "username"sv});

constexpr auto kContactWords =
    sorted(std::array{"by"sv, "contact"sv, "find"sv, "follow"sv, "me"sv, "on"sv, "presented"sv, "presenter"sv,
                      "presenters"sv, "speaker"sv, "speakers"sv, "x"sv});

// At-rules, annotations, decorators, attributes and documentation tags; in chats the names of everybody.
constexpr auto kCodeNames = sorted(std::array{"abstract"sv,
                                              "actor"sv,
                                              "after"sv,
                                              "all"sv,
                                              "angular"sv,
                                              "apply"sv,
                                              "around"sv,
                                              "attached"sv,
                                              "attribute"sv,
                                              "autoclosure"sv,
                                              "autowired"sv,
                                              "available"sv,
                                              "babel"sv,
                                              "bean"sv,
                                              "before"sv,
                                              "bind"sv,
                                              "bindable"sv,
                                              "binding"sv,
                                              "body"sv,
                                              "cacheable"sv,
                                              "cached"sv,
                                              "callouts"sv,
                                              "channel"sv,
                                              "chapter"sv,
                                              "charset"sv,
                                              "circuitbreaker"sv,
                                              "classmethod"sv,
                                              "click"sv,
                                              "client"sv,
                                              "column"sv,
                                              "comment"sv,
                                              "component"sv,
                                              "concurrent"sv,
                                              "configuration"sv,
                                              "container"sv,
                                              "content"sv,
                                              "controller"sv,
                                              "dataclass"sv,
                                              "debug"sv,
                                              "decorator"sv,
                                              "deprecated"sv,
                                              "directive"sv,
                                              "discardableresult"sv,
                                              "displayname"sv,
                                              "documentationextension"sv,
                                              "dynamicmemberlookup"sv,
                                              "each"sv,
                                              "else"sv,
                                              "else-if"sv,
                                              "entity"sv,
                                              "environment"sv,
                                              "environmentobject"sv,
                                              "error"sv,
                                              "escaping"sv,
                                              "everyone"sv,
                                              "example"sv,
                                              "extend"sv,
                                              "fallback"sv,
                                              "font-face"sv,
                                              "fontface"sv,
                                              "for"sv,
                                              "forward"sv,
                                              "freestanding"sv,
                                              "function"sv,
                                              "generable"sv,
                                              "get"sv,
                                              "getmapping"sv,
                                              "globalactor"sv,
                                              "here"sv,
                                              "host"sv,
                                              "hostlistener"sv,
                                              "hystrixcommand"sv,
                                              "ibaction"sv,
                                              "ibdesignable"sv,
                                              "ibinspectable"sv,
                                              "iboutlet"sv,
                                              "id"sv,
                                              "if"sv,
                                              "image"sv,
                                              "implementation"sv,
                                              "import"sv,
                                              "include"sv,
                                              "inherits"sv,
                                              "inject"sv,
                                              "injectable"sv,
                                              "inlinable"sv,
                                              "input"sv,
                                              "interface"sv,
                                              "jit"sv,
                                              "keyframes"sv,
                                              "layer"sv,
                                              "lazy"sv,
                                              "links"sv,
                                              "listener"sv,
                                              "local"sv,
                                              "localhost"sv,
                                              "main"sv,
                                              "mainactor"sv,
                                              "media"sv,
                                              "mention"sv,
                                              "mentions"sv,
                                              "metadata"sv,
                                              "mixin"sv,
                                              "mock"sv,
                                              "model"sv,
                                              "module"sv,
                                              "namespace"sv,
                                              "ngmodule"sv,
                                              "njit"sv,
                                              "nonobjc"sv,
                                              "nullable"sv,
                                              "objc"sv,
                                              "observable"sv,
                                              "observedobject"sv,
                                              "onetomany"sv,
                                              "options"sv,
                                              "output"sv,
                                              "override"sv,
                                              "page"sv,
                                              "pagecolor"sv,
                                              "pageimage"sv,
                                              "pagekind"sv,
                                              "param"sv,
                                              "pathvariable"sv,
                                              "pipe"sv,
                                              "post"sv,
                                              "preconcurrency"sv,
                                              "property"sv,
                                              "propertywrapper"sv,
                                              "provides"sv,
                                              "published"sv,
                                              "pytest"sv,
                                              "query"sv,
                                              "redirected"sv,
                                              "repository"sv,
                                              "requestmapping"sv,
                                              "restcontroller"sv,
                                              "resultbuilder"sv,
                                              "retry"sv,
                                              "retryable"sv,
                                              "return"sv,
                                              "returns"sv,
                                              "rollback"sv,
                                              "row"sv,
                                              "scope"sv,
                                              "screen"sv,
                                              "sendable"sv,
                                              "service"sv,
                                              "singleton"sv,
                                              "skip"sv,
                                              "small"sv,
                                              "springbootapplication"sv,
                                              "state"sv,
                                              "stateobject"sv,
                                              "staticmethod"sv,
                                              "step"sv,
                                              "storage"sv,
                                              "suite"sv,
                                              "support"sv,
                                              "supportedlanguage"sv,
                                              "supports"sv,
                                              "tab"sv,
                                              "table"sv,
                                              "tabnavigator"sv,
                                              "tag"sv,
                                              "tags"sv,
                                              "tailwind"sv,
                                              "target"sv,
                                              "task"sv,
                                              "technologyroot"sv,
                                              "test"sv,
                                              "testable"sv,
                                              "theme"sv,
                                              "throws"sv,
                                              "titleheading"sv,
                                              "todo"sv,
                                              "transactional"sv,
                                              "transient"sv,
                                              "tutorial"sv,
                                              "unchecked"sv,
                                              "unknown"sv,
                                              "usablefrominline"sv,
                                              "use"sv,
                                              "value"sv,
                                              "video"sv,
                                              "viewbuilder"sv,
                                              "viewchild"sv,
                                              "warn"sv,
                                              "while"sv});

constexpr auto kCodeNouns = sorted(std::array{"annotation"sv, "annotations"sv, "attribute"sv, "attributes"sv,
                                              "decorator"sv, "decorators"sv, "directive"sv, "directives"sv, "keyword"sv,
                                              "macro"sv, "macros"sv, "rule"sv, "rules"sv, "syntax"sv, "wrapper"sv});

constexpr auto kDeclarationWords = sorted(std::array{
    "class"sv, "def"sv, "enum"sv, "extension"sv, "final"sv, "func"sv, "function"sv, "import"sv, "init"sv, "interface"sv,
    "let"sv, "private"sv, "protocol"sv, "public"sv, "static"sv, "struct"sv, "var"sv, "void"sv});

constexpr auto kJobWords = sorted(std::array{
    "advocate"sv,  "analyst"sv,   "architect"sv, "associate"sv,   "ceo"sv,        "cfo"sv,        "chief"sv,
    "cio"sv,       "ciso"sv,      "coach"sv,     "cofounder"sv,   "co-founder"sv, "consultant"sv, "contractor"sv,
    "coo"sv,       "cpo"sv,       "cto"sv,       "designer"sv,    "dev"sv,        "developer"sv,  "devrel"sv,
    "director"sv,  "employed"sv,  "engineer"sv,  "engineering"sv, "evangelist"sv, "fellow"sv,     "founder"sv,
    "head"sv,      "intern"sv,    "lead"sv,      "leader"sv,      "maintainer"sv, "manager"sv,    "owner"sv,
    "president"sv, "principal"sv, "professor"sv, "programmer"sv,  "researcher"sv, "scientist"sv,  "sre"sv,
    "student"sv,   "tester"sv,    "vp"sv,        "worked"sv,      "working"sv,    "works"sv});

constexpr auto kCompanionWords = sorted(std::array{"and"sv, "by"sv, "cc"sv, "featuring"sv, "follow"sv, "for"sv,
                                                   "from"sv, "is"sv, "of"sv, "thanks"sv, "to"sv, "via"sv, "with"sv});

}  // namespace

bool is_page_of(Network network, std::string_view lower) {
  return network == Network::Twitter ? contains(kTwitterPages, lower) : contains(kGitHubPages, lower);
}
bool is_known_mastodon_host(std::string_view lower) {
  return contains(kMastodonHosts, lower);
}

std::optional<Network> network_named(std::string_view lower) {
  if (lower == "twitter" || lower == "tweet") return Network::Twitter;
  if (lower == "github") return Network::GitHub;
  if (lower == "linkedin") return Network::LinkedIn;
  if (lower == "bluesky" || lower == "bsky") return Network::Bluesky;
  if (lower == "mastodon" || lower == "fediverse") return Network::Mastodon;
  return std::nullopt;
}

bool is_account_word(std::string_view lower) {
  return contains(kAccountWords, lower);
}
bool is_contact_word(std::string_view lower) {
  return contains(kContactWords, lower);
}
bool is_code_name(std::string_view lower) {
  return contains(kCodeNames, lower);
}
bool is_code_noun(std::string_view lower) {
  return contains(kCodeNouns, lower);
}
bool is_declaration_word(std::string_view lower) {
  return contains(kDeclarationWords, lower);
}
bool is_job_word(std::string_view lower) {
  return contains(kJobWords, lower);
}
bool is_companion_word(std::string_view lower) {
  return contains(kCompanionWords, lower);
}

}  // namespace confnotes::analysis
