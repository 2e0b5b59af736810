//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why no case is opened from what a phone sends.
package enum FieldReportError: Error, Hashable, Sendable {
    /// The hour is none, or lies in the future.
    case badTime
    /// The quantity can't be read or is not above zero.
    case badAmount
    case tooLong(most: Int)
    /// Neither what was found nor a word about it.
    case empty
    /// Somebody else made it.
    case otherOfficer
    /// A case was opened from it when it said something else.
    case otherContent(CaseNumber)
    /// No case was opened from it by this officer.
    case unknown
}
