//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a file cannot be read at all; what is wrong with single records goes to the ``RejectSink``.
package enum IntakeError: Error, Hashable, Sendable {
    case cannotOpen(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    /// The file became shorter while it was read.
    case changedWhileReading(path: String)
    case unknownMapping(name: String, known: [String])
    case unreadableMapping(path: String, reason: String)
    /// Nothing in the mapping fits the file: wrong separator, wrong mapping or no header row.
    case noMappedColumn(found: [String])
    /// The column without which no record can be told from another.
    case missingColumn(field: String, expected: [String], found: [String])
    case unknownEncoding(String)
    case brokenWorkbook(reason: String)
    /// A packed file that unpacks to more than anybody sends.
    case workbookTooLarge(reason: String)
    case noSuchSheet(name: String, found: [String])
    /// Records of this source cannot be read a second time.
    case notRereadable(reason: String)
    case noRecord(offset: UInt64)
}
