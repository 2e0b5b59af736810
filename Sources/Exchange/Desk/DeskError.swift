//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why the desk does not do what an officer asks.
package enum DeskError: Error, Hashable, Sendable {
    case incomplete(MessageFault)
    case tooLong
    case unknownPartner(String)
    case notPaired(from: String, to: String)
    /// The own office has no valid keys here.
    case noOwnKeys(String)
    /// The other office's card is missing or no longer valid.
    case noCard(String)
    case unknownMessage(String)
    /// Its content was deleted.
    case purged(String)
    /// The office's keys are not here, or the content was changed.
    case closed(String)
    case blocked(HandlingAct, [HandlingBlock])
    /// A reply to something that asks for none, feedback on what was never received, and the like.
    case outOfTurn(String)
    case unknownDraft(String)
    /// No such file came with the message.
    case unknownFile(String)
    /// The file cannot be had: it still comes, was not what the message says, or was deleted.
    case fileNotHere(StoredAttachment.State)
    /// Somebody else changed the draft after it was looked at.
    case changedMeanwhile(String)
    /// An officer above the contact point must agree first.
    case needsEndorsement
    /// Who wrote a draft does not agree to it.
    case sameOfficer
    case suite(SuiteError)
}
