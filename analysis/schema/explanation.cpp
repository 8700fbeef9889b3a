#include "analysis/schema/explanation.h"

#include "analysis/schema/clean_schema.h"
#include "analysis/schema/violations.h"

#include <algorithm>
#include <regex>
#include <utility>

namespace confnotes::analysis {

namespace {

using valijson::Subschema;
namespace constraints = valijson::constraints;

constexpr std::size_t kMostViolations = 100;

// Walks a schema and a value that does not fit it down to the keywords that are broken.
class Explanation : public constraints::ConstraintVisitor {
 public:
  Explanation(const Schema::Compiled& compiled, const SourceText& source, std::vector<SchemaViolation>& found)
      : compiled_(compiled), source_(source), found_(found) {}

  // `json` is the value at `place`.
  void explain(const Subschema& schema, const Json& json, const ValuePlace& place) {
    if (found_.size() >= kMostViolations || place.value->kind == ValueKind::Alias) return;
    if (schema.getAlwaysInvalid()) {
      found_.push_back(not_allowed(place));
      return;
    }
    const auto number = number_of(schema);
    const Here before = std::exchange(here_, {number ? compiled_.places[*number] : &kNoRules, &json, &place});
    Subschema::ApplyFunction explain_broken = [&](const constraints::Constraint& constraint) {
      return compiled_.fits(constraint, json) || constraint.accept(*this);
    };
    const std::size_t first = found_.size();
    schema.apply(explain_broken);
    keep_type_alone(first, place);
    here_ = before;
  }

  bool visit(const ConstConstraint&) override { return report("const"); }
  bool visit(const ContainsConstraint&) override { return report("contains"); }
  bool visit(const EnumConstraint&) override { return report("enum"); }
  bool visit(const FormatConstraint&) override { return true; }  // ours stands for it
  bool visit(const MaximumConstraint&) override { return report("maximum"); }
  bool visit(const MaxItemsConstraint&) override { return report("maxItems"); }
  bool visit(const MaxLengthConstraint&) override { return report("maxLength"); }
  bool visit(const MaxPropertiesConstraint&) override { return report("maxProperties"); }
  bool visit(const MinimumConstraint&) override { return report("minimum"); }
  bool visit(const MinItemsConstraint&) override { return report("minItems"); }
  bool visit(const MinLengthConstraint&) override { return report("minLength"); }
  bool visit(const MinPropertiesConstraint&) override { return report("minProperties"); }
  bool visit(const MultipleOfDoubleConstraint&) override { return report("multipleOf"); }
  bool visit(const MultipleOfIntConstraint&) override { return report("multipleOf"); }
  bool visit(const NotConstraint&) override { return report("not"); }
  bool visit(const PatternConstraint&) override { return report("pattern"); }
  bool visit(const PolyConstraint&) override { return report("format"); }
  bool visit(const TypeConstraint&) override { return report("type"); }

  bool visit(const PropertyNamesConstraint& constraint) override {
    for (const ValueEntry& entry : here_.place->value->entries) {
      const Json name = cut_for_json(entry.name);
      if (!compiled_.fits(*constraint.getSubschema(), name)) found_.push_back(wrong_name(*here_.place, entry));
    }
    return false;
  }

  bool visit(const AllOfConstraint& constraint) override {
    const Here here = here_;
    constraint.applyToSubschemas([&](unsigned, const Subschema* part) {
      explain(*part, *here.json, *here.place);
      return true;
    });
    return false;
  }

  bool visit(const AnyOfConstraint& constraint) override {
    std::vector<const Subschema*> branches;
    constraint.applyToSubschemas([&](unsigned, const Subschema* branch) {
      branches.push_back(branch);
      return true;
    });
    return explain_branches("anyOf", branches);
  }

  bool visit(const OneOfConstraint& constraint) override {
    std::vector<const Subschema*> branches;
    constraint.applyToSubschemas([&](unsigned, const Subschema* branch) {
      branches.push_back(branch);
      return true;
    });
    return explain_branches("oneOf", branches);
  }

  bool visit(const ConditionalConstraint& constraint) override {
    const bool holds = compiled_.fits(*constraint.getIfSubschema(), *here_.json);
    const Subschema* then = holds ? constraint.getThenSubschema() : constraint.getElseSubschema();
    if (then) explain(*then, *here_.json, *here_.place);
    return false;
  }

  bool visit(const DependenciesConstraint& constraint) override {
    const Here here = here_;
    constraint.applyToPropertyDependencies([&](const auto& name, const auto& needed) {
      if (!here.json->contains(name.c_str())) return true;
      for (const auto& other : needed) {
        if (!here.json->contains(other.c_str())) {
          found_.push_back(missing_key(source_, *here.rules, *here.place, other.c_str(), name.c_str()));
        }
      }
      return true;
    });
    constraint.applyToSchemaDependencies([&](const auto& name, const Subschema* part) {
      if (here.json->contains(name.c_str())) explain(*part, *here.json, *here.place);
      return true;
    });
    return false;
  }

  bool visit(const RequiredConstraint& constraint) override {
    constraint.applyToRequiredProperties([&](const auto& name) {
      if (!here_.json->contains(name.c_str()))
        found_.push_back(missing_key(source_, *here_.rules, *here_.place, name.c_str(), {}));
      return true;
    });
    return false;
  }

