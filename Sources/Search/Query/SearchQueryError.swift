//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a query can't be answered.
package enum SearchQueryError: Error, Hashable, Sendable {
    case tooLong
    case tooManyWords
    /// `office:` with nothing behind it.
    case noValue(String)
    case unknownKind(String)
    case unreadableDate(String)
    case emptyPeriod(from: String, to: String)
    /// Only signs that are in no word, such as emoji.
    case noWords
}
