// Codec: protocol structs from JSON and to JSON, by one table of fields for each struct:
//
//   struct Position {
//     std::uint32_t line = 0;
//     std::uint32_t character = 0;
//     static constexpr auto fields() {
//       return std::tuple(field("line", &Position::line), field("character", &Position::character));
//     }
//   };
//
// A std::optional may be absent or null and is left out when empty; every other field must be there, unless it is
// marked `lenient`: then whatever cannot be decoded leaves it at its default.
#pragma once

#include "protocol/json.h"

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace confnotes::protocol {

// "params.position.line: expected unsigned integer". Thrown by decode; only the dispatcher catches it.
class DecodeError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

template <typename Struct, typename Member>
struct Field {
  const char* name;
  Member Struct::* member;
  bool is_lenient;
};

template <typename Struct, typename Member>
constexpr Field<Struct, Member> field(const char* name, Member Struct::* member) {
  return {name, member, false};
}

template <typename Struct, typename Member>
constexpr Field<Struct, Member> lenient(const char* name, Member Struct::* member) {
  return {name, member, true};
}

template <typename T>
concept HasFields = requires { T::fields(); };

// Where in the message a value stands: a chain of names on the stack, made into text only for an error.
class Path {
 public:
  explicit Path(const char* name) : name_(name) {}
  Path(const Path& parent, const char* name) : parent_(&parent), name_(name) {}
  Path(const Path& parent, std::size_t index) : parent_(&parent), index_(index) {}

  std::string text() const;
  [[noreturn]] void expected(std::string_view what) const;
  [[noreturn]] void missing() const;

 private:
  const Path* parent_ = nullptr;
  const char* name_ = nullptr;
  std::size_t index_ = 0;
};

namespace detail {

template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};

bool decode_bool(const Json& json, const Path& path);
double decode_number(const Json& json, const Path& path);
std::int64_t decode_integer(const Json& json, const Path& path, std::int64_t least, std::int64_t most);
std::string decode_string(Json& json, const Path& path);
void check_object(const Json& json, const Path& path);
void check_array(const Json& json, const Path& path);
// The member of that name, nullptr for none and for null.
Json* find_member(Json& object, const char* name);

}  // namespace detail

// Strings are moved out of `json`.
template <typename T>
T decode(Json& json, const Path& path) {
  if constexpr (std::same_as<T, Json>) {
    return std::move(json);
  } else if constexpr (std::same_as<T, bool>) {
    return detail::decode_bool(json, path);
  } else if constexpr (std::same_as<T, std::string>) {
    return detail::decode_string(json, path);
  } else if constexpr (std::is_enum_v<T>) {
    return static_cast<T>(decode<std::underlying_type_t<T>>(json, path));
  } else if constexpr (std::integral<T>) {
    return static_cast<T>(
        detail::decode_integer(json, path, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
  } else if constexpr (std::floating_point<T>) {
    return detail::decode_number(json, path);
  } else if constexpr (detail::IsOptional<T>::value) {
    if (json.is_null()) return std::nullopt;
    return decode<typename T::value_type>(json, path);
  } else if constexpr (detail::IsVector<T>::value) {
    detail::check_array(json, path);
    T values;
    values.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
      values.push_back(decode<typename T::value_type>(json[i], Path(path, i)));
    }
    return values;
  } else {
    static_assert(HasFields<T>, "no way to decode this type");
    detail::check_object(json, path);
    T value;
    const auto decode_field = [&](const auto& entry) {
      using Member = std::remove_cvref_t<decltype(value.*(entry.member))>;
      const Path member_path(path, entry.name);
      Json* member = detail::find_member(json, entry.name);
      if (!member) {
        if constexpr (!detail::IsOptional<Member>::value && !std::same_as<Member, Json>) {
          if (!entry.is_lenient) member_path.missing();
        }
        return;
      }
      if (!entry.is_lenient) {
        value.*(entry.member) = decode<Member>(*member, member_path);
        return;
      }
      try {
        value.*(entry.member) = decode<Member>(*member, member_path);
      } catch (const DecodeError&) {
        value.*(entry.member) = Member{};
      }
    };
    std::apply([&](const auto&... entries) { (decode_field(entries), ...); }, T::fields());
    return value;
  }
}

template <typename T>
T decode_params(Json params) {
  return decode<T>(params, Path("params"));
}

template <typename T>
Json encode(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return static_cast<std::underlying_type_t<T>>(value);
  } else if constexpr (detail::IsOptional<T>::value) {
    return value ? encode(*value) : Json();
  } else if constexpr (detail::IsVector<T>::value) {
    Json array = Json::array();
    array.get_ref<Json::array_t&>().reserve(value.size());
    for (const auto& element : value)
      array.push_back(encode(element));
    return array;
  } else if constexpr (HasFields<T>) {
    Json object = Json::object();
    const auto encode_field = [&](const auto& entry) {
      const auto& member = value.*(entry.member);
      using Member = std::remove_cvref_t<decltype(member)>;
      if constexpr (detail::IsOptional<Member>::value) {
        if (member) object[entry.name] = encode(*member);
      } else if constexpr (std::same_as<Member, Json>) {
        if (!member.is_null()) object[entry.name] = member;
      } else {
        object[entry.name] = encode(member);
      }
    };
    std::apply([&](const auto&... entries) { (encode_field(entries), ...); }, T::fields());
    return object;
  } else {
    return Json(value);
  }
}

}  // namespace confnotes::protocol
