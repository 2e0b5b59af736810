//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let money: [PlantedMistake] = [
        PlantedMistake(
            "value negative or zero",
            at: ["lines.*.valuation"],
            [
                way("zero") { value(&$0) { $0.with(0) } },
                way("negative") { value(&$0) { $0.with(-5_000_000) } },
                heldBack("a minus before a real one") { value(&$0) { $0.with(-$0.money.amount) } },
            ]
        ),
        PlantedMistake(
            "value absurd for the quantity",
            at: ["lines.*.valuation"],
            [
                way("heroin at 5 đồng a kilogram") { priced(&$0, [.drugs], 5, of: .kilograms) },
                way("a cigarette at 2 million") { priced(&$0, [.tobacco], 2_000_000, of: .sticks) },
                way("ivory at 200 đồng") { priced(&$0, [.wildlife], 200, of: .kilograms) },
                heldBack("a litre of spirits for 40 billion") { priced(&$0, [.alcohol], 40_000_000_000, of: .litres) },
                heldBack("shoes at 3 đồng") { priced(&$0, [.counterfeit], 3, of: .pieces) },
                heldBack("acetone at 1 đồng") { priced(&$0, [.precursors], 1, of: .kilograms) },
            ]
        ),
        PlantedMistake(
            "value in another currency than it says",
            at: ["lines.*.valuation"],
            [
                way("yuan as đồng") { mixed(&$0, factor: 3_640, says: .vnd) },
                way("dollars as đồng") { mixed(&$0, factor: 26_100, says: .vnd) },
                way("đồng as yuan") { mixed(&$0, factor: 1, says: .cny) },
                heldBack("đồng as dollars") { mixed(&$0, factor: 1, says: .usd) },
                heldBack("thousand đồng as đồng, cigarettes") { spoil in
                    guard spoil.record.lines.contains(where: { $0.group == .tobacco && $0.hs != "240120" }) else {
                        return false
                    }
                    return priced(&spoil, [.tobacco], Decimal(12) / 10, of: .sticks)
                },
            ]
        ),
        PlantedMistake(
            "currency that is no code",
            at: ["lines.*.valuation"],
            [
                way("RMB") { value(&$0) { Valuation(Money($0.money.amount, "RMB"), method: .market) } },
                way("VNĐ") { value(&$0) { Valuation(Money($0.money.amount, "VNĐ"), method: .market) } },
                way("XYZ") { value(&$0) { Valuation(Money($0.money.amount, "XYZ"), method: .market) } },
                heldBack("$") { value(&$0) { Valuation(Money($0.money.amount, "$"), method: .market) } },
                heldBack("empty") { value(&$0) { Valuation(Money($0.money.amount, ""), method: .market) } },
            ]
        ),
        PlantedMistake(
            "rate zero, negative or inverted",
            at: ["lines.*.valuation.rate"],
            [
                way("zero") { rate(&$0) { _ in 0 } },
                way("negative") { rate(&$0) { -$0 } },
                way("inverted") { rate(&$0) { 1 / $0 } },
                heldBack("inverted and rounded") { rate(&$0) { $0 > 1 ? Decimal(1) / 3_600 : 0.14 } },
            ]
        ),
        PlantedMistake(
            "rate far from that of the day",
            at: ["lines.*.valuation.rate"],
            [
                way("ten times") { rate(&$0) { $0 * 10 } },
                way("a third more") { rate(&$0) { $0 * 4 / 3 } },
                way("dollars at the rate of yuan") { spoil in
                    spoil.changeAny { line in
                        guard line.valuation?.money.currency == .usd, line.valuation?.rate ?? 0 > 1_000 else {
                            return false
                        }
                        line.valuation?.rate = 3_640
                        return true
                    }
                },
                heldBack("point for thousands lost") { rate(&$0) { $0 / 1_000 } },
                heldBack("three quarters") { rate(&$0) { $0 * 3 / 4 } },
            ]
        ),
        PlantedMistake(
            "rate without day or source, or of another day",
            at: ["lines.*.valuation"],
            [
                way("no source") { foreign(&$0) { $0.rateSource = nil } },
                way("no rate at all") { foreign(&$0) { $0.rate = nil } },
                way("a year ago") { foreign(&$0) { $0.rateDate = $0.rateDate?.adding(days: -365) } },
                way("of tomorrow") { foreign(&$0) { $0.rateDate = CheckBench.today.adding(days: 1) } },
                heldBack("source of blanks") { foreign(&$0) { $0.rateSource = " " } },
                heldBack("no day") { foreign(&$0) { $0.rateDate = nil } },
                heldBack("two months on") { foreign(&$0) { $0.rateDate = $0.rateDate?.adding(days: -61) } },
            ]
        ),
        PlantedMistake(
            "value without a method",
            at: ["lines.*.valuation"],
            [
                way("none") { value(&$0) { $0.withoutMethod } },
                heldBack("of the first of two lines") { spoil in
                    guard spoil.record.lines.count > 1, spoil.record.lines[0].group != .cash,
                        spoil.record.lines[0].valuation != nil
                    else { return false }
                    spoil.record.lines[0].valuation?.method = nil
                    return true
                },
            ]
        ),
        PlantedMistake(
            "cash without amount, or with goods' codes",
            at: ["lines.*"],
            [
                way("no amount") {
                    $0.change(.cash) {
                        $0.valuation = nil; return true
                    }
                },
                way("HS code") {
                    $0.change(.cash) {
                        $0.hs = "490700"; return true
                    }
                },
                way("notes and amount differ") {
                    $0.change(.cash) { line in
                        guard let pieces = line.quantities.first else { return false }
                        line.quantities = [Quantity(pieces.amount + 3, .pieces)]
                        return true
                    }
                },
                heldBack("amount of zero") {
                    $0.change(.cash) { line in
                        line.valuation = line.valuation.map { Valuation(Money(0, $0.money.currency)) }
                        return true
                    }
                },
                heldBack("a note too few zeros") {
                    $0.change(.cash) { line in
                        guard !line.quantities.isEmpty, line.attributes[.denomination]?.hasPrefix("500000") == true
                        else { return false }
                        line.attributes[.denomination] = "50.000 VND"
                        return true
                    }
                },
            ]
        ),
    ]

    private static func value(
        _ spoil: inout Spoiling,
        _ change: (Valuation) -> Valuation
    ) -> Bool {
        spoil.changeAny { line in
            guard line.group != .cash, let valuation = line.valuation else { return false }
            line.valuation = change(valuation)
            return true
        }
    }

    private static func priced(
        _ spoil: inout Spoiling,
        _ groups: Set<CommodityGroup>,
        _ each: Decimal,
        of base: QuantityUnit.Base
    ) -> Bool {
        guard spoil.country == "VN" else { return false }
        return spoil.changeAny { line in
            guard groups.contains(line.group), let amount = line.amount(base)?.amount else { return false }
            if base == .sticks, line.quantities.contains(where: { $0.unit.base != .sticks }) { return false }
            line.valuation = Valuation(Money(max(amount * each, 1), .vnd), method: .market)
            return true
        }
    }

    /// A price as it should be, in another currency than stands beside it.
    private static func mixed(_ spoil: inout Spoiling, factor: Decimal, says currency: Currency) -> Bool {
        guard spoil.country == "VN" else { return false }
        return spoil.changeAny { line in
            guard [.tobacco, .drugs, .wildlife, .alcohol].contains(line.group), let valuation = line.valuation,
                valuation.money.currency == .vnd, line.hs != "240120", line.hs?.hasPrefix("44") != true,
                line.attributes[.taxon]?.hasPrefix("Dalbergia") != true, line.attributes[.taxon] != "Tridacna gigas"
            else { return false }
            let isDong = currency == .vnd
            line.valuation = Valuation(
                Money(valuation.money.amount / factor, currency),
                method: .market,
                rate: isDong ? nil : currency == .cny ? 3_650 : 26_000,
                rateDate: isDong ? nil : CheckBench.day(2025, 8, 1),
                rateSource: isDong ? nil : "SBV"
            )
            return true
        }
    }

    private static func foreign(_ spoil: inout Spoiling, _ change: (inout Valuation) -> Void) -> Bool {
        spoil.changeAny { line in
            guard line.group != .cash, var valuation = line.valuation, valuation.rate != nil else { return false }
            change(&valuation)
            line.valuation = valuation
            return true
        }
    }

    private static func rate(_ spoil: inout Spoiling, _ change: (Decimal) -> Decimal) -> Bool {
        foreign(&spoil) { $0.rate = $0.rate.map(change) }
    }
}

extension Valuation {
    fileprivate func with(_ amount: Decimal) -> Valuation {
        var copy = self
        copy.money = Money(amount, money.currency)
        return copy
    }

    fileprivate var withoutMethod: Valuation {
        var copy = self
        copy.method = nil
        return copy
    }
}
