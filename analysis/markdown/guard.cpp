#include "analysis/markdown/guard.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/source.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace confnotes::analysis::markdown {

namespace {

// What cmark-gfm 0.29.0.gfm.6 may be asked to do. Each limit costs it some tenths of a second; each is far above what
// is found in notes.
constexpr std::size_t kMaxTableRetries = 2'000'000;  // bytes of a paragraph read anew at each delimiter row
constexpr std::size_t kMaxTableCells = 150'000;      // columns times rows: missing cells are made up
constexpr std::size_t kMaxPipesPerLine = 1'000;
constexpr std::size_t kMaxOpenBrackets = 1'000;           // at once in one paragraph
constexpr std::size_t kMaxImages = 5'000;                 // in one paragraph
constexpr std::size_t kMaxMarkupSearch = 100'000'000;     // bytes searched for the end of each `<?` or `<!`
constexpr std::size_t kMaxDefinitionOutput = 50'000'000;  // a long definition is copied to each of its uses
constexpr std::size_t kMaxDepth = 100;                    // containers in one another
constexpr std::size_t kMaxIndent = 240;

constexpr char kHarmless = '.';

constexpr std::array<bool, 256> kIsCounted = [] {
  std::array<bool, 256> is_counted{};
  for (const char byte : {'|', '!', '[', ']', '<'})
    is_counted[static_cast<unsigned char>(byte)] = true;
  return is_counted;
}();

class Guard {
 public:
  explicit Guard(Source& source) : source_(source) { has_definitions_ = source.original(source.body()).contains("]:"); }

  bool run() {
    for (const Span line : source_.lines())
      limit_depth(source_.fed(line), line.begin);
    if (may_be_costly(source_.fed(source_.body()), source_.lines().size())) read_lines();
    for (const Offset offset : harmful_)
      source_.replace(offset, kHarmless);
    return has_sane_tables_;
  }

 private:
  // False where `body` has too little of everything to come near a limit below, which is so for nearly all notes: then
  // nobody has to look at each of its bytes.
  static bool may_be_costly(std::string_view body, std::size_t line_count) {
    const std::size_t pipes = count_byte(body, '|');
    const std::size_t brackets = count_byte(body, '[');
    const std::size_t delimiter_rows = pipes + count_byte(body, ':');
    return pipes > kMaxPipesPerLine || (pipes + 1) * line_count > kMaxTableCells ||
           delimiter_rows * body.size() > kMaxTableRetries || brackets > std::min(kMaxOpenBrackets, kMaxImages) ||
           count_byte(body, '<') * body.size() > kMaxMarkupSearch ||
           count_byte(body, ']') * body.size() > kMaxDefinitionOutput;
  }

  void read_lines() {
    for (const Span line : source_.lines()) {
      const std::string_view text = source_.fed(line);
      if (trim_left(text).empty())
        end_run();
      else
        read_line(text, line.begin);
    }
    end_run();
  }

  // Lines without a blank one between them: no paragraph is longer.
  struct Run {
    std::size_t size = 0;
    std::size_t columns = 0;  // of the widest delimiter row
    std::size_t rows = 0;
    std::size_t images = 0;
    std::size_t open_brackets = 0;
    std::vector<Offset> markup;
    Span definition;  // the first line of the last one, or what may be one
    std::size_t definition_size = 0;
  };

  void read_line(std::string_view text, Offset begin) {
    std::size_t pipes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!kIsCounted[static_cast<unsigned char>(text[i])]) continue;
      const char next = i + 1 < text.size() ? text[i + 1] : '\0';
      if (text[i] == '|') ++pipes;
      if (text[i] == '[') ++run_.open_brackets;
      if (text[i] == ']' && run_.open_brackets > 0 && (i == 0 || text[i - 1] != '\\')) --run_.open_brackets;
      const bool is_image = text[i] == '!' && next == '[';
      if (is_image && (++run_.images > kMaxImages || run_.open_brackets > kMaxOpenBrackets)) {
        harmful_.push_back(begin + i);
      }
      if (text[i] == '<' && (next == '?' || next == '!')) run_.markup.push_back(begin + i);
    }
    if (pipes > kMaxPipesPerLine) has_sane_tables_ = false;
    if (is_delimiter_row(text)) {
      table_retries_ += run_.size;
      run_.columns = std::max(run_.columns, pipes + 1);
    } else if (run_.columns > 0) {
      ++run_.rows;
    }
    if (has_definitions_) read_definition(text, begin);
    run_.size += text.size() + 1;
  }

  void read_definition(std::string_view text, Offset begin) {
    if (text.contains("]:")) {
      end_definition();
      run_.definition = {begin, begin + text.size()};
    }
    if (!run_.definition.empty()) run_.definition_size += text.size() + 1;
  }

  void end_definition() {
    if (run_.definition_size > 1'000) {
      // Each use has a bracket at its end.
      const std::string_view body = source_.original(source_.body());
      if (uses_ == 0) uses_ = count_byte(body, ']');
      if (run_.definition_size * uses_ > kMaxDefinitionOutput) cancel_definition();
    }
    run_.definition = {};
    run_.definition_size = 0;
  }

  void cancel_definition() {
    const std::string_view line = source_.fed(run_.definition);
    for (std::size_t i = line.find("]:"); i != std::string_view::npos; i = line.find("]:", i + 1))
      harmful_.push_back(run_.definition.begin + i + 1);
  }

  void end_run() {
    end_definition();
    table_cells_ += run_.columns * run_.rows;
    if (table_retries_ > kMaxTableRetries || table_cells_ > kMaxTableCells) has_sane_tables_ = false;
    markup_search_ += run_.markup.size() * run_.size;
    if (markup_search_ > kMaxMarkupSearch) {
      harmful_.insert(harmful_.end(), run_.markup.begin(), run_.markup.end());
      markup_search_ -= run_.markup.size() * run_.size;
    }
    run_ = {};
  }

  static bool is_delimiter_row(std::string_view text) {
    return text.find_first_not_of(" \t\v\f>|:-") == std::string_view::npos && text.contains('-') &&
           text.find_first_of("|:") != std::string_view::npos;
  }

  // Each line is compared with every container that is open, so that depth counts once per line.
  void limit_depth(std::string_view text, Offset begin) {
    std::size_t quotes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char byte = text[i];
      if (is_blank(byte)) continue;
      const bool is_bullet =
          (byte == '-' || byte == '+' || byte == '*') && i + 1 < text.size() && is_blank(text[i + 1]);
      if (byte == '>') ++quotes;
      if ((is_bullet || byte == '>' || is_digit(byte)) && (quotes > kMaxDepth || i > kMaxIndent)) {
        harmful_.push_back(begin + i);
        return;
      }
      if (byte != '>' && !is_bullet) return;  // a number's item is the last one that can be told apart so simply
    }
  }

  Source& source_;
  Run run_;
  std::vector<Offset> harmful_;
  std::size_t uses_ = 0;  // of definitions, at most; counted when it matters
  std::size_t table_retries_ = 0;
  std::size_t table_cells_ = 0;
  std::size_t markup_search_ = 0;
  bool has_definitions_ = false;
  bool has_sane_tables_ = true;
};

}  // namespace

bool defuse(Source& source) {
  return Guard(source).run();
}

}  // namespace confnotes::analysis::markdown
