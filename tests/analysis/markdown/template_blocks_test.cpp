#include "analysis/markdown.h"
#include "tests/support/marked_text.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using testing::IsEmpty;

Markdown parse(const Text& text) {
  return parse_markdown(text, {0, text.size()});
}

void expect_blocks(std::string_view marked) {
  const std::string note = test::MarkedText(marked).text;
  EXPECT_EQ(test::mark(note, parse(Text(note)).template_blocks), marked);
}

TEST(MarkdownTemplateBlocks, Places) {
  expect_blocks("a\n\n$[[{{< highlight r >}}\n# b\n{{< /highlight >}}]]\n\nc");
  expect_blocks("$[[{{% highlight python \"linenos=1\" %}}\nb\n{{% /highlight %}}]]");
  expect_blocks("$[[{% highlight ruby %}\nb\n{% endhighlight %}]]");
  expect_blocks("$[[{% raw %}{{ b }}{% endraw %}]] and $[[{%- comment -%}c{%- endcomment -%}]]");
  expect_blocks("$[[{{< highlight r >}}\n{{< /code >}}\n{{< /highlight >}}]] b");
}

TEST(MarkdownTemplateBlocks, OthersAreNone) {
  expect_blocks("{{< highlight r >}}\n# a\n");
  expect_blocks("{{< figure src=\"a.png\" >}}\n{{< /figure >}}");
  expect_blocks("{% if a %}\n# b\n{% endif %}");
  expect_blocks("```\n{% raw %}\n# a\n{% endraw %}\n```\n");
  expect_blocks("> ~~~\n> {% raw %}\n> {% endraw %}\n");
  expect_blocks("Use `{% raw %}` and `{% endraw %}`.");
  expect_blocks("{{< highlight r >}}\n{{% /highlight %}}");
}

TEST(MarkdownTemplateBlocks, ContentsAreNoMarkdown) {
  const Text text("{{< highlight r >}}\n# a\n\n[b](/c) http://d.e *f*\n- [ ] g\n{{< /highlight >}}\n\n# h\n");
  const Markdown markdown = parse(text);
  ASSERT_EQ(markdown.headings.size(), 1U);
  EXPECT_EQ(markdown.headings.front().plain, "h");
  EXPECT_THAT(markdown.links, IsEmpty());
  EXPECT_THAT(markdown.tasks, IsEmpty());
  EXPECT_EQ(markdown.unaligned_leaves, 0U);
}

TEST(MarkdownTemplateBlocks, TextAroundIsMarkdown) {
  const Text text("a {% raw %}`[b](/c)`{% endraw %} [d](/e)");
  const Markdown markdown = parse(text);
  ASSERT_EQ(markdown.links.size(), 1U);
  EXPECT_EQ(text.slice(markdown.links.front().whole), "[d](/e)");
}

}  // namespace
}  // namespace confnotes::analysis
