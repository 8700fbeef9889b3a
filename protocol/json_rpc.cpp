#include "protocol/json_rpc.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace confnotes::protocol {

namespace {

// The deepest nesting of brackets outside strings. Cheap, and right for valid JSON; invalid JSON fails later anyway.
std::size_t nesting_of(std::string_view body) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool is_in_string = false;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (is_in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        is_in_string = false;
    } else if (c == '"') {
      is_in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

// `\\ud83d` without its other half, as an editor sends it when an edit splits a character, made `\\ufffd`: refusing the
// edit would leave the document out of step, and both are one code unit long.
std::string without_lone_surrogates(std::string_view body) {
  std::string result(body);
  const auto unit_at = [&](std::size_t at) -> unsigned {
    unsigned unit = 0;
    if (at + 6 > result.size() || result[at] != '\\' || result[at + 1] != 'u') return 0;
    const auto [end, error] = std::from_chars(result.data() + at + 2, result.data() + at + 6, unit, 16);
    return error == std::errc() && end == result.data() + at + 6 ? unit : 0;
  };
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] != '\\') continue;
    const unsigned unit = unit_at(i);
    const bool is_high = 0xD800 <= unit && unit < 0xDC00;
    const bool is_low = 0xDC00 <= unit && unit < 0xE000;
    const unsigned next = is_high ? unit_at(i + 6) : 0;
    if (is_high && 0xDC00 <= next && next < 0xE000) {
      i += 11;
    } else {
      if (is_high || is_low) result.replace(i + 2, 4, "fffd");
      ++i;  // whatever is escaped is no backslash that escapes
    }
  }
  return result;
}

bool is_id(const Json& json) {
  return json.is_string() || json.is_number_integer() || json.is_number_float();
}

std::unexpected<BadMessage> bad(Id id, ErrorCode code, std::string sentence) {
  return std::unexpected(BadMessage{std::move(id), {code, std::move(sentence)}});
}

// The member moved out of `object`; null where there is none.
Json take(Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? Json() : std::move(*found);
}

}  // namespace

std::string to_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::expected<Message, BadMessage> parse_message(std::string_view body) {
  if (nesting_of(body) > kDeepestNesting) {
    return bad(nullptr, ErrorCode::InvalidRequest, "The message is nested more than 100 levels deep.");
  }
  Json json;
  try {
    json = Json::parse(body, nullptr, false);
    if (json.is_discarded()) json = Json::parse(without_lone_surrogates(body));
  } catch (const Json::exception& error) {
    return bad(nullptr, ErrorCode::ParseError, std::string("The message is not JSON: ") + error.what());
  }
  if (json.is_array()) return bad(nullptr, ErrorCode::InvalidRequest, "Batches are not part of the protocol.");
  if (!json.is_object()) return bad(nullptr, ErrorCode::InvalidRequest, "The message is no object.");

  const bool has_id = json.contains("id");
  Id id = take(json, "id");
  const Id known_id = is_id(id) ? id : Id();
  const auto version = json.find("jsonrpc");
  if (version == json.end() || *version != "2.0") {
    return bad(known_id, ErrorCode::InvalidRequest, "jsonrpc: expected \"2.0\".");
  }
  const auto method = json.find("method");
  if (method == json.end()) {
    const bool is_answer = has_id && (json.contains("result") || json.contains("error"));
    if (!is_answer) return bad(known_id, ErrorCode::InvalidRequest, "method: missing.");
    return Response{std::move(id), take(json, "result"), take(json, "error")};
  }
  if (!method->is_string()) return bad(known_id, ErrorCode::InvalidRequest, "method: expected string.");
  Json params = take(json, "params");
  if (!params.is_null() && !params.is_object() && !params.is_array()) {
    return bad(known_id, ErrorCode::InvalidRequest, "params: expected object or array.");
  }
  std::string name = std::move(method->get_ref<std::string&>());
  if (!has_id) return Notification{std::move(name), std::move(params)};
  if (!is_id(id)) return bad(nullptr, ErrorCode::InvalidRequest, "id: expected string or number.");
  return Request{std::move(id), std::move(name), std::move(params)};
}

std::string response_text(const Id& id, Json result) {
  return to_text({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

std::string error_text(const Id& id, const ResponseError& error) {
  return to_text({{"jsonrpc", "2.0"},
                  {"id", id},
                  {"error", {{"code", static_cast<std::int32_t>(error.code)}, {"message", error.message}}}});
}

std::string notification_text(std::string_view method, Json params) {
  return to_text({{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

std::string request_text(const Id& id, std::string_view method, Json params) {
  return to_text({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}});
}

}  // namespace confnotes::protocol
