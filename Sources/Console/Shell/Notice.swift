//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A message that the page after a redirect shows.
package enum Notice: String, CaseIterable, Sendable {
    case findingRecorded = "finding-recorded"
    case findingCorrected = "finding-corrected"
    case passwordChanged = "password-changed"
    case loggedOut = "logged-out"
    case officerEnabled = "officer-enabled"
    case officerDisabled = "officer-disabled"
    case uploadGone = "upload-gone"
    case declarationUnknown = "declaration-unknown"
    case ruleSaved = "rule-saved"
    case ruleTesting = "rule-testing"
    case ruleShadowed = "rule-shadowed"
    case rulePublished = "rule-published"
    case ruleWithdrawn = "rule-withdrawn"
    case ruleDefended = "rule-defended"
    case listProposed = "list-proposed"
    case listActivated = "list-activated"
    case listDropped = "list-dropped"
    case laneOverridden = "lane-overridden"
    case lookoutsProposed = "lookouts-proposed"
    case lookoutsActivated = "lookouts-activated"
    case lookoutsWithdrawn = "lookouts-withdrawn"
    case lookoutHitJudged = "lookout-hit-judged"
    case messageSent = "message-sent"
    case messageWaiting = "message-waiting"
    case draftSaved = "draft-saved"
    case draftDropped = "draft-dropped"
    case answerSent = "answer-sent"
    case sightingSent = "sighting-sent"
    case sightingDrafted = "sighting-drafted"
    case sightingHeld = "sighting-held"
    case releaseRuleProposed = "release-rule-proposed"
    case releaseRulePublished = "release-rule-published"
    case releaseRuleWithdrawn = "release-rule-withdrawn"
    case alarmSettled = "alarm-settled"
    case partnerAccepted = "partner-accepted"
    case conferenceBegun = "conference-begun"
    case conferenceShared = "conference-shared"
    case bookWritten = "book-written"
    case bookWaits = "book-waits"
    case itemAgreed = "item-agreed"
    case minutesSigned = "minutes-signed"
    case minutesConcluded = "minutes-concluded"
    case signatureRetracted = "signature-retracted"
    case fileKept = "file-kept"

    var isWarning: Bool { self == .uploadGone || self == .declarationUnknown || self == .bookWaits }
}
