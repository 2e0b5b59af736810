//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// Says what a seizure lacks or says wrongly, before anybody counts on it.
package struct SeizureCheck: Sendable {
    private let operation: JointOperation?
    private let today: CalendarDate
    private let isGate: @Sendable (String) -> Bool

    package init(
        _ operation: JointOperation?,
        today: CalendarDate,
        isGate: @escaping @Sendable (String) -> Bool
    ) {
        self.operation = operation
        self.today = today
        self.isGate = isGate
    }

    /// 2 to 12 digits.
    package static func isHarmonizedCode(_ text: String) -> Bool {
        (2...12).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// In the order of the form; none where it is complete.
    package func faults(of seizure: OperationSeizure) -> [SeizureFault] {
        if seizure.isUnreadable { return [SeizureFault("body", .unreadable)] }
        let facts = seizure.facts
        var faults = whenAndWhere(facts) + phase(seizure)
        faults += missing(
            ("direction", facts.direction == nil),
            ("mode", facts.mode == nil),
            ("departure", facts.departure == nil),
            ("destination", facts.destination == nil),
            ("modus_operandi", facts.modus == nil),
            ("detection_method", facts.detection.isEmpty),
            ("legal_status", facts.legalStatus == nil),
            ("commodities", facts.lines.isEmpty)
        )
        if let persons = facts.persons, persons < 0 { faults.append(SeizureFault("persons", .negative)) }
        for (place, line) in facts.lines.enumerated() {
            faults += self.faults(of: line).map {
                SeizureFault("commodities[\(place)].\($0.field)", $0.problem)
            }
        }
        return faults
    }

    private func missing(_ fields: (String, Bool)...) -> [SeizureFault] {
        fields.filter(\.1).map { SeizureFault($0.0, .missing) }
    }

    private func whenAndWhere(_ facts: SeizureFacts) -> [SeizureFault] {
        var faults = missing(("id", facts.number.isEmpty), ("office", facts.office.isEmpty))
        if let operation, !facts.office.isEmpty, !takesPart(facts.office, in: operation) {
            faults.append(SeizureFault("office", .outsider))
        }
        if let date = facts.date {
            if date > today { faults.append(SeizureFault("date", .future)) }
        } else {
            faults.append(SeizureFault("date", .missing))
        }
        if facts.place == nil { faults.append(SeizureFault("place_kind", .missing)) }
        if let gate = facts.gate {
            if !isGate(gate) { faults.append(SeizureFault("gate", .unknownGate)) }
        } else if facts.placeName == nil {
            faults.append(SeizureFault("gate", .missing))
        }
        return faults
    }

    /// An office takes part itself, or by an office above it, or by its administration as a whole.
    private func takesPart(_ office: String, in operation: JointOperation) -> Bool {
        operation.plan.participants.contains { participant in
            office == participant.office || office.hasPrefix(participant.office + "-")
                || participant.office == String(office.prefix { $0 != "-" })
        }
    }

    private func phase(_ seizure: OperationSeizure) -> [SeizureFault] {
        guard let operation, let date = seizure.facts.date else { return [] }
        guard let named = seizure.namedPhase else {
            guard let period = operation.plan.period, !period.contains(date) else { return [] }
            return [SeizureFault("date", .outside)]
        }
        guard let phase = Self.phase(named, of: operation) else { return [SeizureFault("phase", .unknownPhase)] }
        return phase.contains(date) ? [] : [SeizureFault("date", .outside)]
    }

    /// The phase that is meant by its kind or its number from 1.
    private static func phase(_ named: String, of operation: JointOperation) -> OperationPhase? {
        if let number = Int(named), operation.plan.phases.indices.contains(number - 1) {
            return operation.plan.phases[number - 1]
        }
        return operation.plan.phases.first { $0.kind.rawValue == named.lowercased() }
    }

    private func faults(of line: SeizedLine) -> [SeizureFault] {
        var faults: [SeizureFault] = []
        if let hs = line.hs, !Self.isHarmonizedCode(hs) { faults.append(SeizureFault("hs", .malformed)) }
        switch line.group {
        case .drugs, .precursors: faults += missing(("substance", line.subject == nil))
        case .wildlife:
            faults += missing(("taxon", line.subject == nil), ("cites", line.appendix == nil))
        case .cash: faults += missing(("value", line.value == nil))
        default: break
        }
        if line.group != .cash, line.amounts.isEmpty { faults.append(SeizureFault("quantities", .missing)) }
        faults += line.amounts.flatMap { self.faults(of: $0) }
        if !line.amounts.isEmpty, !hasFittingUnit(line) { faults.append(SeizureFault("quantities", .unfitUnit)) }
        if let text = line.value {
            if let value = DecimalText.parse(text) {
                if value < 0 { faults.append(SeizureFault("value", .negative)) }
            } else {
                faults.append(SeizureFault("value", .malformed))
            }
            if line.currency == nil { faults.append(SeizureFault("currency", .missing)) }
        }
        if let currency = line.currency, !Currency(rawValue: currency).isWellFormed {
            faults.append(SeizureFault("currency", .malformed))
        }
        return faults
    }

    private func faults(of amount: SeizedAmount) -> [SeizureFault] {
        if amount.amount < 0 { return [SeizureFault("quantities", .negative)] }
        if amount.amount == 0 { return [SeizureFault("quantities", .zero)] }
        guard let quantity = amount.quantity else { return [SeizureFault("unit", .unknownUnit)] }
        // 50,000 tonnes, litres by the million, ten milliard pieces: a bulk carrier full.
        let most: Decimal =
            switch quantity.unit.base {
            case .kilograms, .litres: 50_000_000
            case .cubicMetres: 500_000
            case .sticks, .pieces: 10_000_000_000
            }
        return quantity.inBase > most ? [SeizureFault("quantities", .implausible)] : []
    }

    private func hasFittingUnit(_ line: SeizedLine) -> Bool {
        let bases = line.amounts.compactMap { $0.quantity?.unit.base }
        // A unit that is not known is a fault already.
        guard !bases.isEmpty else { return true }
        switch line.group {
        case .tobacco: return bases.contains(.sticks) || bases.contains(.kilograms)
        case .drugs, .precursors:
            return bases.contains(.kilograms) || bases.contains(.litres) || bases.contains(.pieces)
        default: return true
        }
    }
}
