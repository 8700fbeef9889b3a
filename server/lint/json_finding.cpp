#include "server/lint/json_finding.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace confnotes::server {

using analysis::Diagnostic;
using analysis::LineColumn;
using analysis::Span;
using analysis::Text;
using Json = nlohmann::ordered_json;

namespace {

Json place_of(const Text& text, Span span) {
  const LineColumn begin = human_position(text, span.begin);
  const LineColumn end = human_position(text, span.end);
  return {{"line", begin.line},       {"column", begin.column}, {"end_line", end.line},
          {"end_column", end.column}, {"offset", span.begin},   {"end_offset", span.end}};
}

Json fix_of(const Text& text, const analysis::Fix& fix) {
  Json edits = Json::array();
  for (const analysis::Edit& edit : fix.edits) {
    Json entry = place_of(text, edit.span);
    entry["replacement"] = edit.replacement;
    edits.push_back(std::move(entry));
  }
  return {{"title", fix.title}, {"edits", std::move(edits)}};
}

}  // namespace

nlohmann::ordered_json json_finding(const CheckedNote& note, const Diagnostic& diagnostic) {
  Json finding = {{"file", note.name}};
  finding.update(place_of(note.text, diagnostic.span));
  finding["severity"] = to_string(diagnostic.severity);
  finding["rule"] = diagnostic.rule;
  finding["message"] = diagnostic.message;
  finding["related"] = Json::array();
  for (const analysis::Related& related : diagnostic.related) {
    Json entry = {{"file", related.note ? related.note->path : note.name}};
    entry.update(place_of(related.note ? related.note->text : note.text, related.span));
    entry["message"] = related.message;
    finding["related"].push_back(std::move(entry));
  }
  finding["fixes"] = Json::array();
  for (const analysis::Fix& fix : diagnostic.fixes)
    finding["fixes"].push_back(fix_of(note.text, fix));
  return finding;
}

}  // namespace confnotes::server
