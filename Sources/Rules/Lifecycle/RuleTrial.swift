//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What a back-test said of one text.
package struct RuleTrial: Hashable, Sendable, Codable {
    /// The text that ran.
    package let text: UInt64
    package let report: BackTestReport

    /// - Parameter text: the text of the rule that ran.
    package init(_ report: BackTestReport, of text: String) {
        self.text = StableHash.of(text)
        self.report = report
    }

    /// Whether it tells of a text.
    package func isOf(_ text: String) -> Bool { self.text == StableHash.of(text) }

    package var served: Int { report.served }
    package var hits: Int { report.hits }
    package var hitShare: Double { report.hitShare }
    package var notEvaluableShare: Double {
        report.served == 0 ? 0 : Double(report.notEvaluable) / Double(report.served)
    }
}
