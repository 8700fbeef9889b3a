// RichText: words for people with a little form, for an editor to show as Markdown or, where it cannot, as they are.
// Whatever a note says can be put in: it stands there as it is, and never as Markdown of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace confnotes::analysis {

class RichText {
 public:
  RichText& text(std::string_view words) { return add(Form::Text, words); }
  RichText& strong(std::string_view words) { return add(Form::Strong, words); }
  RichText& code(std::string_view words) { return add(Form::Code, words); }
  // Text in which words between backticks are code.
  RichText& prose(std::string_view words);
  // What follows is a paragraph, or an item of a list.
  RichText& paragraph() { return add(Form::Paragraph, {}); }
  RichText& item() { return add(Form::Item, {}); }
  // All of the other, as a paragraph of its own behind what is there.
  RichText& append(const RichText& other);

  bool empty() const { return runs_.empty(); }
  std::string markdown() const;
  std::string plain() const;

  bool operator==(const RichText&) const = default;

 private:
  enum class Form : std::uint8_t { Text, Strong, Code, Paragraph, Item };
  struct Run {
    Form form = Form::Text;
    std::string words;  // on one line

    bool operator==(const Run&) const = default;
  };

  RichText& add(Form form, std::string_view words);

  std::vector<Run> runs_;
};

}  // namespace confnotes::analysis
