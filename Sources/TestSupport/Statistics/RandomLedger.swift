//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation

/// A made-up ledger with all that happens to cases: amendments, clearances, mergers, comebacks, offices that move.
package struct RandomLedger: Sendable {
    package static let offices = [
        "VN-VI-HUUNGHI", "VN-VI-TANTHANH", "VN-VI", "VN-VII-LAOCAI", "VN-VIII-MONGCAI", "VN-XVI-TALUNG", "VN-XVI",
        "VN-XV", "VN-V", "VN-ASI", "VN-I", "VN-GONE",
    ]
    package static let gates = ["G01", "G02", "G05", "G09", "G14", "G20"]
    package static let subjects = ["heroin", "Manis javanica", "555", "Ecstasy", "ngà voi", "象牙"]
    package static let rules = ["T01", "T06", "O05", "D01"]
    package static let operations = ["mekong-dragon", "two-provinces"]
    package static let phases = ["VII", "VIII"]
    package static let partners = ["CN-7200", "CN-8600"]
    package static let borders = ["CN", "LA", "KH"]

    private var numbers: SeededNumbers
    private let first: CalendarDate
    private let days: Int
    /// The share of cases that change once more after each change.
    private let restless: Double
    private var standing: [LedgerRecord] = []
    private var count = 0

    /// - Parameters:
    ///   - first: the earliest day of detection.
    ///   - days: how many days the ledger covers.
    package init(seed: UInt64, first: CalendarDate, days: Int, restless: Double = 0.3) {
        numbers = SeededNumbers(seed: seed)
        self.first = first
        self.days = days
        self.restless = restless
    }

    /// The next change: a new case, or a change of one that is there.
    package mutating func next() -> LedgerChange {
        if !standing.isEmpty, numbers.chance(restless) {
            let place = numbers.below(standing.count)
            let before = standing[place]
            let after = changed(before)
            standing[place] = after
            return LedgerChange(before: before, after: after)
        }
        count += 1
        let record = newRecord()
        standing.append(record)
        return LedgerChange(before: nil, after: record)
    }

    private mutating func newRecord() -> LedgerRecord {
        let day = day(from: 0)
        var record = LedgerRecord(
            number: "VN-2025-" + String(count),
            standing: numbers.chance(0.12) ? .suspicion : .counted,
            office: numbers.pick(Self.offices),
            detected: day,
            effective: day,
            suspects: numbers.below(4),
            currency: numbers.chance(0.02) ? .usd : .vnd
        )
        fill(&record)
        return record
    }

    private mutating func fill(_ record: inout LedgerRecord) {
        record.legalStatus = numbers.maybe(LegalStatus.allCases)
        record.place = numbers.maybe(PlaceKind.allCases)
        record.gate = numbers.maybe(Self.gates, missing: 0.4)
        record.border = numbers.maybe(Self.borders, missing: 0.5)
        record.direction = numbers.maybe(SeizureDirection.allCases)
        record.mode = numbers.maybe(SeizureMode.allCases)
        record.departure = numbers.maybe(["CN", "LA", "VN", "TH"], missing: 0.3)
        record.destination = numbers.maybe(["VN", "CN"], missing: 0.3)
        record.modus = numbers.maybe(ModusOperandi.allCases)
        record.concealment = numbers.maybe(ConcealmentPlace.allCases)
        record.detection = numbers.some(DetectionMethod.allCases, chance: 0.25)
        record.themes = numbers.some(SmugglingTheme.allCases, chance: 0.25)
        record.rules = numbers.some(Self.rules, chance: 0.2)
        record.partner = numbers.maybe(Self.partners, missing: 0.8)
        record.operation = numbers.maybe(Self.operations, missing: 0.6)
        record.phase = record.operation == nil ? nil : numbers.maybe(Self.phases)
        record.lines = (0..<numbers.pick([0, 1, 1, 2, 2, 3, 4])).map { _ in line() }
    }

    private mutating func line() -> Customs.LedgerLine {
        let unit = numbers.pick(QuantityUnit.Base.allCases)
        var amounts = [LedgerAmount(amount(), unit)]
        if unit != .kilograms, numbers.chance(0.3) { amounts.append(LedgerAmount(amount(), .kilograms)) }
        return Customs.LedgerLine(
            numbers.pick(CommodityGroup.allCases),
            hs: numbers.maybe(["240220", "2939", "01061900", "9706", "7108"], missing: 0.2),
            subject: numbers.maybe(Self.subjects, missing: 0.4),
            amounts: numbers.chance(0.1) ? [] : amounts,
            value: numbers.chance(0.1) ? nil : Decimal(numbers.below(2_000_000_000)) / 100
        )
    }

    private mutating func amount() -> Decimal {
        Decimal(sign: .plus, exponent: -numbers.below(7), significand: Decimal(numbers.below(1_000_000)))
    }

    private mutating func changed(_ before: LedgerRecord) -> LedgerRecord {
        var after = before
        after.effective = day(from: Int(before.effective.daysSince1970 - first.daysSince1970))
        switch numbers.below(10) {
        case 0: after.standing = .cleared
        case 1: after.standing = .merged
        case 2: after.standing = .suspicion
        case 3, 4: after.office = numbers.pick(Self.offices)
        case 5:
            after.standing = .counted
            fill(&after)
        case 6: after.detected = day(from: 0)
        case 7: after.lines.append(line())
        case 8: after.suspects += 1
        // Nothing that counts.
        default: after.standing = .counted
        }
        // What changes nothing at all is no entry of the journal.
        if after == before { after.suspects += 1 }
        return after
    }

    private mutating func day(from start: Int) -> CalendarDate {
        let start = min(start, days - 1)
        return first.adding(days: start + numbers.below(days - start)) ?? first
    }
}
