//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a back-test said, as far as publication depends on it.
package struct RuleTrial: Hashable, Sendable, Codable {
    /// The text that ran.
    package let text: UInt64
    package let served: Int
    package let hits: Int
    package let notEvaluable: Int
    package let yield: InspectionYield
    package let baseline: InspectionYield
    package let from: CalendarDate?
    package let to: CalendarDate?

    /// - Parameter text: the text of the rule that ran.
    package init(_ report: BackTestReport, of text: String) {
        self.text = StableHash.of(text)
        served = report.served
        hits = report.hits
        notEvaluable = report.notEvaluable
        yield = report.yield
        baseline = report.baseline
        from = report.first
        to = report.last
    }

    package var hitShare: Double { served == 0 ? 0 : Double(hits) / Double(served) }
    package var notEvaluableShare: Double { served == 0 ? 0 : Double(notEvaluable) / Double(served) }
}
