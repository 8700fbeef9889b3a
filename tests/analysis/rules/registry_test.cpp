// Every rule's own examples: `bad` fires, `good` is silent, the first fix of `bad` gives `good`, and every fix mends.
#include "analysis/rules/rule.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace confnotes::analysis {
namespace {

std::vector<Diagnostic> lint_example(const Rule& rule, std::string_view text) {
  if (!rule.is_on) return test::lint_with_rule(text, rule.id);
  return rule.schema.empty() ? test::lint_text(text) : test::lint_with_schema(text, rule.schema);
}

std::vector<Diagnostic> findings_of(const Rule& rule, std::string_view text) {
  std::vector<Diagnostic> found = lint_example(rule, text);
  std::erase_if(found, [&](const Diagnostic& diagnostic) { return diagnostic.rule != rule.id; });
  return found;
}

class EveryRule : public testing::TestWithParam<const Rule*> {};

TEST_P(EveryRule, FiresOnItsBadExampleAndNothingElseDoes) {
  const Rule& rule = *GetParam();
  const std::vector<Diagnostic> found = lint_example(rule, rule.bad);
  ASSERT_FALSE(found.empty());
  for (const Diagnostic& diagnostic : found)
    EXPECT_EQ(diagnostic.rule, rule.id) << diagnostic.message;
}

TEST_P(EveryRule, IsSilentOnItsGoodExampleAndSoAreAllOthers) {
  EXPECT_THAT(lint_example(*GetParam(), GetParam()->good), testing::IsEmpty());
}

TEST_P(EveryRule, FirstFixOfTheBadExampleGivesTheGoodOne) {
  const Rule& rule = *GetParam();
  const std::vector<Diagnostic> found = findings_of(rule, rule.bad);
  ASSERT_FALSE(found.empty());
  if (found[0].fixes.empty()) return;  // nothing is certain enough to be offered
  EXPECT_EQ(test::apply_edits(rule.bad, found[0].fixes[0].edits), rule.good);
}

TEST_P(EveryRule, EveryFixMendsWhatItIsFor) {
  const Rule& rule = *GetParam();
  const std::vector<Diagnostic> found = findings_of(rule, rule.bad);
  ASSERT_FALSE(found.empty());
  for (const Fix& fix : found[0].fixes) {
    const std::string mended = test::apply_edits(rule.bad, fix.edits);
    EXPECT_EQ(findings_of(rule, mended).size(), found.size() - 1) << fix.title << ":\n" << mended;
  }
}

TEST_P(EveryRule, SpeaksInSentences) {
  const Rule& rule = *GetParam();
  EXPECT_TRUE(rule.summary.ends_with('.'));
  EXPECT_TRUE(rule.rationale.ends_with('.'));
  for (const Diagnostic& diagnostic : findings_of(rule, rule.bad)) {
    EXPECT_TRUE(diagnostic.message.ends_with('.') || diagnostic.message.ends_with('?')) << diagnostic.message;
    for (const Fix& fix : diagnostic.fixes)
      EXPECT_FALSE(fix.title.ends_with('.')) << fix.title;
  }
}

INSTANTIATE_TEST_SUITE_P(Registry, EveryRule, testing::ValuesIn(all_rules().begin(), all_rules().end()),
                         [](const auto& instance) {
                           std::string name(instance.param->id);
                           std::ranges::replace_if(name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
                           return name;
                         });

TEST(Rules, AreSortedAndFoundByTheirIds) {
  EXPECT_TRUE(std::ranges::is_sorted(all_rules(), {}, [](const Rule* rule) { return rule->id; }));
  for (const Rule* rule : all_rules())
    EXPECT_EQ(find_rule(rule->id), rule);
  EXPECT_EQ(find_rule("heading/none"), nullptr);
}

}  // namespace
}  // namespace confnotes::analysis
