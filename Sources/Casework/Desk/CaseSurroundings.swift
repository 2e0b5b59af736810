//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What the desk of cases needs of the rest of the house, in its own words.
package protocol CaseSurroundings: Sendable {
    /// Whether an office is another or stands below it today.
    func office(_ office: String, isWithin unit: String) -> Bool

    /// The codes of an office and all below it today.
    func offices(within unit: String) -> Set<String>

    /// How many pieces of evidence of a case are not settled yet.
    func openItems(of number: CaseNumber) async throws -> Int

    /// The day at the node.
    var today: CalendarDate { get }

    /// Seconds since 1970.
    var now: Int64 { get }

    /// Does what follows elsewhere from a change: corrected findings, look-outs taken back, what others have.
    func changed(_ file: Case, before: Case?) async throws
}
