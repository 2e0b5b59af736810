//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let amounts: [PlantedMistake] = [
        PlantedMistake(
            "quantity zero or negative",
            at: ["lines.*.quantities"],
            [
                way("zero") { $0.changeAny { first(&$0) { Quantity(0, $0.unit) } } },
                way("negative") { $0.changeAny { first(&$0) { Quantity(-$0.amount, $0.unit) } } },
                heldBack("small and negative") { $0.changeAny { first(&$0) { Quantity(-1 / 1_000, $0.unit) } } },
            ]
        ),
        PlantedMistake(
            "absurd precision",
            at: ["lines.*.quantities"],
            [
                way("half a stick") {
                    $0.changeAny { line in
                        guard line.group == .tobacco, line.quantities.first?.unit == .sticks else { return false }
                        return first(&line) { Quantity($0.amount + 1 / 2, .sticks) }
                    }
                },
                way("a third of a kilogram to ten digits") {
                    $0.changeAny { line in
                        guard line.quantities.count == 1, line.quantities[0].unit == .kilograms else { return false }
                        return first(&line) {
                            Quantity($0.amount + Decimal(3_333_333_333) / 10_000_000_000, .kilograms)
                        }
                    }
                },
                heldBack("a quarter of an animal") {
                    $0.changeAny { line in
                        guard line.quantities.contains(where: { $0.unit == .pieces }) else { return false }
                        line.quantities = line.quantities.filter { $0.unit != .pieces } + [Quantity(9 / 4, .pieces)]
                        return line.group != .cash
                    }
                },
                heldBack("billionths of a tonne") {
                    $0.changeAny { line in
                        guard line.quantities.count == 1, line.quantities[0].unit == .tonnes else { return false }
                        return first(&line) { Quantity($0.amount + Decimal(1) / 10_000_000_000, .tonnes) }
                    }
                },
            ]
        ),
        PlantedMistake(
            "mass that nobody and nothing carries",
            at: ["mode", "lines", "concealmentPlace"],
            [
                way("a walker with 3 t") { onlyMass(&$0, 3_000, when: $0.record.mode == .pedestrian) },
                way("a parcel of 5 t") {
                    onlyMass(&$0, 5_000, when: $0.record.mode == .mail || $0.record.mode == .express)
                },
                way("a lorry of 100 t") { onlyMass(&$0, 100_000, when: $0.record.mode == .road) },
                way("a container of 60 t") { spoil in
                    guard spoil.record.mode == .sea else { return false }
                    spoil.record.concealmentPlace = .containerStructure
                    return onlyMass(&spoil, 60_000, when: true)
                },
                way("900 kg on the body") { onlyMass(&$0, 900, when: $0.record.concealmentPlace == .body) },
                heldBack("a bag of 800 kg") { onlyMass(&$0, 800, when: $0.record.concealmentPlace == .luggage) },
                heldBack("an aircraft of 900 t") { onlyMass(&$0, 900_000, when: $0.record.mode == .air) },
                heldBack("12 t in a tank") { onlyMass(&$0, 12_000, when: $0.record.concealmentPlace == .fuelTank) },
            ]
        ),
        PlantedMistake(
            "mass of one piece impossible",
            at: ["lines.*.quantities"],
            [
                way("tusks of 500 kg") { pieces(&$0, "Loxodonta", 500) },
                way("a pangolin of 200 kg") { pieces(&$0, "Manis pentadactyla", 200) },
                way("tablets of 11 g") {
                    $0.change(.drugs) { line in
                        guard let tablets = line.quantities.first(where: { $0.unit == .tablets }) else { return false }
                        line.quantities = [tablets, Quantity(tablets.amount * 11, .grams)]
                        return true
                    }
                },
                way("cigarettes of 8 g") {
                    $0.change(.tobacco) { line in
                        guard let sticks = line.quantities.first(where: { $0.unit.base == .sticks })?.inBase else {
                            return false
                        }
                        line.quantities = [Quantity(sticks, .sticks), Quantity(sticks * 8 / 1_000, .kilograms)]
                        return true
                    }
                },
                way("bottles of 50 l") {
                    $0.change(.alcohol) { line in
                        guard let bottles = line.quantities.first(where: { $0.unit == .pieces }) else { return false }
                        line.quantities = [bottles, Quantity(bottles.amount * 50, .litres)]
                        return true
                    }
                },
                heldBack("seahorses of 4 kg") { pieces(&$0, "Hippocampus", 4) },
                heldBack("monkeys of 45 kg") { pieces(&$0, "Macaca", 45) },
                heldBack("cigarettes of 85 mg") {
                    $0.change(.tobacco) { line in
                        guard let sticks = line.quantities.first(where: { $0.unit.base == .sticks })?.inBase else {
                            return false
                        }
                        line.quantities = [Quantity(sticks, .sticks), Quantity(sticks * 85 / 1_000, .grams)]
                        return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "tonnes for kilograms",
            at: ["lines.*.quantities", "mode"],
            [
                way("drugs") { unit(&$0, .drugs, .kilograms, .tonnes, least: 1) },
                way("wildlife") { unit(&$0, .wildlife, .kilograms, .tonnes, least: 20) },
                way("precursors") { unit(&$0, .precursors, .kilograms, .tonnes, least: 100) },
                heldBack("grams as kilograms") { unit(&$0, .drugs, .grams, .kilograms, least: 2_000) },
                heldBack("millilitres as litres") { unit(&$0, .alcohol, .millilitres, .litres, least: 30_000) },
            ]
        ),
    ]

    private static func first(_ line: inout SeizureLine, _ change: (Quantity) -> Quantity) -> Bool {
        guard let quantity = line.quantities.first, line.group != .cash else { return false }
        line.quantities[0] = change(quantity)
        return true
    }

    private static func onlyMass(_ spoil: inout Spoiling, _ kilograms: Decimal, when isSuited: Bool) -> Bool {
        guard isSuited else { return false }
        spoil.record.lines[0].quantities = [Quantity(kilograms, .kilograms)]
        return [.drugs, .precursors, .wildlife, .environment, .other].contains(spoil.record.lines[0].group)
    }

    private static func pieces(_ spoil: inout Spoiling, _ taxon: String, _ each: Decimal) -> Bool {
        spoil.change(.wildlife) { line in
            guard line.attributes[.taxon]?.hasPrefix(taxon) == true else { return false }
            line.quantities = [Quantity(3, .pieces), Quantity(3 * each, .kilograms)]
            return true
        }
    }

    private static func unit(
        _ spoil: inout Spoiling,
        _ group: CommodityGroup,
        _ right: QuantityUnit,
        _ wrong: QuantityUnit,
        least: Decimal
    ) -> Bool {
        spoil.change(group) { line in
            guard let place = line.quantities.firstIndex(where: { $0.unit == right && $0.amount >= least }) else {
                return false
            }
            line.quantities[place].unit = wrong
            return true
        }
    }
}
