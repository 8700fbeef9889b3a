#include "analysis/suppressions.h"

#include "analysis/rules/rules.h"
#include "analysis/suggestion.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

namespace confnotes::analysis {

namespace {

constexpr std::string_view kPrefix = "confnotes-";
constexpr std::size_t kEnd = std::numeric_limits<std::size_t>::max();

struct Command {
  std::string_view name;  // "disable-line" …
  std::vector<std::string> rules;
};

// Of what stands inside a comment.
std::optional<Command> command_in(std::string_view words) {
  words = trim(words);
  if (!words.starts_with(kPrefix)) return std::nullopt;
  words.remove_prefix(kPrefix.size());
  const std::size_t end = std::min(words.find_first_of(" \t\r\n"), words.size());
  Command command{words.substr(0, end), {}};
  std::size_t at = end;
  while ((at = words.find_first_not_of(" \t\r\n,", at)) != std::string_view::npos) {
    const std::size_t next = std::min(words.find_first_of(" \t\r\n,", at), words.size());
    command.rules.emplace_back(words.substr(at, next - at));
    at = next;
  }
  return command;
}

struct Comment {
  Span span;
  std::string_view words;
};

std::vector<Comment> comments_in(const Note& note) {
  std::vector<Comment> comments;
  const Span front = note.front_matter.content;
  for (std::size_t i = note.text.line_at(front.begin); !front.empty() && note.text.line(i).begin < front.end; ++i) {
    const Span line = note.text.line(i);
    const std::size_t at = note.text.slice(line).find(std::string("# ") + std::string(kPrefix));
    if (at != std::string_view::npos)
      comments.push_back({{line.begin + at, line.end}, note.text.slice({line.begin + at + 1, line.end})});
  }
  for (const Span html : note.markdown.html) {
    const std::string_view text = note.text.slice(html);
    for (std::size_t at = text.find("<!--"); at != std::string_view::npos; at = text.find("<!--", at + 4)) {
      const std::size_t end = text.find("-->", at);
      if (end == std::string_view::npos) break;
      comments.push_back({{html.begin + at, html.begin + end + 3}, text.substr(at + 4, end - at - 4)});
    }
  }
  return comments;
}

bool silences(const Suppression& suppression, const Diagnostic& diagnostic, std::size_t line) {
  if (line < suppression.first_line || suppression.last_line < line) return false;
  return suppression.rules.empty() || std::ranges::find(suppression.rules, diagnostic.rule) != suppression.rules.end();
}

// With the blanks before it; where nothing else stands on its line, with the line.
Span removal(const Text& text, Span comment) {
  const Span line = text.line(text.line_at(comment.begin));
  Offset begin = comment.begin;
  while (begin > line.begin && (text.bytes()[begin - 1] == ' ' || text.bytes()[begin - 1] == '\t'))
    --begin;
  const bool is_alone = begin == line.begin && comment.end == line.end;
  return is_alone ? with_line_end(text, line) : Span{begin, comment.end};
}

// A name that is none was most likely meant to be one: such a comment is not to be deleted.
void explain_unknown(const std::string& name, const Note& note, Diagnostic& diagnostic) {
  std::vector<std::string_view> known;
  for (const Rule* rule : all_rules())
    known.push_back(rule->id);
  diagnostic.message = "There is no rule " + name + ".";
  diagnostic.fixes.clear();
  const auto meant = find_meant(name, known);
  if (!meant) return;
  const Offset begin = diagnostic.span.begin + note.text.slice(diagnostic.span).find(name);
  diagnostic.message += " Did you mean " + std::string(*meant) + "?";
  diagnostic.fixes.push_back(
      {"Change it to " + std::string(*meant), {{{begin, begin + name.size()}, std::string(*meant)}}});
}

}  // namespace

std::vector<Suppression> suppressions_in(const Note& note) {
  std::vector<Suppression> suppressions;
  if (note.text.bytes().find(kPrefix) == std::string_view::npos) return suppressions;
  for (const Comment& comment : comments_in(note)) {
    const auto command = command_in(comment.words);
    if (!command) continue;
    const std::size_t line = note.text.line_at(comment.span.begin);
    if (command->name == "disable-line") {
      suppressions.push_back({comment.span, command->rules, line, line});
    } else if (command->name == "disable-next-line") {
      const std::size_t next = note.text.line_at(comment.span.end) + 1;
      suppressions.push_back({comment.span, command->rules, next, next});
    } else if (command->name == "disable") {
      suppressions.push_back({comment.span, command->rules, line, kEnd});
    } else if (command->name == "enable") {
      // Ends what is still open and speaks of the same rules; without a rule, everything.
      for (Suppression& open : suppressions) {
        if (open.last_line == kEnd && (command->rules.empty() || open.rules == command->rules)) open.last_line = line;
      }
    }
  }
  return suppressions;
}

void silence(std::vector<Suppression>& suppressions, const Note& note, std::vector<Diagnostic>& found) {
  if (suppressions.empty()) return;
  std::erase_if(found, [&](const Diagnostic& diagnostic) {
    const std::size_t line = note.text.line_at(diagnostic.span.begin);
    bool is_silenced = false;
    for (Suppression& suppression : suppressions) {
      if (!silences(suppression, diagnostic, line)) continue;
      suppression.was_used = is_silenced = true;
    }
    return is_silenced;
  });
}

std::vector<Diagnostic> unused(const std::vector<Suppression>& suppressions, const Note& note, bool are_links_checked) {
  const auto needs_links = [](const std::string& name) {
    const Rule* rule = find_rule(name);
    return rule && rule->is_about_web;
  };
  std::vector<Diagnostic> found;
  for (const Suppression& suppression : suppressions) {
    if (suppression.was_used) continue;
    if (!are_links_checked && std::ranges::any_of(suppression.rules, needs_links)) continue;
    found.push_back({kSuppressionUnused.id,
                     kSuppressionUnused.severity,
                     suppression.comment,
                     "This comment silences nothing.",
                     {},
                     {{"Delete the comment", {{removal(note.text, suppression.comment), ""}}}}});
    const auto unknown =
        std::ranges::find_if(suppression.rules, [](const std::string& rule) { return !find_rule(rule); });
    if (unknown != suppression.rules.end()) explain_unknown(*unknown, note, found.back());
  }
  return found;
}

}  // namespace confnotes::analysis
