//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A record that could not be used, and why.
package struct Reject: Hashable, Sendable, Codable {
    /// Line of the file from 1, row of the sheet, or line of the request.
    package let line: Int
    /// Header of the column or key at fault, nil where the whole record is.
    package let column: String?
    package let reason: Reason
    /// The beginning of the record as received.
    package let excerpt: String

    package init(line: Int, column: String?, reason: Reason, excerpt: String) {
        self.line = line
        self.column = column
        self.reason = reason
        self.excerpt = excerpt
    }

    /// What makes a record unusable.
    package enum Reason: Hashable, Sendable, Codable {
        case noDeclarationNumber
        case wrongNumberOfColumns(found: Int, expected: Int)
        case unterminatedQuote
        /// A quote swallowed the lines behind it.
        case strayQuote
        case nulByte
        case unreadableNumber(String)
        case unreadableDate(String)
        case yearOutOfRange(String)
        case fieldTooLong
        case recordTooLong
        case invalidText
        case notAnObject
        case unknownKey
        case repeatedKey
        case wrongType(expected: String)
    }
}
