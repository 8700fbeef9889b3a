#include "analysis/talk_words.h"

namespace confnotes::analysis {

std::string_view words_of(Role role) {
  switch (role) {
    case Role::Talk:
      return "talk";
    case Role::Day:
      return "day";
    case Role::Track:
      return "track";
    case Role::Event:
      return "event";
    case Role::Speaker:
      return "speaker";
    case Role::Break:
      return "break";
    case Role::Part:
      return "part";
    case Role::Other:
      return "other";
  }
  return {};
}

std::string_view words_of(SpeakerForm form) {
  switch (form) {
    case SpeakerForm::None:
      return "no speaker named";
    case SpeakerForm::Parentheses:
      return "Title (Name)";
    case SpeakerForm::TitleDashName:
      return "Title - Name";
    case SpeakerForm::NameDashTitle:
      return "Name - Title";
    case SpeakerForm::By:
      return "Title by Name";
    case SpeakerForm::With:
      return "Title with Name";
    case SpeakerForm::NameColonTitle:
      return "Name: Title";
    case SpeakerForm::Fields:
      return "Title | Name";
    case SpeakerForm::TitleColonName:
      return "Title: Name";
    case SpeakerForm::TitleHandle:
      return "Title @handle";
    case SpeakerForm::NameCommaTitle:
      return "Name, affiliation, Title";
    case SpeakerForm::TitleCommaName:
      return "Title, Name";
    case SpeakerForm::NameAlone:
      return "a heading that is only the name";
    case SpeakerForm::Label:
      return "a line `Speaker: Name` below";
    case SpeakerForm::ByLine:
      return "a line `by Name` below";
    case SpeakerForm::NameLine:
      return "a line with the name below";
    case SpeakerForm::BoldLine:
      return "a line with the name in bold below";
    case SpeakerForm::QuoteLine:
      return "a quote with the name below";
    case SpeakerForm::ListItem:
      return "a list item with the name below";
    case SpeakerForm::SubHeading:
      return "a heading with the name below";
    case SpeakerForm::Prose:
      return "the first sentence below";
    case SpeakerForm::FrontMatter:
      return "`speaker: Name` in the front matter";
    case SpeakerForm::FileName:
      return "the file's name";
  }
  return {};
}

}  // namespace confnotes::analysis
