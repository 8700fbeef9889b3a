#include "analysis/settings.h"

#include "analysis/front_matter/mapping.h"
#include "analysis/front_matter/problems.h"
#include "analysis/suggestion.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::array<std::string_view, 5> kSettings = {"exclude", "frontMatter", "include", "links", "rules"};
constexpr std::array<std::string_view, 1> kLinkSettings = {"exclude"};
constexpr std::array<std::string_view, 1> kFrontMatterSettings = {"schema"};
constexpr std::array<std::string_view, 5> kSeverities = {"error", "warning", "info", "hint", "off"};
constexpr std::string_view kSeverityList = "`error`, `warning`, `info`, `hint` or `off`";

// What other programs call a severity → what we do.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSynonyms = {{
    {"warn", "warning"},
    {"information", "info"},
    {"disable", "off"},
    {"disabled", "off"},
    {"ignore", "off"},
    {"none", "off"},
    {"never", "off"},
}};

Fix replacement(Span span, std::string_view word) {
  return {.title = "Change it to " + in_code(word), .edits = {{span, std::string(word)}}};
}

// A key without a value, or with `null`: as good as not there.
bool is_left_out(const Value& value) {
  return value.kind == ValueKind::Null;
}

bool is_word_for(bool state, const Value& value) {
  if (value.kind != ValueKind::Scalar || value.style != ValueStyle::Plain) return false;
  constexpr std::array<std::string_view, 2> kFalse = {"false", "no"};
  constexpr std::array<std::string_view, 3> kTrue = {"true", "yes", "on"};
  const auto is_value = [&](std::string_view word) { return equals_ignoring_ascii_case(word, value.text); };
  return state ? std::ranges::any_of(kTrue, is_value) : std::ranges::any_of(kFalse, is_value);
}

Diagnostic as_diagnostic(const Problem& problem, Severity severity) {
  return {kSettingsRule, severity, problem.span, problem.message, problem.related, problem.fixes};
}

// All of the text, but for a `---` that opens a YAML document.
Span whole_document(const Text& text) {
  const Span first{text.content_begin(), text.line(0).end};
  const bool is_opened = trim(text.slice(first)) == "---";
  return {is_opened ? text.whole_line(0).end : text.content_begin(), text.size()};
}

// What is no YAML, and what only looks wrong.
std::vector<Diagnostic> problems_of(const Mapping& mapping) {
  std::vector<Diagnostic> problems;
  for (const Problem& problem : mapping.problems)
    problems.push_back(as_diagnostic(problem, problem.rule == kSyntaxRule ? Severity::Error : Severity::Warning));
  return problems;
}

std::optional<std::string_view> meant_severity(std::string_view word) {
  for (const auto& [synonym, severity] : kSynonyms) {
    if (equals_ignoring_ascii_case(synonym, word)) return severity;
  }
  return find_meant(word, kSeverities);
}

class Reader {
 public:
  Reader(const Text& text, std::span<const std::string_view> known_rules) : text_(text), known_rules_(known_rules) {}

  SettingsReading read() {
    const Mapping mapping = read_yaml_mapping(text_, whole_document(text_));
    reading_.problems = problems_of(mapping);
    for (const ValueEntry& entry : mapping.entries)
      read_setting(entry);
    std::ranges::stable_sort(reading_.problems, {}, &Diagnostic::span);
    return std::move(reading_);
  }

 private:
  void read_setting(const ValueEntry& entry) {
    if (entry.name == "rules") return read_rules(entry);
    if (entry.name == "include") return read_globs(entry, reading_.settings.include);
    if (entry.name == "exclude") return read_globs(entry, reading_.settings.exclude);
    if (entry.name == "frontMatter") return read_front_matter(entry);
    if (entry.name == "links") return read_links(entry);
    complain_of_name(entry, in_code(entry.name) + " is no setting.", kSettings);
  }

  void read_rules(const ValueEntry& entry) {
    if (is_left_out(entry.value)) return;
    if (entry.value.kind != ValueKind::Mapping) {
      return complain(entry.value.span, "`rules` must hold lines of a rule and its severity, as `talk/empty: off`.");
    }
    for (const ValueEntry& rule : entry.value.entries)
      read_rule(rule);
  }

