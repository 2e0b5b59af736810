//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A span of days of an operation, both ends counted.
package struct OperationPhase: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case preparation
        case operational
        case evaluation
    }

    package var kind: Kind
    package var from: CalendarDate
    package var to: CalendarDate

    package init(_ kind: Kind, from: CalendarDate, to: CalendarDate) {
        self.kind = kind
        self.from = from
        self.to = to
    }

    package func contains(_ day: CalendarDate) -> Bool { (from...max(from, to)).contains(day) }
}
