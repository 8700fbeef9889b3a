#include "analysis/talks/survey.h"

#include "analysis/talks/heading_core.h"
#include "analysis/talks/speakers.h"
#include "analysis/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace confnotes::analysis::talks {

namespace {

constexpr std::size_t kForms = static_cast<std::size_t>(SpeakerForm::FileName) + 1;

std::size_t index_of(SpeakerForm form) {
  return static_cast<std::size_t>(form);
}

// How much one heading says for a form being the note's.
double weight(SpeakerForm form, Certainty certainty) {
  double weight = certainty == Certainty::Strong ? 1.0 : certainty == Certainty::Plausible ? 0.6 : 0.15;
  switch (form) {
    case SpeakerForm::With:
    case SpeakerForm::TitleCommaName:
    case SpeakerForm::TitleColonName:
    case SpeakerForm::TitleHandle:
    case SpeakerForm::NameColonTitle:
      weight *= 0.7;
      break;
    case SpeakerForm::NameAlone:
      weight *= 0.5;
      break;
    default:
      break;
  }
  return weight;
}

class Survey {
 public:
  explicit Survey(const TalkSource& source) : source_(source) {}

  std::vector<Surveyed> run() {
    read_all();
    vote();
    give_sub_headings();
    for (std::size_t i = 0; i < all_.size(); ++i)
      settle(i);
    for (Surveyed& one : all_)
      weigh(one);
    return std::move(all_);
  }

 private:
  const Section& section(std::size_t i) const { return source_.sections[i]; }

  void read_all() {
    all_.reserve(source_.sections.size());
    for (const Section& section : source_.sections) {
      const Heading& heading = source_.markdown.headings[section.heading];
      Surveyed one(VisibleText(source_.text, source_.markdown, heading.text));
      one.kind = heading_kind(one.text.plain());
      const bool may_be_talk = one.kind == HeadingKind::Title || one.kind == HeadingKind::Container;
      one.heading = may_be_talk ? read_heading(one.text) : read_label_heading(one.text);
      if (may_be_talk) one.day = day_name(one.text.plain());
      one.title = one.heading.core;
      const bool is_title = one.kind == HeadingKind::Title || one.kind == HeadingKind::Empty;
      const LeadScope scope = is_title ? LeadScope::Everything : LeadScope::LabelsOnly;
      if (!is_surely_named(one)) one.lead = read_lead(source_.text, source_.markdown, section.lead, scope);
      all_.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < all_.size(); ++i)
      promote(i);
  }

  // Words of stop headings and containers are words of titles, too: whoever names a speaker is a talk, as long as it
  // does not hold any.
  void promote(std::size_t i) {
    Surveyed& one = all_[i];
    if (one.kind == HeadingKind::Title || one.kind == HeadingKind::Empty || one.heading.is_speaker_label) return;
    const bool is_labelled = one.lead.form == SpeakerForm::Label || one.lead.form == SpeakerForm::ByLine;
    if (!is_labelled && !(one.kind == HeadingKind::Container && is_surely_named(one))) return;
    for (std::size_t j = i + 1; j < all_.size() && section(j).level > section(i).level; ++j) {
      const bool is_talk = all_[j].lead.form == SpeakerForm::Label || is_surely_named(all_[j]);
      if (all_[j].kind == HeadingKind::Title && is_talk) return;
    }
    one.kind = HeadingKind::Title;
  }

  // Whoever is named in the heading for sure is not looked for below it.
  static bool is_surely_named(const Surveyed& one) {
    return std::ranges::any_of(one.heading.forms, [](const HeadingForm& form) {
      const bool is_clear = form.form == SpeakerForm::Parentheses || form.form == SpeakerForm::TitleDashName ||
                            form.form == SpeakerForm::By || form.form == SpeakerForm::Fields;
      return is_clear && form.people.certainty == Certainty::Strong;
    });
  }

  // The forms' weights over the note; one form rules most notes.
  void vote() {
    std::array<double, kForms> votes{};
    for (const Surveyed& one : all_) {
      if (!one.is_candidate()) continue;
      for (const HeadingForm& form : one.heading.forms)
        votes[index_of(form.form)] += weight(form.form, certainty_of(one, form));
      if (one.lead.certainty >= Certainty::Plausible) lead_counts_[index_of(one.lead.form)] += 1;
    }
    const auto most = std::ranges::max_element(votes);
    if (*most < 0.4) return;
    ruling_ = static_cast<SpeakerForm>(most - votes.begin());
    ruling_weight_ = *most;
  }

