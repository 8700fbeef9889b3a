#include "analysis/markdown/references.h"

#include "analysis/markdown/bytes.h"
#include "analysis/markdown/link_syntax.h"

#include <algorithm>

namespace confnotes::analysis::markdown {

namespace {

class Finder {
 public:
  Finder(const std::vector<std::size_t>& brackets, std::string_view content, const SourceMap& map,
         const DefinitionIndex& definitions, Markdown& markdown)
      : brackets_(brackets), content_(content), map_(map), definitions_(definitions), markdown_(markdown) {}

  void run() {
    const std::size_t first = markdown_.unresolved.size();
    for (std::size_t i = 0; i < brackets_.size(); ++i) {
      if (content_[brackets_[i]] == '[') {
        open_.push_back(i);
        continue;
      }
      if (open_.empty()) continue;
      const std::size_t opener = open_.back();
      open_.pop_back();
      if (add_footnote(opener, i)) continue;
      if (add_unresolved(opener, i)) i += 2;  // the label's brackets
    }
    // An outer pair closes behind its inner ones.
    std::sort(markdown_.unresolved.begin() + static_cast<std::ptrdiff_t>(first), markdown_.unresolved.end(),
              [](const auto& a, const auto& b) { return a.whole.begin < b.whole.begin; });
  }

 private:
  bool add_footnote(std::size_t opener, std::size_t closer) {
    const std::size_t begin = brackets_[opener];
    const std::size_t end = brackets_[closer];
    if (closer != opener + 1 || content_[begin + 1] != '^') return false;
    const std::string_view label = content_.substr(begin + 2, end - begin - 2);
    if (label.empty() || std::ranges::any_of(label, is_space)) return false;
    markdown_.footnote_references.push_back({map_.span(begin, end + 1), map_.span(begin + 2, end)});
    return true;
  }

  bool add_unresolved(std::size_t opener, std::size_t closer) {
    const std::size_t begin = brackets_[opener];
    const std::size_t end = brackets_[closer];
    // The label's brackets must be text, too: they may be a link of their own.
    if (closer + 2 >= brackets_.size() || brackets_[closer + 1] != end + 1) return false;
    const std::optional<Part> label = scan_label(content_, end + 1);
    if (!label || label->next != brackets_[closer + 2] + 1) return false;

    Span name = label->inner;
    const bool is_collapsed = skip_spaces(content_, name.begin) == name.end;
    if (is_collapsed) name = {begin + 1, end};
    const std::string_view text = content_.substr(name.begin, name.size());
    const bool is_box = end - begin == 2 && is_space(content_[begin + 1]);
    if (is_box || trim_left(text).empty() || text.starts_with('^') || content_[begin + 1] == '^') return false;
    if (is_collapsed && closer != opener + 1) return false;  // a label holds no brackets
    if (definitions_.find(text)) return false;

    const bool is_image = begin > 0 && content_[begin - 1] == '!' && (begin < 2 || content_[begin - 2] != '\\');
    const Span inner = map_.span(begin + 1, end);
    const Span whole = map_.span(begin - (is_image ? 1 : 0), label->next);
    markdown_.unresolved.push_back({is_collapsed ? LinkForm::Collapsed : LinkForm::Full, whole, inner,
                                    is_collapsed ? inner : map_.span(name.begin, name.end)});
    return true;
  }

  const std::vector<std::size_t>& brackets_;
  std::string_view content_;
  const SourceMap& map_;
  const DefinitionIndex& definitions_;
  Markdown& markdown_;
  std::vector<std::size_t> open_;
};

}  // namespace

void find_references(const std::vector<std::size_t>& brackets, std::string_view content, const SourceMap& map,
                     const DefinitionIndex& definitions, Markdown& markdown) {
  if (brackets.size() > 1) Finder(brackets, content, map, definitions, markdown).run();
}

}  // namespace confnotes::analysis::markdown
