#include "tests/analysis/front_matter/tree.h"

namespace confnotes::test {

using analysis::Span;
using analysis::Text;
using analysis::Value;
using analysis::ValueEntry;
using analysis::ValueKind;
using analysis::ValueStyle;

namespace {

std::string visible(std::string_view text) {
  std::string shown;
  for (const char byte : text)
    shown += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : byte == '\t' ? "\\t" : std::string(1, byte);
  return shown;
}

std::string show_value(const Value& value) {
  const std::string flow = value.style == ValueStyle::Flow ? " flow" : "";
  switch (value.kind) {
    case ValueKind::Null:
      return "null";
    case ValueKind::Sequence:
      return "[]" + flow;
    case ValueKind::Mapping:
      return "{}" + flow;
    case ValueKind::Alias:
    case ValueKind::Scalar:
      break;
  }
  const std::string quote = value.style == ValueStyle::DoubleQuoted   ? "\""
                            : value.style == ValueStyle::SingleQuoted ? "'"
                                                                      : "";
  return quote + visible(value.text) + quote;
}

class Printer {
 public:
  explicit Printer(const Text& text) : text_(text) {}

  void show(const std::vector<ValueEntry>& entries, std::size_t depth) {
    for (const ValueEntry& entry : entries)
      show(visible(entry.name) + " " + slice(entry.key) + " = ", entry.value, depth);
  }

  std::string shown;

 private:
  std::string slice(Span span) const { return "<" + visible(text_.slice(span)) + ">"; }

  void show(const std::string& name, const Value& value, std::size_t depth) {
    shown += std::string(depth * 2, ' ') + name + show_value(value) + " " + slice(value.span) + "\n";
    for (const Value& item : value.items)
      show("- ", item, depth + 1);
    show(value.entries, depth + 1);
  }

  const Text& text_;
};

}  // namespace

std::string tree_of(std::string_view note) {
  const Text text{std::string(note)};
  Printer printer(text);
  printer.show(parse_front_matter(text).entries, 0);
  return printer.shown;
}

}  // namespace confnotes::test
