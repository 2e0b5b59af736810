//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting

/// A finding as it was typed.
struct FindingDraft: Sendable, Hashable {
    let outcome: String
    let theme: String
    let revenue: String
    let remark: String
    let isCorrection: Bool

    init() {
        outcome = ""
        theme = ""
        revenue = ""
        remark = ""
        isCorrection = false
    }

    init(_ form: FormFields) {
        outcome = form["outcome"] ?? ""
        theme = form["theme"] ?? ""
        revenue = form["revenue"] ?? ""
        remark = form["remark"] ?? ""
        isCorrection = form["correcting"] == "1"
    }

    /// One that stands in the record, to start a correction from.
    init(_ finding: InspectionFinding, _ format: LocalFormat) {
        outcome = finding.outcome.rawValue
        theme = finding.theme ?? ""
        revenue = finding.revenue.map { format.number($0) } ?? ""
        remark = finding.remark
        isCorrection = true
    }

    func finding(
        of line: DeclarationLineID,
        at instant: Int64,
        _ language: Language
    ) throws -> InspectionFinding {
        guard let outcome = InspectionFinding.Outcome(rawValue: outcome) else {
            throw ConsoleError.malformed("outcome")
        }
        return try InspectionFinding(
            line: line,
            outcome: outcome,
            theme: theme.isEmpty ? nil : theme,
            revenue: try amount(language),
            remark: remark,
            foundAt: instant
        )
    }

    /// Reads an amount with the separators of the language: grouping goes, the decimal mark becomes a point.
    private func amount(_ language: Language) throws(FindingError) -> Double? {
        let digits = revenue.filter { !$0.isWhitespace && $0 != language.groupingSeparator }
        guard !digits.isEmpty else { return nil }
        let plain = digits.map { $0 == language.decimalSeparator ? "." : String($0) }.joined()
        guard let value = Double(plain) else { throw .revenueOutOfRange }
        return value
    }
}