  bool visit(const SingularItemsConstraint& constraint) override {
    explain_items(0, *constraint.getItemsSubschema());
    return false;
  }

  bool visit(const LinearItemsConstraint& constraint) override {
    const Here here = here_;
    constraint.applyToItemSubschemas([&](unsigned index, const Subschema* part) {
      if (index < here.json->size()) explain(*part, (*here.json)[index], here.place->item(index));
      return true;
    });
    if (const Subschema* rest = constraint.getAdditionalItemsSubschema()) {
      explain_items(constraint.getItemSubschemaCount(), *rest);
    } else if (here.json->size() > constraint.getItemSubschemaCount()) {
      found_.push_back(not_allowed(here.place->item(constraint.getItemSubschemaCount())));
    }
    return false;
  }

  bool visit(const UniqueItemsConstraint&) override {
    const Json& items = *here_.json;
    for (std::size_t second = 1; second < items.size(); ++second) {
      const auto* const end = &items[second];
      const bool is_repeated = std::find(&items[0], end, *end) != end;
      if (is_repeated) found_.push_back(repeated_item(*here_.place, second));
      if (found_.size() >= kMostViolations) break;
    }
    return false;
  }

  bool visit(const PropertiesConstraint& constraint) override {
    const Here here = here_;
    for (const ValueEntry& entry : here.place->value->entries) {
      const auto member = here.json->find(cut_for_json(entry.name));
      // A key that stands for the second time does not count.
      const bool is_first = find_keyword(*here.place->value, entry.name) == &entry.value;
      if (member == here.json->end() || !is_first) continue;
      if (explain_property(constraint, entry, *member, *here.place)) continue;
      const Subschema* rest = constraint.getAdditionalPropertiesSubschema();
      if (!rest || rest->getAlwaysInvalid()) {
        found_.push_back(unknown_key(source_, *here.rules, *here.place, entry));
      } else {
        explain(*rest, *member, here.place->member(entry));
      }
    }
    return false;
  }

 private:
  static const Value kNoRules;

  struct Here {
    const Value* rules = nullptr;  // our own form of the schema
    const Json* json = nullptr;
    const ValuePlace* place = nullptr;
  };

  bool report(std::string_view keyword) {
    const std::string& text = here_.place->value->text;
    const bool is_cut = cut_for_json(text).size() < text.size();
    if (is_cut && (keyword == "pattern" || keyword == "minLength")) return false;
    if (found_.size() < kMostViolations) found_.push_back(violation(source_, *here_.rules, *here_.place, keyword));
    return false;
  }

  // Of a value with the wrong type nothing else is worth saying.
  void keep_type_alone(std::size_t first, const ValuePlace& place) {
    const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto type = std::find_if(begin, found_.end(), [&](const SchemaViolation& each) {
      return each.keyword == "type" && each.span == place.span;
    });
    if (type == found_.end()) return;
    std::iter_swap(begin, type);
    found_.erase(begin + 1, found_.end());
  }

  void explain_items(std::size_t first, const Subschema& schema) {
    const Here here = here_;
    for (std::size_t i = first; i < here.json->size(); ++i)
      explain(schema, (*here.json)[i], here.place->item(i));
  }

  // False where no schema is about that key.
  bool explain_property(const PropertiesConstraint& constraint, const ValueEntry& entry, const Json& json,
                        const ValuePlace& place) {
    bool is_known = false;
    const auto explain_it = [&](const Subschema* schema) {
      is_known = true;
      explain(*schema, json, place.member(entry));
    };
    constraint.applyToProperties([&](const auto& name, const Subschema* schema) {
      if (entry.name == name.c_str()) explain_it(schema);
      return true;
    });
    constraint.applyToPatternProperties([&](const auto& pattern, const Subschema* schema) {
      const auto expression = compiled_.patterns.find(pattern.c_str());
      if (expression != compiled_.patterns.end() && std::regex_search(cut_for_json(entry.name), expression->second))
        explain_it(schema);
      return true;
    });
    return is_known;
  }

  // One sentence for all alternatives: what the one that has the right type says, or which types there are.
  bool explain_branches(std::string_view keyword, const std::vector<const Subschema*>& branches) {
    const Here here = here_;
    std::vector<const Subschema*> candidates;
    std::ranges::copy_if(branches, std::back_inserter(candidates), [&](const Subschema* branch) {
      const auto number = number_of(*branch);
      return number && has_type(*compiled_.places[*number], *here.place->value);
    });
    if (candidates.empty()) return report("type");
    if (candidates.size() > 1 || compiled_.fits(*candidates[0], *here.json)) return report(keyword);
    explain(*candidates[0], *here.json, *here.place);
    return false;
  }

  const Schema::Compiled& compiled_;
  SourceText source_;
  std::vector<SchemaViolation>& found_;
  Here here_;
};

const Value Explanation::kNoRules{};

}  // namespace

std::vector<SchemaViolation> explain(const Schema::Compiled& compiled, const SourceText& source, const Value& mapping,
                                     const Json& json) {
  std::vector<SchemaViolation> found;
  Explanation(compiled, source, found).explain(*compiled.schema.root(), json, ValuePlace::root(mapping));
  return found;
}

}  // namespace confnotes::analysis
