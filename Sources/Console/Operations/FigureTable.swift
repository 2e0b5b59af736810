//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// Figures as ours, theirs and joint.
struct FigureTable: Sendable {
    struct Row: Sendable {
        let label: String
        let ours: String
        let theirs: String
        let joint: String
        let isTotal: Bool
    }

    struct DayRow: Sendable {
        let day: String
        let ours: String
        let theirs: String
        let joint: String
    }

    let rows: [Row]

    init(_ figures: OperationFigures, inspections: Int, theirInspections: Int?, _ reader: OperationReader) {
        let sides = [figures[.ours], figures[.theirs], figures[.joint]]
        func row(_ label: String, _ count: (SeizureTally) -> Int, isTotal: Bool = false) -> Row {
            let counts = sides.map { reader.number(count($0)) }
            return Row(label: label, ours: counts[0], theirs: counts[1], joint: counts[2], isTotal: isTotal)
        }
        let words = reader.words
        var rows = [
            Row(
                label: words("operations.figure.inspections"),
                ours: reader.number(inspections),
                theirs: theirInspections.map(reader.number) ?? "–",
                joint: theirInspections.map { reader.number($0 + inspections) } ?? "–",
                isTotal: false
            ),
            row(words("operations.figure.seizures"), \.seizures, isTotal: true),
            row(words("operations.figure.persons"), \.persons),
        ]
        for group in CommodityGroup.allCases where sides[2].byGroup[group] ?? 0 > 0 {
            let label = words("messages.commodity." + group.rawValue)
            let cells = sides.map { tally -> String in
                let count = tally.byGroup[group] ?? 0
                if count == 0 { return "–" }
                let amounts = tally.totals.filter { $0.group == group }.map(reader.amount)
                return ([reader.number(count)] + (amounts.isEmpty ? [] : [amounts.joined(separator: ", ")]))
                    .joined(separator: " · ")
            }
            rows.append(Row(label: label, ours: cells[0], theirs: cells[1], joint: cells[2], isTotal: false))
        }
        self.rows = rows
    }

    /// The last two weeks on which something was seized, the newest first.
    static func days(_ figures: OperationFigures, _ reader: OperationReader) -> [DayRow] {
        figures.days.suffix(14).reversed().map {
            DayRow(
                day: reader.date($0.day),
                ours: reader.number($0.ours),
                theirs: reader.number($0.theirs),
                joint: reader.number($0.joint)
            )
        }
    }
}