  void read_rule(const ValueEntry& rule) {
    if (std::ranges::find(known_rules_, rule.name) == known_rules_.end()) {
      return complain_of_name(rule, "There is no rule " + in_code(rule.name) + ".", known_rules_);
    }
    const Value& value = rule.value;
    const bool is_word =
        value.kind == ValueKind::Scalar && std::ranges::find(kSeverities, value.text) != kSeverities.end();
    if (!is_word) return complain_of_severity(rule);
    // A second one has been reported as a duplicate; the first holds.
    if (!reading_.settings.severities.emplace(rule.name, severity_named(value.text)).second) return;
    reading_.places.emplace(rule.name, rule.key);
  }

  void complain_of_severity(const ValueEntry& rule) {
    const Value& value = rule.value;
    const std::string list = "must be " + std::string(kSeverityList) + ".";
    if (is_left_out(value))
      return complain(rule.key, "The severity of " + in_code(rule.name) + " is missing; it " + list);
    if (is_word_for(false, value)) {
      return complain(value.span, "To switch the rule off, write `off` instead of " + in_code(value.text) + ".",
                      {replacement(value.span, "off")});
    }
    if (is_word_for(true, value)) {
      return complain(value.span,
                      "A rule is on unless it is `off`. To change its severity, write `error`, `warning`, "
                      "`info` or `hint`; otherwise delete this line.");
    }
    if (value.kind != ValueKind::Scalar) return complain(value.span, "A severity " + list);
    const auto meant = meant_severity(value.text);
    std::string message = in_code(value.text) + " is no severity; it " + list;
    if (!meant) return complain(value.span, std::move(message));
    complain(value.span, message + " Did you mean " + in_code(*meant) + "?", {replacement(value.span, *meant)});
  }

  void read_globs(const ValueEntry& entry, std::vector<std::string>& globs) {
    const Value& value = entry.value;
    if (is_left_out(value)) return;
    const std::string name = in_code(entry.name);
    if (value.kind == ValueKind::Scalar) {
      std::vector<Fix> fixes;
      const bool is_on_one_line = value.text.find('\n') == std::string::npos && value.style != ValueStyle::Block;
      if (is_on_one_line) fixes.push_back({"Make it a list", {{value.span, "[" + quoted(value.text) + "]"}}});
      return complain(value.span, name + " must be a list of globs.", std::move(fixes));
    }
    if (value.kind != ValueKind::Sequence) {
      return complain(value.span, name + " must be a list of globs, as `[\"drafts/**\"]`.");
    }
    for (const Value& item : value.items)
      read_glob(item, globs);
  }

  void read_glob(const Value& item, std::vector<std::string>& globs) {
    if (item.kind == ValueKind::Alias) {
      return complain(item.span, "A glob that starts with `*` needs quotes.", {quote_fix(item.span, item.text)});
    }
    // An item that is left out has been reported as one.
    if (item.kind == ValueKind::Null && item.span.empty()) return;
    if (item.kind != ValueKind::Scalar) return complain(item.span, "A glob must be text, as `\"drafts/**\"`.");
    if (trim(item.text).empty()) return complain(item.span, "This glob is empty.");
    if (item.text.find('\n') != std::string::npos) return complain(item.span, "A glob stands on one line.");
    if (leads_out(item.text)) {
      warn(item.span, "Globs start at the folder of this file; " + in_code(item.text) + " leads out of it.");
    } else if (has_own_dot(item.text)) {
      warn(item.span,
           "Globs start at the folder of this file without `./`; " + in_code(item.text) + " matches nothing.");
    } else if (item.text.contains('{')) {
      warn(item.span, "Braces have no meaning in globs; write one glob for each part of " + in_code(item.text) + ".");
    }
    globs.push_back(item.text);
  }

  static bool leads_out(std::string_view glob) {
    return glob == ".." || glob.starts_with("../") || glob.starts_with("!../") ||
           glob.find("/../") != std::string_view::npos;
  }

  static bool has_own_dot(std::string_view glob) {
    return glob.starts_with("./") || glob.starts_with("!./") || glob.contains("/./");
  }

  void read_links(const ValueEntry& entry) {
    if (is_left_out(entry.value)) return;
    if (entry.value.kind != ValueKind::Mapping)
      return complain(entry.value.span, "`links` must hold settings, as `exclude: [\"https://example.org/*\"]`.");
    for (const ValueEntry& setting : entry.value.entries) {
      if (setting.name == "exclude")
        read_addresses(setting.value);
      else
        complain_of_name(setting, in_code(setting.name) + " is no setting of `links`.", kLinkSettings);
    }
  }

