//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Operations

/// What became of warnings, both ways.
struct WarningView: Sendable {
    struct Row: Sendable {
        let way: String
        let given: String
        let answered: String
        let feedback: String
    }

    let rows: [Row]
    let summary: String
    let isPoor: Bool

    init(_ tally: WarningTally, _ reader: OperationReader) {
        let words = reader.words
        func row(_ key: String, _ way: WarningTally.Way) -> Row {
            Row(
                way: words("operations.warnings." + key),
                given: reader.number(way.given),
                answered: reader.number(way.answered),
                feedback: reader.number(way.feedback)
            )
        }
        rows = [row("sent", tally.sent), row("received", tally.received)]
        let count = tally.warnings.count
        let feedback = tally.sent.feedback + tally.received.feedback
        if let share = tally.feedbackShare {
            summary = words(
                "operations.warnings.ratio",
                [
                    "feedback": reader.number(feedback), "count": reader.number(count),
                    "share": reader.letters.format.percent(share, decimals: 0),
                ]
            )
            isPoor = share < 0.5
        } else {
            summary = words("operations.warnings.none")
            isPoor = false
        }
    }
}
