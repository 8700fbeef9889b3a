#include "protocol/codec.h"

#include <cmath>

namespace confnotes::protocol {

std::string Path::text() const {
  std::string own = name_ ? std::string(name_) : "[" + std::to_string(index_) + "]";
  if (!parent_) return own;
  return parent_->text() + (name_ ? "." : "") + own;
}

void Path::expected(std::string_view what) const {
  throw DecodeError(text() + ": expected " + std::string(what));
}

void Path::missing() const {
  throw DecodeError(text() + ": missing");
}

namespace detail {

bool decode_bool(const Json& json, const Path& path) {
  if (!json.is_boolean()) path.expected("boolean");
  return json.get<bool>();
}

double decode_number(const Json& json, const Path& path) {
  if (!json.is_number()) path.expected("number");
  return json.get<double>();
}

std::int64_t decode_integer(const Json& json, const Path& path, std::int64_t least, std::int64_t most) {
  const std::string_view what = least < 0 ? "integer" : "unsigned integer";
  if (!json.is_number()) path.expected(what);
  // Lua and JavaScript clients may write 3 as 3.0.
  const double number = json.get<double>();
  if (number != std::floor(number) || number < static_cast<double>(least) || number > static_cast<double>(most)) {
    path.expected(what);
  }
  return static_cast<std::int64_t>(number);
}

std::string decode_string(Json& json, const Path& path) {
  if (!json.is_string()) path.expected("string");
  return std::move(json.get_ref<std::string&>());
}

void check_object(const Json& json, const Path& path) {
  if (!json.is_object()) path.expected("object");
}

void check_array(const Json& json, const Path& path) {
  if (!json.is_array()) path.expected("array");
}

Json* find_member(Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

}  // namespace detail

}  // namespace confnotes::protocol
