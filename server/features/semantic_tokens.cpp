#include "server/features/semantic_tokens.h"

#include "analysis/features/semantic_tokens.h"
#include "protocol/lsp/reading.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace confnotes::server {

using analysis::TokenKind;
using protocol::encode;
using protocol::Json;
using Numbers = std::vector<std::uint32_t>;

namespace {

// Our kinds as types that every theme has a colour for, in the order of TokenKind.
constexpr std::array<std::string_view, 6> kTypes{"class", "variable", "enumMember", "namespace", "number", "event"};
constexpr std::size_t kNumbersOfAToken = 5;

// The types that this client knows; kinds of other types are left out.
std::vector<std::string> legend_for(const protocol::ClientCapabilities& client) {
  std::vector<std::string> types;
  if (!client.textDocument.semanticTokens) return types;
  const auto& known = client.textDocument.semanticTokens->tokenTypes;
  for (const std::string_view type : kTypes) {
    if (std::ranges::find(known, type) != known.end()) types.emplace_back(type);
  }
  return types;
}

// LSP 3.17, Semantic Tokens: each token as five numbers, its place as the distance from the one before.
Numbers encoded(const Source& source, analysis::Span range, const std::vector<std::string>& legend) {
  Numbers numbers;
  protocol::Position last;
  for (const analysis::SemanticToken& token : analysis::semantic_tokens(source.note())) {
    if (token.span.end <= range.begin || range.end <= token.span.begin) continue;
    const auto type = std::ranges::find(legend, kTypes.at(static_cast<std::size_t>(token.kind)));
    if (type == legend.end()) continue;
    const protocol::Range place = to_range(token.span, source.encoding());
    const bool is_same_line = place.start.line == last.line;
    const std::array<std::uint32_t, kNumbersOfAToken> five{
        place.start.line - last.line, place.start.character - (is_same_line ? last.character : 0),
        place.end.character - place.start.character, static_cast<std::uint32_t>(type - legend.begin()), 0};
    numbers.insert(numbers.end(), five.begin(), five.end());
    last = place.start;
  }
  return numbers;
}

protocol::SemanticTokensEdit difference(const Numbers& before, const Numbers& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t begin = 0;
  while (begin < shorter && before[begin] == after[begin])
    ++begin;
  std::size_t same = 0;
  while (same < shorter - begin && before[before.size() - 1 - same] == after[after.size() - 1 - same])
    ++same;
  const auto at = [&](std::size_t i) { return after.begin() + static_cast<std::ptrdiff_t>(i); };
  return {.start = static_cast<std::uint32_t>(begin),
          .deleteCount = static_cast<std::uint32_t>(before.size() - same - begin),
          .data = Numbers(at(begin), at(after.size() - same))};
}

// The last answer for each document, to tell what has changed since. Lives on the loop, and so all of this is done
// there: it takes less time than handing it to a thread.
class Answers {
 public:
  Json full(const std::string& uri, Numbers numbers) {
    const Answer& answer = keep(uri, std::move(numbers));
    return encode(protocol::SemanticTokens{std::to_string(answer.id), answer.numbers});
  }

  Json delta(const std::string& uri, const std::string& previous, Numbers numbers) {
    const auto known = by_uri_.find(uri);
    if (known == by_uri_.end() || std::to_string(known->second.id) != previous) return full(uri, std::move(numbers));
    const Numbers before = std::move(known->second.numbers);
    const Answer& answer = keep(uri, std::move(numbers));
    protocol::SemanticTokensDelta delta{std::to_string(answer.id), {}};
    if (before != answer.numbers) delta.edits.push_back(difference(before, answer.numbers));
    return encode(delta);
  }

 private:
  static constexpr std::size_t kMost = 200;  // documents

  struct Answer {
    std::uint64_t id = 0;
    Numbers numbers;
  };

  const Answer& keep(const std::string& uri, Numbers numbers) {
    if (by_uri_.size() >= kMost && !by_uri_.contains(uri)) by_uri_.clear();
    return by_uri_[uri] = {++last_id_, std::move(numbers)};
  }

  std::uint64_t last_id_ = 0;
  std::map<std::string, Answer> by_uri_;
};

Job answer(Json json) {
  return [json = std::move(json)] { return json; };
}

analysis::Span all_of(const Source& source) {
  return {0, source.entry->text().size()};
}

}  // namespace

void offer_semantic_tokens(const FeaturePorts& ports, protocol::ServerCapabilities& offered) {
  auto types = legend_for(ports.client);
  if (!ports.is_on("semanticTokens") || types.empty()) return;
  offered.semanticTokensProvider.emplace().legend.tokenTypes = std::move(types);
}

void register_semantic_tokens(const FeaturePorts& ports) {
  const auto answers = std::make_shared<Answers>();
  ports.on<protocol::TextDocumentParams>(
      "semanticTokens", "textDocument/semanticTokens/full",
      [ports, answers](const protocol::TextDocumentParams& params) -> Job {
        const Source source = ports.source(params.textDocument.uri);
        if (!source.entry) return answer(nullptr);
        return answer(answers->full(source.document_uri, encoded(source, all_of(source), legend_for(ports.client))));
      });
  ports.on<protocol::SemanticTokensDeltaParams>(
      "semanticTokens", "textDocument/semanticTokens/full/delta",
      [ports, answers](const protocol::SemanticTokensDeltaParams& params) -> Job {
        const Source source = ports.source(params.textDocument.uri);
        if (!source.entry) return answer(nullptr);
        return answer(answers->delta(source.document_uri, params.previousResultId,
                                     encoded(source, all_of(source), legend_for(ports.client))));
      });
  ports.on<protocol::TextDocumentRangeParams>(
      "semanticTokens", "textDocument/semanticTokens/range",
      [ports](const protocol::TextDocumentRangeParams& params) -> Job {
        const Source source = ports.source(params.textDocument.uri);
        if (!source.entry) return answer(nullptr);
        const analysis::Span range = to_span(params.range, source.encoding());
        return answer(encode(protocol::SemanticTokens{std::nullopt, encoded(source, range, legend_for(ports.client))}));
      });
}

}  // namespace confnotes::server
