// Verdict: what is known of a link to the internet, and by what evidence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::server::links {

// Only what the link itself is to blame for makes it dead; what our address, our name or our network may be to blame
// for makes it one of the others.
enum class Verdict : std::uint8_t {
  Alive,
  Moved,      // alive, and every redirection says that it is for good
  Dead,       // nobody will find it
  Blocked,    // somebody is there, and does not tell us whether the page is
  Transient,  // may be another in an hour
  Tls,        // the certificate does not prove who is there
  Refused,    // was not asked: our policy forbids it
  Invalid,    // is no address
};

std::string_view to_string(Verdict verdict);  // "alive", "moved" …

// What kept links from being checked, and is the fault of none of them.
struct Obstacle {
  bool is_setup = false;  // something of this machine, to be mended there; else the network, which may soon be back
  std::string reason;     // as Finding::reason: "no host can be reached"
};

struct Hop {
  std::string url;
  int status = 0;

  bool operator==(const Hop&) const = default;
};

struct Finding {
  Verdict verdict = Verdict::Transient;
  int status = 0;              // of the last answer; 0 without one
  std::vector<Hop> hops = {};  // the redirections before it, in order
  std::string final_url = {};  // where they led; empty without any
  std::string reason = {};     // for people, as in reason_of; empty for what is alive

  bool operator==(const Finding&) const = default;
};

}  // namespace confnotes::server::links
