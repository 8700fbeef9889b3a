#include "analysis/front_matter/odd_characters.h"

#include "analysis/front_matter/problems.h"
#include "analysis/front_matter/value_ends.h"
#include "analysis/front_matter/yaml_lines.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kFullWidthColon = "：";

struct OddBlank {
  std::string_view bytes;
  std::string_view name;
};

// nullptr where `text` starts with none.
const OddBlank* odd_blank_of(std::string_view text) {
  static constexpr std::array<OddBlank, 6> kBlanks = {{{"\u00A0", "A no-break space"},
                                                       {"\u202F", "A narrow no-break space"},
                                                       {"\u2007", "A figure space"},
                                                       {"\u3000", "A full-width space"},
                                                       {"\u200B", "A zero-width space"},
                                                       {"\uFEFF", "An invisible byte order mark"}}};
  const auto* const found =
      std::ranges::find_if(kBlanks, [&](const OddBlank& blank) { return text.starts_with(blank.bytes); });
  return found == kBlanks.end() ? nullptr : found;
}

// A run of odd and ordinary blanks that starts with an odd one.
struct OddRun {
  Span span;
  std::size_t characters = 0;
  std::string_view name;  // of the first
};

std::optional<OddRun> odd_run_at(std::string_view source, Span text) {
  const OddBlank* first = odd_blank_of(source.substr(text.begin, text.size()));
  if (!first) return std::nullopt;
  OddRun run{.span = {text.begin, text.begin}, .name = first->name};
  while (run.span.end < text.end) {
    const OddBlank* odd = odd_blank_of(source.substr(run.span.end, text.end - run.span.end));
    if (!odd && !is_blank(source[run.span.end])) break;
    run.span.end += odd ? odd->bytes.size() : 1;
    ++run.characters;
  }
  return run;
}

class Finder {
 public:
  Finder(std::string_view source, Offset begin) : source_(source), begin_(begin) {}

  OddCharacters run() {
    for (const YamlLine& line : yaml_lines(source_, begin_))
      read(line);
    if (indentation_) found_.problems.push_back(*std::move(indentation_));
    return std::move(found_);
  }

 private:
  std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }

  void read(const YamlLine& line) {
    if (line.is_blank() || is_comment(text(line.text))) return;
    if (block_indent_ && line.indent() > *block_indent_) return;
    block_indent_.reset();
    Span words = line.text;
    const std::optional<OddRun> run = odd_run_at(source_, words);
    if (run) words.begin = run->span.end;
    const bool is_item = is_list_item(text(words));
    const std::optional<KeyAndValue> key = find_any_key(words);
    const bool is_key = key && is_word_key(text(key->key));
    const bool is_structure = is_item || is_key;
    if (run && is_structure) report_indentation(*run, line);
    if (text(words).starts_with('-')) check_behind({words.begin + 1, words.end}, "the dash");
    if (is_key) check_behind({key->colon + 1, line.text.end}, "the colon of " + in_code(text(key->key)));
    if (const auto colon = find_full_width_colon(source_, words); colon && line.indent() == 0) report_colon(*colon);
    if (!is_structure) return;
    if (!run) above_indent_ = above_key_ = line.indent();
    if (!run && is_item) above_key_ += skip_blanks(text(words), 1);
    above_is_open_ = is_key && (key->value.empty() || odd_run_at(source_, key->value));
    const bool is_scalar_block =
        is_key && !key->value.empty() && std::string_view("|>").contains(source_[key->value.begin]);
    if (is_scalar_block) block_indent_ = line.indent();
  }

  std::optional<KeyAndValue> find_any_key(Span words) const {
    const std::optional<KeyAndValue> key = find_key(source_, words);
    return key ? key : find_key_without_space(source_, words);
  }

  // Blanks that indent are replaced; those in front of what belongs at the place above are deleted.
  void report_indentation(const OddRun& run, const YamlLine& line) {
    const bool follows_odd = indentation_ && last_odd_line_ == line.whole.begin;
    if (!follows_odd) deletes_ = !above_is_open_ && (line.indent() == above_indent_ || line.indent() == above_key_);
    last_odd_line_ = line.whole.end;
    if (!indentation_) {
      indentation_ = syntax_problem(run.span, std::string(run.name) +
                                                  " stands in front of this line; YAML allows only "
                                                  "ordinary spaces there.");
      indentation_->fixes.push_back({"Use ordinary spaces", {}});
    }
    indentation_->fixes[0].edits.push_back({run.span, std::string(deletes_ ? 0 : run.characters, ' ')});
    if (!deletes_) replace(run.span, ' ');
  }

  void check_behind(Span rest, const std::string& sign) {
    const std::optional<OddRun> run = odd_run_at(source_, rest);
    if (!run) return;
    Problem problem =
        syntax_problem(run->span, std::string(run->name) + " follows " + sign + "; write an ordinary one.");
    problem.fixes.push_back({"Use an ordinary space", {{run->span, " "}}});
    found_.problems.push_back(std::move(problem));
    replace(run->span, ' ');
  }

  void report_colon(Span colon) {
    Problem problem = syntax_problem(colon, "A full-width colon separates no key from its value; write `:`.");
    const Offset value = skip_blanks(source_, colon.end);
    problem.fixes.push_back({"Replace it by `:`", {{{colon.begin, value}, ": "}}});
    found_.problems.push_back(std::move(problem));
    replace(colon, ' ');
    found_.source[colon.begin] = ':';
  }

  void replace(Span span, char byte) {
    if (found_.source.empty()) found_.source = std::string(source_);
    std::fill(found_.source.begin() + static_cast<std::ptrdiff_t>(span.begin),
              found_.source.begin() + static_cast<std::ptrdiff_t>(span.end), byte);
  }

  std::string_view source_;
  Offset begin_;
  OddCharacters found_;
  std::optional<Problem> indentation_;
  Offset last_odd_line_ = 0;  // behind the last line with odd indentation
  bool deletes_ = false;
  std::size_t above_indent_ = 0;
  std::size_t above_key_ = 0;   // the same, or behind the dash
  bool above_is_open_ = false;  // a key without a value
  std::optional<std::size_t> block_indent_;
};

}  // namespace

OddCharacters find_odd_characters(std::string_view source, Offset begin) {
  const bool is_ascii =
      std::ranges::none_of(source.substr(begin), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
  if (is_ascii) return {};
  return Finder(source, begin).run();
}

std::optional<Span> find_full_width_colon(std::string_view source, Span text) {
  const std::string_view line = source.substr(text.begin, text.size());
  const std::size_t colon = line.find(kFullWidthColon);
  const bool is_behind_key = colon != std::string_view::npos && is_known_key(trimmed(line.substr(0, colon)));
  if (!is_behind_key) return std::nullopt;
  return Span{text.begin + colon, text.begin + colon + kFullWidthColon.size()};
}

}  // namespace confnotes::analysis
