//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let doubles: [PlantedMistake] = [
        PlantedMistake(
            "sticks, packs and cartons confused",
            at: ["lines.*.quantities"],
            [
                way("as many sticks as packs") {
                    sticks(&$0) { [Quantity($0 / 20, .packs), Quantity($0 / 20, .sticks)] }
                },
                way("cartons of 20 packs") { sticks(&$0) { [Quantity($0, .sticks), Quantity($0 / 400, .cartons)] } },
                way("sticks that fill no pack") {
                    sticks(&$0) { [Quantity($0 / 20, .packs), Quantity($0 + 7, .sticks)] }
                },
                heldBack("packs of 10") { sticks(&$0) { [Quantity($0, .sticks), Quantity($0 / 10, .packs)] } },
                heldBack("cartons as packs") {
                    sticks(&$0) { [Quantity($0 / 200, .packs), Quantity($0 / 200, .cartons)] }
                },
            ]
        ),
        PlantedMistake(
            "quantities that contradict",
            at: ["lines.*.quantities"],
            [
                way("twice the mass") {
                    $0.changeAny { line in
                        guard let mass = line.quantities.first(where: { $0.unit == .kilograms }) else { return false }
                        line.quantities.append(Quantity(mass.amount * 2_000, .grams))
                        return true
                    }
                },
                way("pairs as pieces") {
                    $0.change(.counterfeit) { line in
                        guard let pairs = line.quantities.first(where: { $0.unit == .pairs }) else { return false }
                        line.quantities = [pairs, Quantity(pairs.amount, .pieces)]
                        return true
                    }
                },
                heldBack("the same unit twice") {
                    $0.changeAny { line in
                        guard let mass = line.quantities.first(where: { $0.unit == .kilograms }) else { return false }
                        line.quantities.append(Quantity(mass.amount + 3, .kilograms))
                        return true
                    }
                },
                heldBack("more bags than tablets") {
                    $0.change(.drugs) { line in
                        guard let tablets = line.quantities.first(where: { $0.unit == .tablets }) else { return false }
                        line.quantities = [tablets, Quantity(tablets.amount * 3, .pieces)]
                        return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "same line twice",
            at: ["lines"],
            [
                way("copied") { again(&$0) { _ in } },
                way("with another value") { again(&$0) { $0.valuation = nil } },
                heldBack("in another unit") {
                    again(&$0) { line in
                        line.quantities = line.quantities.map {
                            $0.unit == .kilograms ? Quantity($0.amount * 1_000, .grams) : $0
                        }
                    }
                },
                heldBack("in capitals") { again(&$0) { $0.description = $0.description.uppercased() } },
            ]
        ),
        PlantedMistake(
            "same case entered twice",
            at: ["detected", "lines", "site"],
            [
                way("by hand and from the finding") {
                    twice(&$0) {
                        $0.concealment = nil; $0.documents = []
                    }
                },
                way("by hand without the gate") {
                    twice(&$0) {
                        $0.site.gate = nil; $0.documents = []
                    }
                },
                way("the next day, same papers") { spoil in
                    guard !spoil.record.documents.isEmpty, spoil.record.lines[0].group != .cash else { return false }
                    return twice(&spoil) { $0.detected = $0.detected?.adding(days: -1) }
                },
                heldBack("value found later") {
                    twice(&$0) { seizure in
                        for index in seizure.lines.indices where seizure.lines[index].group != .cash {
                            seizure.lines[index].valuation = nil
                        }
                    }
                },
                heldBack("from the same message") { spoil in
                    guard spoil.record.triggeringMessage != nil else { return false }
                    return twice(&spoil) { $0.lines[0].quantities = [Quantity(3, .kilograms)] }
                },
            ]
        ),
    ]

    private static func sticks(_ spoil: inout Spoiling, _ change: (Decimal) -> [Quantity]) -> Bool {
        spoil.change(.tobacco) { line in
            guard line.quantities.contains(where: { $0.unit.base == .sticks }) else { return false }
            line.quantities = change(8_000)
            return true
        }
    }

    private static func again(_ spoil: inout Spoiling, _ change: (inout SeizureLine) -> Void) -> Bool {
        let line = spoil.record.lines[0]
        var copy = SeizureLine(
            id: "copy",
            line.group,
            description: line.description,
            hs: line.hs,
            attributes: line.attributes,
            quantities: line.quantities,
            valuation: line.valuation
        )
        change(&copy)
        spoil.record.lines.append(copy)
        return line.group != .cash && line.attributes[.serial] == nil
    }

    private static func twice(_ spoil: inout Spoiling, _ change: (inout SeizureRecord) -> Void) -> Bool {
        var seizure = spoil.record
        change(&seizure)
        guard let number = CaseNumber("VN-2025-VI-000417") else { return false }
        spoil.earlier = [EarlierSeizure(number, seizure)]
        return true
    }
}
