//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why the desk makes no report.
package enum ReportRefusal: Error, Hashable, Sendable {
    /// The journal is not booked that far.
    case notThere(Int64)
    case unknown(String)
    /// An id of a report that every node has.
    case builtIn(String)
    /// A report of inspections does not follow from the journal, so it can't be held against it.
    case notOfJournal
}
