//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Spreadsheet

/// Own seizures of an operation as a table for CENcomm, one row for each line of goods.
///
/// The partner's are left out: each administration enters its own, and how the partner's may be used is not for us to
/// say. No column names a person or company.
package enum CENSheet {
    package static func sheet(
        _ operation: JointOperation,
        _ seizures: [OperationSeizure],
        check: SeizureCheck
    ) -> Sheet {
        let own = seizures.filter { $0.isOwn && $0.standing == .current }.sorted { a, b in
            (a.facts.date ?? .first, a.facts.number) < (b.facts.date ?? .first, b.facts.number)
        }
        return Sheet(
            name: operation.code,
            heading: CENColumn.allCases.map(\.rawValue),
            rows: own.flatMap { rows($0, operation, check.faults(of: $0)) }
        )
    }

    private static func rows(
        _ seizure: OperationSeizure,
        _ operation: JointOperation,
        _ faults: [SeizureFault]
    ) -> [[SheetCell]] {
        // A seizure without goods is still a row, so that its number is not lost.
        let lines: [SeizedLine?] = seizure.facts.lines.isEmpty ? [nil] : seizure.facts.lines
        return lines.enumerated().map { place, line in
            CENColumn.allCases.map { column in
                column == .toBeCompleted
                    ? text(faults.map { "\($0.field) \($0.problem.rawValue)" }.joined(separator: "; "))
                    : cell(column, seizure, line, place + 1, operation)
            }
        }
    }

    private static func cell(
        _ column: CENColumn,
        _ seizure: OperationSeizure,
        _ line: SeizedLine?,
        _ number: Int,
        _ operation: JointOperation
    ) -> SheetCell {
        let facts = seizure.facts
        return switch column {
        case .operation: .text(operation.plan.name.en)
        case .phase: text(seizure.namedPhase)
        case .number: .text(facts.number)
        case .country: .text(String(facts.office.prefix { $0 != "-" }))
        case .office: .text(facts.office)
        case .date: facts.date.map { .day($0.daysSince1970) } ?? .empty
        case .placeType: code(facts.place?.rawValue)
        case .location: text(facts.placeName)
        case .gate: text(facts.gate)
        case .direction: code(facts.direction?.rawValue)
        case .mode: code(facts.mode?.rawValue)
        case .departure: text(facts.departure)
        case .transit: text(facts.transit)
        case .destination: text(facts.destination)
        case .modus: code(facts.modus?.rawValue)
        case .concealment: code(facts.concealment?.rawValue)
        case .detection: text(facts.detection.map { spaced($0.rawValue) }.joined(separator: "; "))
        case .persons: facts.persons.map { .number(Decimal($0)) } ?? .empty
        case .legalStatus: code(facts.legalStatus?.rawValue)
        case .line: line == nil ? .empty : .number(Decimal(number))
        default: line.map { cell(column, of: $0) } ?? .empty
        }
    }

    private static func cell(_ column: CENColumn, of line: SeizedLine) -> SheetCell {
        switch column {
        case .group: code(line.group.rawValue)
        case .hs: text(line.hs)
        case .product: text(line.subject)
        case .cites: text(line.appendix?.rawValue)
        case .form: text(line.form)
        case .quantity: quantity(line, 0)
        case .unit: unit(line, 0)
        case .quantity2: quantity(line, 1)
        case .unit2: unit(line, 1)
        case .value: line.value.flatMap { DecimalText.parse($0) }.map { .number($0) } ?? .empty
        case .currency: text(line.currency)
        default: .empty
        }
    }

    private static func quantity(_ line: SeizedLine, _ place: Int) -> SheetCell {
        guard line.amounts.indices.contains(place) else { return .empty }
        let amount = line.amounts[place]
        return .number(amount.quantity?.inBase ?? amount.amount)
    }

    /// In the units that CEN counts in.
    private static func unit(_ line: SeizedLine, _ place: Int) -> SheetCell {
        guard line.amounts.indices.contains(place) else { return .empty }
        let amount = line.amounts[place]
        return switch amount.quantity?.unit.base {
        case .kilograms: "kg"
        case .litres: "litres"
        case .pieces: "pieces"
        case .sticks: "sticks"
        case .cubicMetres: "m3"
        case nil: .text(amount.unit)
        }
    }

    private static func text(_ text: String?) -> SheetCell {
        text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    }

    private static func code(_ code: String?) -> SheetCell { text(code.map(spaced)) }

    private static func spaced(_ code: String) -> String { code.replacing("_", with: " ") }
}

extension CalendarDate {
    /// Before all that is known.
    fileprivate static let first = CalendarDate(nearestDaysSince1970: .min)
}
