#include "analysis/front_matter/quoting.h"

#include <gtest/gtest.h>

namespace confnotes::analysis {
namespace {

TEST(Quoting, WhatYamlReadsAsSomethingElseThanTextCannotBePlain) {
  for (const std::string_view text : {"no",     "Yes",      "on",       "OFF",        "y",
                                      "true",   "null",     "~",        "",           "1",
                                      "-2.5",   "1_000",    "12:30:45", "0x1F",       "0o17",
                                      "0b11",   "017",      "1e3",      "+.inf",      ".nan",
                                      "1.5e-3", "2018-7-6", "<<",       "2018-07-06", "2018-07-06 18:05:09 +0200",
                                      "="}) {
    EXPECT_FALSE(can_be_plain(text)) << text;
  }
}

TEST(Quoting, WordsThatLookAlikeCanBePlain) {
  for (const std::string_view text :
       {"none", "Norway", "1st", "3d", "e3", "0xyz", "2018-2019", "C++", "v1.2", "10:30 Uhr", "1e", "...a"}) {
    EXPECT_TRUE(can_be_plain(text)) << text;
  }
}

TEST(Quoting, WhatWouldEndOrSplitATextCannotBePlain) {
  for (const std::string_view text : {"a: b", "a:", "a #b", "a, b", "[a", "- a", "@a", "#a", " a", "a:\tb"}) {
    EXPECT_FALSE(can_be_plain(text)) << text;
  }
}

TEST(Quoting, WritesAKeyAsItsFormatDoes) {
  EXPECT_EQ(written_key("title", ValueFormat::Yaml, '\0'), "title");
  EXPECT_EQ(written_key("title", ValueFormat::Yaml, '\''), "'title'");
  EXPECT_EQ(written_key("on", ValueFormat::Yaml, '\0'), "\"on\"");
  EXPECT_EQ(written_key("last_mod", ValueFormat::Toml, '\0'), "last_mod");
  EXPECT_EQ(written_key("a b", ValueFormat::Toml, '\0'), "\"a b\"");
  EXPECT_EQ(written_key("title", ValueFormat::Json, '\0'), "\"title\"");
}

}  // namespace
}  // namespace confnotes::analysis
