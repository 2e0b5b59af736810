//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Neither a line nor a case stands there twice.
///
/// Two lines of the same group, subject, code and quantities are an error: what differs is said in a line. A case of
/// the same office within a day, with the same gate and a line of the same group and quantity, is asked about, as is one
/// that names the same message or document: typed by hand and opened from the finding, or sent by two gates.
enum DoubleEntries: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.lineTwice, .caseTwice]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let first = record.lines[..<index].firstIndex(where: { isSame($0, line) }) else { continue }
            faults.error(.lineTwice, "lines.\(index)", ["line": .number(Decimal(first + 1))])
        }
        guard let day = record.detected, !record.lines.isEmpty else { return }
        let days = [day, day.adding(days: -1), day.adding(days: 1)].compactMap(\.self)
        for earlier in days.flatMap(context.earlier) where earlier.number != context.number {
            guard isSame(record, earlier.seizure) else { continue }
            faults.warning(.caseTwice, "detected", ["number": .text(earlier.number.text)])
            return
        }
    }

    private static func isSame(_ a: SeizureLine, _ b: SeizureLine) -> Bool {
        guard a.group == b.group, a.subjectKey == b.subjectKey, a.hsDigits == b.hsDigits else { return false }
        guard a.description.foldedName == b.description.foldedName, a[.serial] == b[.serial] else { return false }
        return !a.quantities.isEmpty && bases(a) == bases(b)
            || a.quantities.isEmpty && b.quantities.isEmpty && a.valuation == b.valuation
    }

    private static func isSame(_ a: SeizureRecord, _ b: SeizureRecord) -> Bool {
        if let message = a.triggeringMessage, message == b.triggeringMessage, a.detected == b.detected { return true }
        let papers = Set(a.documents.map { $0.number.foldedName }.filter { $0.count >= 6 })
        let shared = b.documents.contains { papers.contains($0.number.foldedName) }
        // A case typed by hand may have no gate yet.
        guard a.site.gate == b.site.gate || a.site.gate == nil || b.site.gate == nil || shared else { return false }
        let goods = a.lines.contains { line in
            b.lines.contains { $0.group == line.group && sharesAmount(line, $0) }
        }
        return goods && (a.detected == b.detected || shared)
    }

    private static func bases(_ line: SeizureLine) -> [LedgerAmount?] { QuantityUnit.Base.allCases.map(line.amount) }

    private static func sharesAmount(_ a: SeizureLine, _ b: SeizureLine) -> Bool {
        if a.group == .cash { return a.valuation?.money != nil && a.valuation?.money == b.valuation?.money }
        guard a.subjectKey.isEmpty || b.subjectKey.isEmpty || a.subjectKey == b.subjectKey else { return false }
        return QuantityUnit.Base.allCases.contains { base in a.amount(base).map { $0 == b.amount(base) } ?? false }
    }
}
