//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The scored lines an evaluation looks at; only those with a finding, a clean one too, are kept.
package struct EvaluationRows: Sendable {
    package private(set) var scores: [Float] = []
    package private(set) var illicit: [Bool] = []
    /// Duty and fines found, 0 where none is known.
    package private(set) var revenue: [Double] = []
    /// Whether the goods tuple was never seen in training.
    package private(set) var unseenTuple: [Bool] = []
    /// Whether the importer was never seen before.
    package private(set) var newImporter: [Bool] = []
    package private(set) var offices = Labels()
    package private(set) var chapters = Labels()
    package private(set) var months = Labels()
    /// Lines without a finding, which tell nothing.
    package private(set) var uninspected = 0

    package init() {}

    package var count: Int { scores.count }

    /// One line by hand; a nil outcome is a line that nobody inspected.
    package mutating func append(
        score: Float,
        outcome: InspectionFinding.Outcome?,
        revenue: Double = 0,
        office: String? = nil,
        hsCode: String? = nil,
        month: String? = nil,
        unseenTuple: Bool = false,
        newImporter: Bool = false
    ) {
        guard let outcome else {
            uninspected += 1
            return
        }
        scores.append(score)
        illicit.append(outcome.isIllicit)
        self.revenue.append(revenue > 0 ? revenue : 0)
        self.unseenTuple.append(unseenTuple)
        self.newImporter.append(newImporter)
        offices.append(office)
        chapters.append(hsCode.map { String($0.prefix(2)) })
        months.append(month)
    }

    /// The lines of a batch, by the findings, offices, HS codes and lodging months it carries.
    ///
    /// - Parameters:
    ///   - unseenTuple: one a row, or empty for none.
    ///   - newImporter: one a row, or empty for none.
    package mutating func append(
        _ batch: DeclarationBatch,
        scores: [Float],
        unseenTuple: [Bool] = [],
        newImporter: [Bool] = []
    ) {
        precondition(scores.count == batch.count)
        let findings = batch[text: .finding]
        let outcomes = (0..<(findings?.dictionary.count ?? 0)).map { code in
            InspectionFinding.Outcome(rawValue: findings?.dictionary.text(UInt32(code)) ?? "")
        }
        let revenue = batch[number: .findingRevenue]
        let offices = batch[text: .office]
        let hsCodes = batch[text: .hsCode]
        let lodged = batch[instant: .lodgedAt]
        var month = MonthLabel()
        for row in 0..<batch.count {
            guard let findings, let outcome = outcomes[Int(findings.codes[row])] else {
                uninspected += 1
                continue
            }
            append(
                score: scores[row],
                outcome: outcome,
                revenue: revenue?[row] ?? 0,
                office: offices?.text(at: row),
                hsCode: hsCodes?.text(at: row),
                month: lodged.flatMap { month.text($0.seconds[row], offsetMinutes: $0.offsets[row]) },
                unseenTuple: unseenTuple.isEmpty ? false : unseenTuple[row],
                newImporter: newImporter.isEmpty ? false : newImporter[row]
            )
        }
    }

    /// One label a row, coded; code 0 is a missing one.
    package struct Labels: Sendable {
        package private(set) var codes: [UInt32] = []
        package private(set) var names = [""]
        private var codeOf: [String: UInt32] = [:]

        package init() {}

        mutating func append(_ name: String?) {
            guard let name, !name.isEmpty else {
                codes.append(0)
                return
            }
            if let code = codeOf[name] {
                codes.append(code)
            } else {
                let code = UInt32(truncatingIfNeeded: names.count)
                codeOf[name] = code
                names.append(name)
                codes.append(code)
            }
        }
    }

    /// Writes the month of an instant as `2025-08`, remembering the last day asked for.
    private struct MonthLabel {
        private var day = Int64.min
        private var label = ""

        mutating func text(_ seconds: Int64, offsetMinutes: Int16) -> String? {
            guard seconds != InstantColumn.missing else { return nil }
            let local = seconds + Int64(offsetMinutes) * 60
            let day = local / 86_400 - (local % 86_400 < 0 ? 1 : 0)
            if day != self.day {
                self.day = day
                label = String(LayoutText.date(day * 86_400).prefix(7))
            }
            return label
        }
    }
}
