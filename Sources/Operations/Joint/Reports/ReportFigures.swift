//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The figures of one side as a situation report states them; they no longer move once it is signed.
package struct ReportFigures: Hashable, Sendable, Codable {
    /// Nil where nobody counted.
    package var inspections: Int?
    package var seizures: Int
    package var persons: Int
    package var totals: [SeizureTally.Total]

    package init(inspections: Int? = nil, seizures: Int = 0, persons: Int = 0, totals: [SeizureTally.Total] = []) {
        self.inspections = inspections
        self.seizures = seizures
        self.persons = persons
        self.totals = totals
    }

    package init(_ tally: SeizureTally, inspections: Int?) {
        self.init(
            inspections: inspections,
            seizures: tally.seizures,
            persons: tally.persons,
            totals: tally.totals
        )
    }
}