  // The next heading is only the name, or says that it holds the speakers.
  void give_sub_headings() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Surveyed& one = all_[i];
      const HeadingForm* name = one.heading.find(SpeakerForm::NameAlone);
      const bool is_above = i == 0 && is_name_above(i, name);
      if (!one.heading.is_speaker_label && !is_lone_name(i, name) && !is_above) continue;
      const std::optional<std::size_t> talk = is_above ? i + 1 : talk_above(i);
      if (!talk) continue;
      std::vector<Speaker> speakers;
      if (name)
        speakers = speakers_of(one.text, name->people);
      else
        speakers = read_speaker_list(source_.text, source_.markdown, section(i).lead);
      if (!name) {
        for (std::size_t j = i + 1; j < all_.size() && section(j).level > section(i).level; ++j) {
          const HeadingForm* below = all_[j].heading.find(SpeakerForm::NameAlone);
          if (!below || below->people.certainty < Certainty::Plausible) continue;
          for (Speaker& speaker : speakers_of(all_[j].text, below->people))
            speakers.push_back(std::move(speaker));
          all_[j].names_speaker_of_another = true;
        }
      }
      one.names_speaker_of_another = true;
      if (speakers.empty() || all_[*talk].form == SpeakerForm::SubHeading) continue;
      all_[*talk].form = SpeakerForm::SubHeading;
      all_[*talk].speakers = std::move(speakers);
    }
  }

  // A name on a heading of its own right above the title, one level deeper.
  bool is_name_above(std::size_t i, const HeadingForm* name) const {
    return name && name->people.certainty == Certainty::Strong && all_[i].lead.is_bare && i + 1 < all_.size() &&
           section(i + 1).level == section(i).level - 1 && all_[i + 1].is_candidate();
  }

  // A heading that is only a name, directly below a title that has nothing else below it.
  bool is_lone_name(std::size_t i, const HeadingForm* name) const {
    if (!name || i == 0 || !all_[i - 1].lead.is_bare || !all_[i - 1].is_candidate()) return false;
    const bool is_weak = name->people.certainty == Certainty::Weak;
    const bool is_sure = name->people.certainty == Certainty::Strong || name->people.has_role;
    if (!is_sure || all_[i].heading.forms.size() > 2) return false;
    if (section(i).level <= section(i - 1).level) return false;
    const auto is_sibling = [&](std::size_t j) {
      if (section(j).parent != section(i).parent) return false;
      // A single word with a handle may be a title, if others stand beside it.
      if (is_weak && !all_[j].heading.forms.empty()) return true;
      const HeadingForm* other = all_[j].heading.find(SpeakerForm::NameAlone);
      return other && other->people.certainty == Certainty::Strong;
    };
    for (std::size_t j = i + 1; j < all_.size() && section(j).level >= section(i).level; ++j) {
      if (is_sibling(j)) return false;
    }
    return true;
  }

  std::optional<std::size_t> talk_above(std::size_t i) const {
    if (section(i).parent != Section::kNoParent && all_[section(i).parent].is_candidate()) return section(i).parent;
    constexpr std::size_t kFarthest = 4;
    for (std::size_t j = i; j-- > 0 && i - j <= kFarthest;) {
      if (all_[j].is_candidate()) return j;
    }
    return std::nullopt;
  }

  // Two to four letters of Chinese may be any word, but where several headings have them in one place, they are names.
  static Certainty certainty_of(const Surveyed& one, const HeadingForm& form) {
    const bool is_short = form.people.certainty == Certainty::Weak && form.form != SpeakerForm::NameAlone;
    return is_short && is_cjk(one, form) ? Certainty::Plausible : form.people.certainty;
  }

  static bool is_cjk(const Surveyed& one, const HeadingForm& form) {
    return begins_with_cjk(one.text.plain().substr(form.people.people.front().name.begin));
  }

  bool holds(const HeadingForm& form, const Surveyed& one) const {
    const Certainty certainty = certainty_of(one, form);
    // "Naked Coroutines - Live": what stands before a dash or a colon is a name only where others are, or surely.
    const bool is_before_title = form.form == SpeakerForm::NameDashTitle || form.form == SpeakerForm::NameColonTitle;
    const double plausible_from = is_before_title || is_cjk(one, form) ? 1.1 : 0;
    const double weak_from = form.form == SpeakerForm::By ? 1 : 2;
    if (form.form == ruling_)
      return ruling_weight_ >= (certainty >= Certainty::Plausible ? plausible_from : weak_from) ||
             certainty == Certainty::Strong;
    if (form.form == SpeakerForm::NameAlone) {
      return certainty == Certainty::Strong && one.lead.form != SpeakerForm::Label &&
             one.lead.form != SpeakerForm::ByLine;
    }
    return certainty == Certainty::Strong;
  }

  bool holds(const LeadReading& lead) const {
    switch (lead.form) {
      case SpeakerForm::None:
        return false;
      case SpeakerForm::Label:
      case SpeakerForm::ByLine:
      case SpeakerForm::Prose:
        return true;
      default:
        // A name that is only shaped like one needs others in the same place, in this note.
        return lead.certainty == Certainty::Strong ||
               (lead.certainty == Certainty::Plausible && lead_counts_[index_of(lead.form)] > 1) ||
               lead_counts_[index_of(lead.form)] > 2;
    }
  }

  void settle(std::size_t i) {
    Surveyed& one = all_[i];
    if (!one.is_candidate() && one.kind != HeadingKind::Empty && !one.day) return;
    const HeadingForm* best = nullptr;
    for (const HeadingForm& form : one.heading.forms) {
      if (!holds(form, one)) continue;
      if (!best || outdoes(form, *best)) best = &form;
    }
    // A heading that is a whole name may be a title after all where the line below names somebody.
    const bool is_named_below =
        one.form == SpeakerForm::SubHeading || (holds(one.lead) && one.lead.form != SpeakerForm::Prose);
    if (best && best->form == SpeakerForm::NameAlone && is_named_below) best = nullptr;
    if (best) {
      one.form = best->form;
      one.speakers = speakers_of(one.text, best->people);
      one.title = best->title;
    } else if (one.form == SpeakerForm::None && holds(one.lead)) {
      one.form = one.lead.form;
      one.speakers = one.lead.speakers;
    }
    one.title = title_span(one.text.plain(), without_kind_of_talk(one.text.plain(), one.title));
    one.evidence = best ? weight(best->form, certainty_of(one, *best)) : 0;
  }

  // The ruling form, unless it found next to nothing where another is sure.
  bool outdoes(const HeadingForm& form, const HeadingForm& other) const {
    const auto is_weak = [](const HeadingForm& one) { return one.people.certainty == Certainty::Weak; };
    if (is_weak(form) != is_weak(other)) return is_weak(other);
    if (form.form == ruling_ || other.form == ruling_) return form.form == ruling_;
    return rank(form) > rank(other);
  }

  // Among forms that the note does not rule on: the surest, then those that are hardest to meet by chance.
  static double rank(const HeadingForm& form) { return weight(form.form, form.people.certainty); }

  static void weigh(Surveyed& one) {
    if (!one.is_candidate() && one.kind != HeadingKind::Empty) {
      one.evidence = 0;
      return;
    }
    double best = one.evidence;
    const auto at_least = [&](double evidence) { best = std::max(best, evidence); };
    switch (one.form) {
      case SpeakerForm::Label:
      case SpeakerForm::ByLine:
        at_least(1.0);
        break;
      case SpeakerForm::SubHeading:
        at_least(0.9);
        break;
      case SpeakerForm::NameLine:
      case SpeakerForm::BoldLine:
      case SpeakerForm::QuoteLine:
        at_least(one.lead.certainty == Certainty::Strong      ? 0.9
                 : one.lead.certainty == Certainty::Plausible ? 0.6
                                                              : 0.3);
        break;
      case SpeakerForm::ListItem:
        at_least(0.5);
        break;
      case SpeakerForm::Prose:
        at_least(one.lead.certainty == Certainty::Strong ? 0.6 : 0.4);
        break;
      default:
        break;
    }
    if (one.heading.has_time) at_least(0.6);
    if (one.lead.has_media) at_least(0.5);
    if (one.heading.is_link) at_least(0.2);
    if (one.heading.is_numbered) at_least(0.2);
    const std::string_view plain = one.text.plain();
    const std::string first = to_lower(plain.substr(0, plain.find_first_of(" :,")));
    constexpr std::array<std::string_view, 5> kTalkWords{"keynote", "talk", "lightning", "plenary", "panel"};
    if (std::ranges::find(kTalkWords, first) != kTalkWords.end()) at_least(0.5);
    one.evidence = best;
  }

  const TalkSource& source_;
  std::vector<Surveyed> all_;
  SpeakerForm ruling_ = SpeakerForm::None;
  double ruling_weight_ = 0;
  std::array<std::size_t, kForms> lead_counts_{};
};

}  // namespace

std::vector<Surveyed> survey(const TalkSource& source) {
  return Survey(source).run();
}

}  // namespace confnotes::analysis::talks