  void read_addresses(const Value& value) {
    if (is_left_out(value)) return;
    // What is meant is plain, and one who excludes a host does not want it asked for a slip.
    if (value.kind == ValueKind::Scalar) reading_.settings.unasked_links.push_back(value.text);
    if (value.kind != ValueKind::Sequence)
      return complain(value.span, "`exclude` must be a list of addresses, as `[\"https://example.org/*\"]`.");
    for (const Value& item : value.items) {
      if (item.kind == ValueKind::Alias)
        complain(item.span, "An address that starts with `*` needs quotes.", {quote_fix(item.span, item.text)});
      else if (item.kind != ValueKind::Scalar || trim(item.text).empty())
        complain(item.span, "An address must be text, as `\"https://example.org/*\"`.");
      else
        reading_.settings.unasked_links.push_back(item.text);
    }
  }

  void read_front_matter(const ValueEntry& entry) {
    if (is_left_out(entry.value)) return;
    if (entry.value.kind != ValueKind::Mapping) {
      return complain(entry.value.span, "`frontMatter` must hold settings, as `schema: front-matter.schema.json`.");
    }
    for (const ValueEntry& setting : entry.value.entries) {
      if (setting.name == "schema")
        read_schema(setting.value);
      else
        complain_of_name(setting, in_code(setting.name) + " is no setting of `frontMatter`.", kFrontMatterSettings);
    }
  }

  void read_schema(const Value& value) {
    if (is_left_out(value)) return;
    if (value.kind == ValueKind::Mapping) return read_schema_here(value);
    const bool is_text = value.kind == ValueKind::Scalar && !is_boolean(value) && !is_number(value);
    if (!is_text || trim(value.text).empty()) {
      return complain(value.span, "`schema` must be the path of a file or a JSON Schema.");
    }
    if (!reading_.schema_file) reading_.schema_file = {value.text, value.span};
  }

  void read_schema_here(const Value& value) {
    SchemaReading schema = Schema::compile(text_, value);
    if (!reading_.settings.schema) reading_.settings.schema = std::move(schema.schema);
    for (const Problem& problem : schema.problems)
      reading_.problems.push_back(as_diagnostic(problem, Severity::Error));
  }

  void complain_of_name(const ValueEntry& entry, std::string message, std::span<const std::string_view> known) {
    const auto meant = find_meant(entry.name, known);
    if (!meant) return warn(entry.key, std::move(message));
    warn(entry.key, message + " Did you mean " + in_code(*meant) + "?", {replacement(entry.key, *meant)});
  }

  void complain(Span span, std::string message, std::vector<Fix> fixes = {}) {
    if (has_fault_in(span)) return;
    reading_.problems.push_back({kSettingsRule, Severity::Error, span, std::move(message), {}, std::move(fixes)});
  }

  // What is no YAML has been guessed at: only the fault itself is worth a word.
  bool has_fault_in(Span span) const {
    return std::ranges::any_of(reading_.problems, [&](const Diagnostic& problem) {
      return problem.severity == Severity::Error && span.contains(problem.span);
    });
  }

  void warn(Span span, std::string message, std::vector<Fix> fixes = {}) {
    reading_.problems.push_back({kSettingsRule, Severity::Warning, span, std::move(message), {}, std::move(fixes)});
  }

  const Text& text_;
  std::span<const std::string_view> known_rules_;
  SettingsReading reading_;
};

}  // namespace

SettingsReading read_settings(const Text& text, std::span<const std::string_view> known_rules) {
  return Reader(text, known_rules).read();
}

SchemaFileReading read_schema_file(const Text& text) {
  const Span whole = whole_document(text);
  const bool is_json = trim(text.slice(whole)).starts_with('{');
  Mapping mapping = is_json ? read_json_mapping(text, whole) : read_yaml_mapping(text, whole);
  SchemaFileReading reading{.schema = nullptr, .problems = problems_of(mapping)};
  const Value value{.kind = ValueKind::Mapping,
                    .style = ValueStyle::Block,
                    .span = whole,
                    .text = {},
                    .items = {},
                    .entries = std::move(mapping.entries)};
  SchemaReading compiled = Schema::compile(text, value);
  reading.schema = std::move(compiled.schema);
  for (const Problem& problem : compiled.problems)
    reading.problems.push_back(as_diagnostic(problem, Severity::Error));
  std::ranges::stable_sort(reading.problems, {}, &Diagnostic::span);
  return reading;
}

std::optional<Severity> severity_named(std::string_view word) {
  for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Information, Severity::Hint}) {
    if (word == to_string(severity)) return severity;
  }
  return std::nullopt;
}

std::string_view setting_word(std::optional<Severity> severity) {
  return severity ? to_string(*severity) : "off";
}

}  // namespace confnotes::analysis
