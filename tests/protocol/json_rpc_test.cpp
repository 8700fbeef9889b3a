#include "protocol/json_rpc.h"

#include <gmock/gmock.h>

namespace confnotes::protocol {
namespace {

// "code id sentence" of what is refused.
std::string refusal(std::string_view body) {
  const auto message = parse_message(body);
  if (message) return "accepted";
  const BadMessage& bad = message.error();
  return std::to_string(static_cast<int>(bad.error.code)) + " " + to_text(bad.id) + " " + bad.error.message;
}

TEST(ParseMessage, TellsRequestsNotificationsAndResponsesApart) {
  const auto request = parse_message(R"({"jsonrpc":"2.0","id":"a","method":"m","params":[1]})");
  ASSERT_TRUE(request && std::holds_alternative<Request>(*request));
  EXPECT_EQ(std::get<Request>(*request).id, "a");
  EXPECT_EQ(std::get<Request>(*request).method, "m");
  EXPECT_EQ(std::get<Request>(*request).params, Json({1}));

  const auto notification = parse_message(R"({"jsonrpc":"2.0","method":"m"})");
  ASSERT_TRUE(notification && std::holds_alternative<Notification>(*notification));
  EXPECT_EQ(std::get<Notification>(*notification).params, nullptr);

  const auto response = parse_message(R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}})");
  ASSERT_TRUE(response && std::holds_alternative<Response>(*response));
  EXPECT_EQ(std::get<Response>(*response).error.at("message"), "no");
}

TEST(ParseMessage, RefusesWhatIsNotJson) {
  EXPECT_THAT(refusal("{"), testing::StartsWith("-32700 null The message is not JSON: "));
  EXPECT_THAT(refusal("{} {}"), testing::StartsWith("-32700 null"));
  EXPECT_THAT(refusal("\"\xFF\""), testing::StartsWith("-32700 null"));
}

TEST(ParseMessage, RefusesWhatIsNoRequestAndEchoesTheId) {
  EXPECT_EQ(refusal("[]"), "-32600 null Batches are not part of the protocol.");
  EXPECT_EQ(refusal("1"), "-32600 null The message is no object.");
  EXPECT_EQ(refusal(R"({"id":7,"method":"m"})"), "-32600 7 jsonrpc: expected \"2.0\".");
  EXPECT_EQ(refusal(R"({"jsonrpc":"2.0","id":"x"})"), "-32600 \"x\" method: missing.");
  EXPECT_EQ(refusal(R"({"jsonrpc":"2.0","id":7,"method":1})"), "-32600 7 method: expected string.");
  EXPECT_EQ(refusal(R"({"jsonrpc":"2.0","id":7,"method":"m","params":1})"),
            "-32600 7 params: expected object or array.");
  EXPECT_EQ(refusal(R"({"jsonrpc":"2.0","id":null,"method":"m"})"), "-32600 null id: expected string or number.");
}

TEST(ParseMessage, RefusesDeepNestingBeforeItIsBuilt) {
  const auto nested = [](std::size_t depth) {
    return R"({"jsonrpc":"2.0","method":"m","params":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  EXPECT_EQ(refusal(nested(99)), "accepted");
  EXPECT_EQ(refusal(nested(100)), "-32600 null The message is nested more than 100 levels deep.");
  EXPECT_EQ(refusal(std::string(1'000'000, '[')), "-32600 null The message is nested more than 100 levels deep.");
  EXPECT_EQ(refusal(R"({"jsonrpc":"2.0","method":")" + std::string(200, '[') + "\\\"[\"}"), "accepted");
}

TEST(ParseMessage, ReadsHalfACharacterAsAReplacement) {
  const auto message =
      parse_message(R"({"jsonrpc":"2.0","method":"m","params":["\ud83d","\\ud83d","\ud83d\ude00","\ude00"]})");
  ASSERT_TRUE(message);
  EXPECT_EQ(std::get<Notification>(*message).params, Json({"\uFFFD", "\\ud83d", "😀", "\uFFFD"}));
}

TEST(ToText, IsAlwaysValidUtf8) {
  EXPECT_EQ(to_text(Json("a\xC3")), "\"a\uFFFD\"");
  EXPECT_EQ(error_text(1, {ErrorCode::InvalidParams, "\xFF"}),
            "{\"error\":{\"code\":-32602,\"message\":\"\uFFFD\"},\"id\":1,\"jsonrpc\":\"2.0\"}");
}

TEST(ToText, EchoesIdsExactly) {
  EXPECT_EQ(response_text("1", 2), R"({"id":"1","jsonrpc":"2.0","result":2})");
  EXPECT_EQ(response_text(9007199254740993, nullptr), R"({"id":9007199254740993,"jsonrpc":"2.0","result":null})");
}

}  // namespace
}  // namespace confnotes::protocol
