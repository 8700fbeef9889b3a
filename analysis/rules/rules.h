// Rules: their names, one file each. rule.cpp lists them.
#pragma once

#include "analysis/rules/rule.h"

namespace confnotes::analysis {

extern const Rule kDayOrder;
extern const Rule kFrontMatterDate;
extern const Rule kFrontMatterDateFuture;
extern const Rule kFrontMatterDateZone;
extern const Rule kFrontMatterDuplicateKey;
extern const Rule kFrontMatterEmpty;
extern const Rule kFrontMatterEmptyValue;
extern const Rule kFrontMatterPosition;
extern const Rule kFrontMatterSchema;
extern const Rule kFrontMatterSyntax;
extern const Rule kFrontMatterType;
extern const Rule kFrontMatterUnclosed;
extern const Rule kFrontMatterUnknownKey;
extern const Rule kHandleMismatch;
extern const Rule kHandleUnlinked;
extern const Rule kHeadingDuplicate;
extern const Rule kHeadingEmpty;
extern const Rule kHeadingNoSpace;
extern const Rule kHeadingSkippedLevel;
extern const Rule kLinkBareUrl;
extern const Rule kLinkCase;
extern const Rule kLinkCredentials;
extern const Rule kLinkDead;
extern const Rule kLinkDuplicateDefinition;
extern const Rule kLinkEmpty;
extern const Rule kLinkInsecure;
extern const Rule kLinkInvalid;
extern const Rule kLinkMalformed;
extern const Rule kLinkMoved;
extern const Rule kLinkNoSuchAnchor;
extern const Rule kLinkNoSuchFile;
extern const Rule kLinkNoSuchReference;
extern const Rule kLinkNoSuchRemoteAnchor;
extern const Rule kLinkUnusedDefinition;
extern const Rule kLinkUnverified;
extern const Rule kSpeakerVariant;
extern const Rule kSuppressionUnused;
extern const Rule kTagDuplicate;
extern const Rule kTagEmpty;
extern const Rule kTagVariant;
extern const Rule kTalkEmpty;
extern const Rule kTalkNoSpeaker;
extern const Rule kTalkUntitled;

}  // namespace confnotes::analysis
