//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What one booking brings to a cell.
package struct BookingShare: Hashable, Sendable, Encodable {
    package let sequence: Int64
    /// Whether it is taken off.
    package let isOff: Bool
    package let day: CalendarDate
    package let caseNumber: String
    package let office: String
    /// In the order of the report's measures but averages, which nothing brings by itself; these are nil.
    package let figures: [ExactNumber?]
}
