//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a conference does not do what somebody asks.
package enum ConferenceError: Error, Hashable, Sendable {
    case unknown(String)
    /// A book with this id is here.
    case exists(String)
    case unknownItem(OperationID)
    /// The office has no part in it.
    case notYourConference
    case alreadyShared
    /// The header is missing, or what was written is not complete.
    case incomplete
    case fault(BookFault)
    /// Somebody else wrote there after the page was made.
    case changedMeanwhile(OperationID)
    /// The text is missing in one of the two languages.
    case untranslated(OperationID)
    /// The own side has signed; it takes the signature back first.
    case signed
    /// Both sides have signed: what stands there stays.
    case concluded
    case notAgreed
    case alreadySigned
    /// The document is not the one that was looked at.
    case otherDocument
    /// Only the officer who heads the delegation signs.
    case notHead(expected: String)
    /// Nothing was signed that could be taken back.
    case notSigned
    case tooMuch
}
