#include "server/convert/diagnostics.h"

#include "analysis/rules/rule.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace confnotes::server {

using protocol::Json;

namespace {

constexpr std::size_t kMostDiagnostics = 1'000;

protocol::DiagnosticSeverity to_protocol(analysis::Severity severity) {
  return static_cast<protocol::DiagnosticSeverity>(static_cast<std::uint32_t>(severity) + 1);
}

// A diagnostic's fixes travel with it, so that a code action can be offered for what the editor shows.
Json fixes_data(const std::vector<analysis::Fix>& fixes, Encoding encoding) {
  Json list = Json::array();
  for (const analysis::Fix& fix : fixes) {
    list.push_back({{"title", fix.title}, {"edits", protocol::encode(to_protocol(fix.edits, encoding))}});
  }
  return {{"fixes", std::move(list)}};
}

protocol::Diagnostic to_protocol(const analysis::Diagnostic& diagnostic, const std::string& uri, Encoding encoding) {
  protocol::Diagnostic result{.range = to_range(diagnostic.span, encoding),
                              .severity = to_protocol(diagnostic.severity),
                              .code = std::string(diagnostic.rule),
                              .source = "confnotes",
                              .message = diagnostic.message,
                              .tags = std::nullopt,
                              .relatedInformation = std::nullopt,
                              .data = fixes_data(diagnostic.fixes, encoding)};
  const analysis::Rule* rule = analysis::find_rule(diagnostic.rule);
  if (rule && rule->is_unnecessary) result.tags.emplace({protocol::DiagnosticTag::Unnecessary});
  if (!diagnostic.related.empty()) result.relatedInformation.emplace();
  for (const analysis::Related& related : diagnostic.related) {
    const protocol::Location location =
        related.note ? protocol::Location{uri_of(related.note->path),
                                          to_range(related.span, {related.note->text, encoding.unit})}
                     : protocol::Location{uri, to_range(related.span, encoding)};
    result.relatedInformation->push_back({location, related.message});
  }
  return result;
}

}  // namespace

std::vector<protocol::Diagnostic> to_protocol(const std::vector<analysis::Diagnostic>& diagnostics,
                                              const std::string& uri, Encoding encoding) {
  std::vector<protocol::Diagnostic> result;
  const std::size_t count = std::min(diagnostics.size(), kMostDiagnostics);
  result.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    result.push_back(to_protocol(diagnostics[i], uri, encoding));
  if (count < diagnostics.size()) {
    protocol::Diagnostic rest = result.back();
    rest.code = "more";
    rest.message = fmt::format("and {} more problems below", diagnostics.size() - count);
    rest.data = nullptr;
    rest.relatedInformation.reset();
    result.push_back(std::move(rest));
  }
  return result;
}

void restrict_to(const protocol::PublishDiagnosticsClientCapabilities& client,
                 std::vector<protocol::Diagnostic>& diagnostics) {
  for (protocol::Diagnostic& diagnostic : diagnostics) {
    if (!client.relatedInformation) diagnostic.relatedInformation.reset();
    if (!client.dataSupport) diagnostic.data = nullptr;
    const auto is_unknown = [&](protocol::DiagnosticTag tag) {
      return std::ranges::find(client.tagSupport.valueSet, static_cast<std::uint32_t>(tag)) ==
             client.tagSupport.valueSet.end();
    };
    if (diagnostic.tags) std::erase_if(*diagnostic.tags, is_unknown);
    if (diagnostic.tags && diagnostic.tags->empty()) diagnostic.tags.reset();
  }
}

}  // namespace confnotes::server
