// LSP 3.17, Publish Diagnostics and Pull Diagnostics.
#pragma once

#include "protocol/lsp/base.h"

#include <string>
#include <vector>

namespace confnotes::protocol {

enum class DiagnosticSeverity : std::uint32_t { Error = 1, Warning = 2, Information = 3, Hint = 4 };

struct DiagnosticRelatedInformation {
  Location location;
  std::string message;

  bool operator==(const DiagnosticRelatedInformation&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("location", &DiagnosticRelatedInformation::location),
                      field("message", &DiagnosticRelatedInformation::message));
  }
};

// The one that we send.
enum class DiagnosticTag : std::uint32_t { Unnecessary = 1 };

struct Diagnostic {
  Range range;
  DiagnosticSeverity severity = DiagnosticSeverity::Warning;
  std::string code;
  std::string source;
  std::string message;
  std::optional<std::vector<DiagnosticTag>> tags;
  std::optional<std::vector<DiagnosticRelatedInformation>> relatedInformation;
  Json data;

  bool operator==(const Diagnostic&) const = default;
  static constexpr auto fields() {
    return std::tuple(field("range", &Diagnostic::range), field("severity", &Diagnostic::severity),
                      field("code", &Diagnostic::code), field("source", &Diagnostic::source),
                      field("message", &Diagnostic::message), field("tags", &Diagnostic::tags),
                      field("relatedInformation", &Diagnostic::relatedInformation), field("data", &Diagnostic::data));
  }
};

struct PublishDiagnosticsParams {
  std::string uri;
  std::optional<std::int32_t> version;
  std::vector<Diagnostic> diagnostics;

  static constexpr auto fields() {
    return std::tuple(field("uri", &PublishDiagnosticsParams::uri),
                      field("version", &PublishDiagnosticsParams::version),
                      field("diagnostics", &PublishDiagnosticsParams::diagnostics));
  }
};

struct DocumentDiagnosticParams {
  TextDocumentIdentifier textDocument;
  std::optional<std::string> previousResultId;

  static constexpr auto fields() {
    return std::tuple(field("textDocument", &DocumentDiagnosticParams::textDocument),
                      field("previousResultId", &DocumentDiagnosticParams::previousResultId));
  }
};

struct PreviousResultId {
  std::string uri;
  std::string value;

  static constexpr auto fields() {
    return std::tuple(field("uri", &PreviousResultId::uri), field("value", &PreviousResultId::value));
  }
};

struct WorkspaceDiagnosticParams {
  std::vector<PreviousResultId> previousResultIds;

  static constexpr auto fields() {
    return std::tuple(field("previousResultIds", &WorkspaceDiagnosticParams::previousResultIds));
  }
};

// Of a document alone, or one of a workspace's, which has a URI and a version.
struct DiagnosticReport {
  std::string kind;  // "full" or "unchanged"
  std::string resultId;
  std::optional<std::vector<Diagnostic>> items;  // of a full one
  std::optional<std::string> uri;

  static constexpr auto fields() {
    return std::tuple(field("kind", &DiagnosticReport::kind), field("resultId", &DiagnosticReport::resultId),
                      field("items", &DiagnosticReport::items), field("uri", &DiagnosticReport::uri));
  }
};

}  // namespace confnotes::protocol
