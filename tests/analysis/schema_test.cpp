// A schema and a note, and what the one says of the other.
#include "analysis/schema.h"

#include "analysis/front_matter.h"
#include "analysis/front_matter/mapping.h"
#include "tests/support/marked_text.h"
#include "tests/support/notes.h"

#include <gmock/gmock.h>

namespace confnotes::analysis {
namespace {

using test::MarkedText;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SchemaReading read_schema(const std::string& yaml) {
  const Text text(yaml);
  const Mapping mapping = read_yaml_mapping(text, {0, text.size()});
  Value schema;
  schema.kind = ValueKind::Mapping;
  schema.span = {0, text.size()};
  schema.entries = mapping.entries;
  return Schema::compile(text, schema);
}

std::vector<SchemaViolation> check(const std::string& yaml, std::string_view note) {
  const SchemaReading reading = read_schema(yaml);
  EXPECT_THAT(reading.problems, IsEmpty());
  if (!reading.schema) return {};
  const Text text{std::string(note)};
  const FrontMatter front_matter = parse_front_matter(text);
  return reading.schema->check({text}, front_matter.entries, front_matter.whole);
}

// One violation at the marked place; its first fix gives `fixed`, which breaks nothing.
void expect_violation(const std::string& yaml, std::string_view marked, std::string_view message,
                      std::string_view fixed = {}) {
  const MarkedText note(marked);
  SCOPED_TRACE(marked);
  const auto found = check(yaml, note.text);
  ASSERT_THAT(found, SizeIs(1)) << (found.empty() ? "" : found[0].message + found[1].message);
  EXPECT_EQ(found[0].message, message);
  EXPECT_EQ(test::mark(note.text, {found[0].span}), test::mark(note.text, {note.range()}));
  if (fixed.empty()) {
    EXPECT_THAT(found[0].fixes, IsEmpty());
    return;
  }
  ASSERT_FALSE(found[0].fixes.empty());
  EXPECT_EQ(test::apply_edits(note.text, found[0].fixes[0].edits), fixed);
  EXPECT_THAT(check(yaml, fixed), IsEmpty());
}

// What is said of `key: value` under the keywords of `rules`, without place and fix.
std::string message_for(const std::string& rules, const std::string& value) {
  const auto found = check("properties:\n  key: " + rules + "\n", "---\nkey: " + value + "\n---\n");
  return found.empty() ? "" : found[0].message;
}

TEST(Schema, SaysWhichTypeIsWanted) {
  expect_violation("properties: {draft: {type: boolean}}", "---\ndraft: $[[maybe]]\n---\n",
                   "`draft` must be `true` or `false`, not text.");
  expect_violation("properties: {draft: {type: boolean}}", "---\ndraft: $[[yes]]\n---\n",
                   "`draft` must be `true` or `false`, not text; write `true`.", "---\ndraft: true\n---\n");
  expect_violation("properties: {title: {type: string}}", "---\ntitle: $[[true]]\n---\n",
                   "`title` must be text, not a boolean. Put it into quotes.", "---\ntitle: \"true\"\n---\n");
  expect_violation("properties: {tags: {type: array}}", "---\ntags: $[[a, b]]\n---\n",
                   "`tags` must be a list, not text.", "---\ntags: [a, b]\n---\n");
  expect_violation("properties: {tags: {items: {type: string}}}", "---\ntags:\n- $[[talk: b]]\n- c\n---\n",
                   "An item of `tags` must be text, not a mapping. Text with a colon in it needs quotes.",
                   "---\ntags:\n- \"talk: b\"\n- c\n---\n");
  expect_violation("properties: {author: {type: string}}", "---\n$[[author]]:\n---\n",
                   "`author` must be text, and is empty.");
  expect_violation("properties: {cover: {properties: {width: {type: integer}}}}",
                   "---\ncover:\n  width: $[[1.5]]\n---\n", "`cover.width` must be a whole number, not a number.");
}

TEST(Schema, TakesNumbersAsTheCoreSchemaHasThem) {
  EXPECT_EQ(message_for("{type: integer}", "0x1F"), "");
  EXPECT_EQ(message_for("{type: integer}", "123456789012345678901234567890"),
            "`key` must be a whole number, not a number.");
  EXPECT_EQ(message_for("{type: number}", "123456789012345678901234567890"), "");
  EXPECT_EQ(message_for("{type: number}", "-.inf"), "");
  EXPECT_EQ(message_for("{const: 1}", "01"), "");
  EXPECT_EQ(message_for("{type: string}", "2018-07-06"), "");
}

TEST(Schema, NamesTheChoicesAndTheOneThatIsMeant) {
  expect_violation("properties: {level: {enum: [novice, expert, 3]}}", "---\nlevel: $[[Expret]]\n---\n",
                   "`level` must be one of `novice`, `expert` or `3`. Did you mean `expert`?",
                   "---\nlevel: expert\n---\n");
  EXPECT_EQ(message_for("{enum: [talk]}", "x"), "`key` must be `talk`.");
  EXPECT_EQ(message_for("{enum: [a, b, c, d, e, f, g, h, i, j]}", "x"),
            "`key` must be one of `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h` or 2 more.");
  EXPECT_EQ(message_for("{const: \"yes\"}", "x"), "`key` must be `\"yes\"`.");
}

TEST(Schema, PutsBoundsIntoWords) {
  EXPECT_EQ(message_for("{minLength: 3}", "ab"), "`key` must have at least 3 characters.");
  EXPECT_EQ(message_for("{minLength: 3}", "äöü"), "");
  EXPECT_EQ(message_for("{maxLength: 1}", "ab"), "`key` must have at most 1 character.");
  EXPECT_EQ(message_for("{minItems: 1}", "[]"), "`key` must have at least 1 item.");
  EXPECT_EQ(message_for("{maxItems: 2}", "[a, b, c]"), "`key` must have at most 2 items.");
  EXPECT_EQ(message_for("{maxProperties: 1}", "{a: 1, b: 2}"), "`key` must have at most 1 key.");
  EXPECT_EQ(message_for("{minimum: 1, maximum: 2.5}", "0"), "`key` must be at least 1.");
  EXPECT_EQ(message_for("{minimum: 1, maximum: 2.5}", "3"), "`key` must be at most 2.5.");
  EXPECT_EQ(message_for("{minimum: 0, exclusiveMinimum: 1}", "1"), "`key` must be more than 1.");
  EXPECT_EQ(message_for("{multipleOf: 5}", "7"), "`key` must be a multiple of 5.");
  EXPECT_EQ(message_for("{format: date}", "soon"), "`key` must be a day such as 2018-07-06.");
}

TEST(Schema, SaysWhatAPatternIsFor) {
  EXPECT_EQ(message_for("{pattern: '^[a-z]+$'}", "A"), "`key` must match `^[a-z]+$`.");
  EXPECT_EQ(message_for("{pattern: '^[a-z]+$', description: Small letters alone}", "A"),
            "`key` must match `^[a-z]+$`. Small letters alone.");
  EXPECT_EQ(message_for("{pattern: '^[a-z]+$', patternErrorMessage: Write it small}", "A"), "Write it small.");
  EXPECT_EQ(message_for("{type: string, errorMessage: Write it small!}", "[]"), "Write it small!");
  EXPECT_EQ(message_for("{pattern: a, minLength: 3, errorMessage: {minLength: Longer}}", "aa"), "Longer.");
}

TEST(Schema, SaysOneSentenceOfManyAlternatives) {
  const std::string either = "{anyOf: [{type: string, minLength: 2}, {type: array, items: {type: string}}]}";
  EXPECT_EQ(message_for(either, "ab"), "");
  EXPECT_EQ(message_for(either, "1"), "`key` must be text or a list, not a number. Put it into quotes.");
  EXPECT_EQ(message_for(either, "a"), "`key` must have at least 2 characters.");
  EXPECT_EQ(message_for(either, "[a, [b]]"), "An item of `key` must be text, not a list.");
  EXPECT_EQ(message_for("{oneOf: [{minLength: 2}, {pattern: a}]}", "ab"),
            "`key` must fit exactly one of several forms.");
  EXPECT_EQ(message_for("{not: {const: x}}", "x"), "`key` has a value that is not allowed.");
  EXPECT_EQ(message_for("{if: {type: string}, then: {minLength: 2}}", "x"), "`key` must have at least 2 characters.");
}

TEST(Schema, AsksForKeys) {
  expect_violation("required: [author]\nproperties: {author: {default: Ada Muster}}", "$[[---]]\ntitle: x\n---\n",
                   "`author` is missing.", "---\nauthor: Ada Muster\ntitle: x\n---\n");
  expect_violation("properties: {cover: {required: [image]}}", "---\ncover:\n  $[[width]]: 3\n---\n",
                   "`image` is missing in `cover`.", "---\ncover:\n  image:\n  width: 3\n---\n");
  expect_violation("properties: {cover: {required: [image]}}", "---\ncover: {$[[width]]: 3}\n---\n",
                   "`image` is missing in `cover`.");
  expect_violation("dependencies: {slides: [speaker]}", "$[[---]]\nslides: x\n---\n",
                   "`speaker` is missing, which `slides` needs.", "---\nspeaker:\nslides: x\n---\n");
}

TEST(Schema, RefusesKeysThatItDoesNotKnow) {
  expect_violation("additionalProperties: false\nproperties: {author: {}}", "---\n$[[athor]]: x\n---\n",
                   "The key `athor` is not allowed. Did you mean `author`?", "---\nauthor: x\n---\n");
  expect_violation("additionalProperties: false\npatternProperties: {^x-: {}}", "---\nx-y: 1\n$[[z]]: 1\n---\n",
                   "The key `z` is not allowed.");
  expect_violation("additionalProperties: {type: string}", "---\na: b\nz: $[[[1]]]\n---\n",
                   "`z` must be text, not a list.");
  expect_violation("properties: {tag: false}", "---\ntag: $[[x]]\n---\n", "`tag` is not allowed here.");
}

TEST(Schema, FindsItemsThatStandTwice) {
  expect_violation("properties: {tags: {uniqueItems: true}}", "---\ntags: [a, b, $[[a]]]\n---\n",
                   "This item of `tags` stands there twice.");
}

TEST(Schema, SaysEachViolationOnce) {
  const auto found = check("properties: {a: {type: string, enum: [x]}, b: {type: boolean}}\nrequired: [c, d]",
                           "---\na: [1]\nb: x\n---\n");
  std::vector<std::string> said;
  for (const SchemaViolation& each : found)
    said.push_back(each.key + " " + each.keyword);
  EXPECT_THAT(said, ElementsAre("c required", "d required", "a type", "b type"));
}

TEST(Schema, FollowsReferencesInsideItself) {
  EXPECT_EQ(message_for("{$ref: '#/definitions/word'}\ndefinitions:\n  word: {minLength: 2}", "a"),
            "`key` must have at least 2 characters.");
}

// The marked place of a schema has this problem; the rest of it is in force.
void expect_problem(std::string_view marked, std::string_view message) {
  const MarkedText schema(marked);
  SCOPED_TRACE(marked);
  const SchemaReading reading = read_schema(schema.text);
  ASSERT_THAT(reading.problems, SizeIs(1));
  EXPECT_EQ(reading.problems[0].rule, "settings");
  EXPECT_EQ(reading.problems[0].message, message);
  EXPECT_EQ(test::mark(schema.text, {reading.problems[0].span}), test::mark(schema.text, {schema.range()}));
  EXPECT_NE(reading.schema, nullptr);
}

TEST(SchemaProblems, AreTheirAuthors) {
  expect_problem("properties: {a: {type: $[[text]]}}",
                 "`type` must be `string`, `number`, `integer`, `boolean`, `array`, `object` or `null`, or a list of "
                 "these.");
  expect_problem("properties: {a: {pattern: $[['(']]}}",
                 "`pattern` must be a regular expression of JavaScript, and not a large one.");
  expect_problem("patternProperties: {$[['(']]: {}}", "`(` is no regular expression of JavaScript, or a large one.");
  expect_problem("properties: {a: {pattern: $[['((a{0,1000}){0,1000}){0,1000}']]}}",
                 "`pattern` must be a regular expression of JavaScript, and not a large one.");
  expect_problem("properties: {a: {$ref: $[[other.json#/a]]}}",
                 "`other.json#/a` leads nowhere. A `$ref` names a place in the same schema, such as "
                 "`#/definitions/name`.");
  expect_problem("properties: {a: {$ref: $[['#/properties/a']]}}", "This `$ref` leads to itself.");
  expect_problem("properties: {a: {anyOf: [{$ref: $[['#']]}]}}", "This `$ref` leads to itself.");
  expect_problem("properties: {a: {required: $[[true]]}}",
                 "`required` must be a list of keys, and stands beside `properties`.");
  expect_problem("properties: {a: {minLength: $[[-1]]}}", "`minLength` must be a whole number that is not negative.");
  expect_problem("properties: {a: {multipleOf: $[[0]]}}", "`multipleOf` must be a number above 0.");
  expect_problem("properties: {a: {enum: $[[x]]}}", "`enum` must be a list of values.");
  expect_problem("properties: {a: $[[text]]}",
                 "A schema is a mapping of keywords such as `type`, or `true` or `false`.");
  expect_problem("properties: {a: {$[[patern]]: x}}", "`patern` is no keyword of a schema. Did you mean `pattern`?");
}

TEST(SchemaProblems, OfNoSchemaAtAll) {
  Value text;
  text.kind = ValueKind::Scalar;
  text.text = "x";
  const SchemaReading reading = Schema::compile(Text("x"), text);
  EXPECT_EQ(reading.schema, nullptr);
  EXPECT_THAT(reading.problems, SizeIs(1));
  EXPECT_EQ(Schema::from_json("{"), nullptr);
  EXPECT_EQ(Schema::from_json("[]"), nullptr);
}

// Deep recursion, exponential patterns and references that multiply: none may cost more than a moment.
TEST(Schema, EndsWhateverItIsGiven) {
  EXPECT_NE(message_for("{pattern: '^(a+)+$'}", std::string(1'900, 'a') + "b"), "");
  EXPECT_NE(message_for("{pattern: '^(.|a)*b$'}", std::string(1'900, 'a')), "");
  // Of a text this long only the beginning is looked at, so nothing can be said of its end.
  EXPECT_EQ(message_for("{pattern: 'b$', minLength: 4000}", std::string(5'000, 'a')), "");
  EXPECT_EQ(message_for("{type: array}", std::string(400, '[') + std::string(400, ']')), "");
  std::string doubling = "definitions:\n  d0: {}\n";
  for (int i = 1; i < 30; ++i) {
    const std::string below = "{$ref: '#/definitions/d" + std::to_string(i - 1) + "'}";
    doubling += "  d" + std::to_string(i) + ": {anyOf: [" + below + ", " + below + "]}\n";
  }
  EXPECT_THAT(read_schema(doubling + "properties: {a: {$ref: '#/definitions/d29'}}\n").problems, SizeIs(1));
}

TEST(Schema, TellsOfItsKeys) {
  const SchemaReading reading = read_schema(
      "properties:\n"
      "  level: {title: Level, description: How hard it is, enum: [easy, \"no\"], default: easy}\n"
      "  topics: {type: [array, string], items: {enum: [a]}}\n"
      "  day: {format: date}\n"
      "  draft: {anyOf: [{type: boolean}]}\n"
      "  venue: {description: Where}\n"
      "required: [day, title]\n");
  ASSERT_NE(reading.schema, nullptr);
  SchemaProperty level{"level", "Level", "How hard it is", "easy", {"easy", "\"no\""}};
  SchemaProperty topics{"topics", "", "", "", {"a"}, false, true};
  SchemaProperty day{"day", "", "", "", {}, false, false, true, true, true, "date"};
  SchemaProperty draft{"draft", "", "", "", {}, true};
  level.has_type = topics.has_type = draft.has_type = true;
  const SchemaProperty venue{"venue", "", "Where", "", {}};
  const SchemaProperty title{"title", "", "", "", {}, false, false, false, true};
  EXPECT_THAT(reading.schema->properties(), ElementsAre(level, topics, day, draft, venue, title));
  EXPECT_EQ(reading.schema->find("LEVEL"), &reading.schema->properties()[0]);
  EXPECT_EQ(reading.schema->find("none"), nullptr);
}

TEST(FrontMatterSchema, TellsOfEveryKeyInASentence) {
  EXPECT_GT(Schema::front_matter().properties().size(), 30U);
  for (const SchemaProperty& property : Schema::front_matter().properties()) {
    EXPECT_NE(property.title, "") << property.name;
    EXPECT_TRUE(property.description.ends_with('.')) << property.name;
  }
  const SchemaProperty* draft = Schema::front_matter().find("draft");
  ASSERT_NE(draft, nullptr);
  EXPECT_TRUE(draft->is_boolean);
  EXPECT_EQ(draft->default_value, "false");
  EXPECT_TRUE(Schema::front_matter().find("Date")->is_date);
}

}  // namespace
}  // namespace confnotes::analysis
