#include "analysis/people.h"

#include <gmock/gmock.h>

#include <string>

namespace confnotes::analysis {
namespace {

// "Ada Example Strong; Bo Sample Plausible"
std::string read(std::string_view text, NameSlot slot) {
  const People people = read_people(text, slot);
  std::string names;
  for (const Person& person : people.people) {
    if (!names.empty()) names += "; ";
    names += text.substr(person.name.begin, person.name.size());
  }
  return names;
}

std::string listed(std::string_view text) {
  return read(text, NameSlot::List);
}
std::string billed(std::string_view text) {
  return read(text, NameSlot::Billing);
}

TEST(PersonName, IsTwoToFiveNameWords) {
  for (const std::string_view name : {"Wu-Jun Li", "Dillon R. Gardner", "Mark Keinhörster", "Ludwig van Beethoven",
                                      "Jean-Luc O'Neill", "JJ Allaire", "Ólafur Þór", "王 小明"}) {
    EXPECT_TRUE(is_person_name(name)) << name;
  }
}

TEST(PersonName, IsNotAnyCapitalisedPhrase) {
  for (const std::string_view phrase : {"EC2", "with constraint", "Live Coding", "EN", "JA", "Ruby, Graphs and Bitmaps",
                                        "Part 2", "AppSignal", "AWS Lambda", "", "Q&A", "van der", "10:15am"}) {
    EXPECT_FALSE(is_person_name(phrase)) << phrase;
  }
}

TEST(People, OfAListArePartedByCommasAndAnd) {
  EXPECT_EQ(listed("Ada Muster, Bo Beispiel & Cy Ejemplo and Di Exemple"),
            "Ada Muster; Bo Beispiel; Cy Ejemplo; Di Exemple");
  EXPECT_EQ(listed("Luo Luo, Yubo Xie"), "Luo Luo; Yubo Xie");
  EXPECT_EQ(listed("王昱舜、馬匡六"), "王昱舜; 馬匡六");
}

TEST(People, OfAListAreNoTopics) {
  for (const std::string_view text :
       {"EC2", "Live Coding", "with constraint", "Ruby, Graphs and Bitmaps", "part 2", "and how to stop", "2018", ""}) {
    EXPECT_EQ(listed(text), "") << text;
  }
}

TEST(People, OfABillingHaveRolesAndAffiliations) {
  EXPECT_EQ(billed("Ada Muster, Front End Developer, Sample Works"), "Ada Muster");
  EXPECT_EQ(billed("Ada Muster, engineer at Sample & Sons"), "Ada Muster");
  EXPECT_EQ(billed("Ada Muster (Sample Works) and Bo Beispiel"), "Ada Muster; Bo Beispiel");
  EXPECT_EQ(billed("Ada Muster - General Manager - Key Services, Sample"), "Ada Muster");
  EXPECT_EQ(billed("Ada Muster from Sample Works"), "Ada Muster");
  EXPECT_EQ(billed("Ada Muster @ada Sample Works"), "Ada Muster");
  EXPECT_EQ(billed("王昱舜 / 交通大學"), "王昱舜");
}

TEST(People, OfABillingAreSurelyPeopleWhereTheyAreMany) {
  EXPECT_EQ(billed("Ada Muster, Bo Beispiel"), "Ada Muster; Bo Beispiel");
  EXPECT_EQ(billed("Luo Luo, Yubo Xie and Wu-Jun Li"), "Luo Luo; Yubo Xie; Wu-Jun Li");
}

TEST(People, HaveNamesWithoutTitlesAndPronouns) {
  EXPECT_EQ(billed("Prof. Dr. Ada Muster (she/her)"), "Ada Muster");
  EXPECT_EQ(billed("Ada \"Addy\" Muster"), "Ada \"Addy\" Muster");
  EXPECT_EQ(billed("Ada Muster III"), "Ada Muster III");
}

TEST(People, HaveParticlesWithAndWithoutCapitals) {
  for (const std::string_view name :
       {"Guido Van Muster", "Sophie Le Muster", "Maria De La Muster", "Ludwig van der Muster", "Conan O’Muster",
        "Kyle d'Muster", "ADA MUSTER", "Ada Du", "R. Kent Muster"}) {
    EXPECT_EQ(billed(name), name);
  }
  EXPECT_EQ(listed("Ada Muster / Bo Beispiel"), "Ada Muster; Bo Beispiel");
  EXPECT_EQ(listed("Ada Muster et al."), "Ada Muster");
  EXPECT_EQ(billed("Ada Muster and the Sample team"), "Ada Muster");
}

TEST(People, AreNoSentences) {
  for (const std::string_view text :
       {"Ada works for Sample", "Ada Muster said that it was late", "Brian and I went home", "How to launch notebooks",
        "@ada said that it was late", "Slides are here", "幻灯片 / 下载"}) {
    EXPECT_EQ(billed(text), "") << text;
  }
}

TEST(LeadingPerson, EndsAtABracketOrPunctuation) {
  const auto leading = [](std::string_view line) {
    const auto span = leading_person(line);
    return span ? std::string(line.substr(span->begin, span->size())) : std::string();
  };
  EXPECT_EQ(leading("Alejandro Saucedo [@a](https://twitter.com/a/)"), "Alejandro Saucedo");
  EXPECT_EQ(leading("Ada Example - engineer"), "Ada Example");
  EXPECT_EQ(leading("Ada Example"), "Ada Example");
  EXPECT_EQ(leading("Ada Example said that"), "");
  EXPECT_EQ(leading("How to launch Jupyter"), "");
}

TEST(TrailingPerson, StandsRightBeforeTheEnd) {
  const std::string_view text = "Then we met Ada Example (";
  const auto span = trailing_person(text);
  ASSERT_TRUE(span);
  EXPECT_EQ(text.substr(span->begin, span->size()), "Ada Example");
  EXPECT_FALSE(trailing_person("the code is at "));
}

}  // namespace
}  // namespace confnotes::analysis
