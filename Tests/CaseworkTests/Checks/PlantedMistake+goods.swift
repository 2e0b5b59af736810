//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let goods: [PlantedMistake] = [
        PlantedMistake("HS code that does not exist", at: ["lines.*.hs"], [
            way("chapter 77") { $0.changeAny { $0.hs = "770100"; return $0.group == .other } },
            way("no such subheading") { $0.changeAny { $0.hs = "010299"; return $0.group == .wildlife } },
            way("eight digits that extend nothing") { $0.changeAny { $0.hs = "24029920"; return $0.group == .tobacco } },
            heldBack("digits exchanged") { $0.changeAny { $0.hs = "242020"; return $0.group == .tobacco } },
            heldBack("chapter 99") { $0.changeAny { $0.hs = "99019900"; return $0.group == .cultural } },
        ]),
        PlantedMistake("HS code too short", at: ["lines.*.hs"], [
            way("heading only") { $0.changeAny { line in
                guard let hs = line.hs else { return false }
                line.hs = String(hs.prefix(4))
                return true
            } },
            way("leading zero lost") { $0.changeAny { line in
                guard let hs = line.hs, hs.hasPrefix("0") else { return false }
                line.hs = String(hs.dropFirst())
                return true
            } },
            heldBack("letters") { $0.changeAny { $0.hs = "24O220"; return $0.group == .tobacco } },
            heldBack("nine digits") { $0.changeAny { line in
                line.hs = "240220901"
                return line.group == .tobacco
            } },
        ]),
        PlantedMistake("HS code of other goods", at: ["lines.*.hs", "lines.*.group"], [
            way("tobacco in chapter 84") { $0.change(.tobacco) { $0.hs = "847130"; return true } },
            way("alcohol in chapter 24") { $0.change(.alcohol) { $0.hs = "240220"; return true } },
            way("weapons as toys") { $0.change(.weapons) { $0.hs = "950300"; return true } },
            way("another precursor") { $0.change(.precursors) { line in
                line.hs = line.attributes[.substance] == "Toluene" ? "280700" : "290230"
                return true
            } },
            way("live animals in wood") { $0.change(.wildlife) { line in
                guard line.attributes[.taxon]?.hasPrefix("Manis") == true else { return false }
                line.hs = "440799"
                return true
            } },
            heldBack("wood in meat") { $0.change(.wildlife) { line in
                guard line.attributes[.taxon]?.hasPrefix("Dalbergia") == true else { return false }
                line.hs = "020890"
                return true
            } },
            heldBack("drugs as shoes") { $0.change(.drugs) { $0.hs = "640411"; return true } },
            heldBack("other goods in chapter 24") { $0.change(.other) { $0.hs = "240220"; return true } },
        ]),
        PlantedMistake("unit that the goods do not have", at: ["lines.*.quantities"], [
            way("cigarettes in litres") { $0.change(.tobacco) { line in
                guard line.hs?.hasPrefix("2402") == true else { return false }
                line.quantities = [Quantity(500, .litres)]
                return true
            } },
            way("drugs in cubic metres") { $0.change(.drugs) { $0.quantities = [Quantity(2, .cubicMetres)]; return true } },
            way("weapons in sticks") { $0.change(.weapons) { $0.quantities = [Quantity(3, .sticks)]; return true } },
            way("pangolins in cubic metres") { $0.change(.wildlife) { line in
                guard line.attributes[.taxon]?.hasPrefix("Manis") == true else { return false }
                line.quantities = [Quantity(4, .cubicMetres)]
                return true
            } },
            heldBack("alcohol in tablets") { $0.change(.alcohol) { $0.quantities = [Quantity(24, .tablets)]; return true } },
            heldBack("tobacco leaf in cartons") { $0.change(.tobacco) { line in
                guard line.hs == "240120" else { return false }
                line.quantities = [Quantity(120, .cartons)]
                return true
            } },
            heldBack("precursors in pairs") { $0.change(.precursors) { $0.quantities = [Quantity(7, .pairs)]; return true } },
        ]),
        PlantedMistake("weapon without a type, serial repeated", at: ["lines.*.attributes"], [
            way("type") { $0.change(.weapons) { $0.attributes[.weaponType] = nil; return true } },
            way("serial twice in a field") { $0.change(.weapons) { $0.attributes[.serial] = "K1234; K1234"; return true } },
            heldBack("serial with a dash in another line") { spoil in
                guard let index = spoil.line(.weapons), let serial = spoil.record.lines[index].attributes[.serial],
                    let first = serial.split(separator: ";").first
                else { return false }
                var line = SeizureLine(id: "again", .weapons, description: "Súng săn")
                line.attributes = [.weaponType: "Súng săn", .serial: first.prefix(2) + "-" + first.dropFirst(2)]
                line.quantities = [Quantity(1, .pieces)]
                spoil.record.lines.append(line)
                return true
            },
        ]),
        PlantedMistake("waste code malformed", at: ["lines.*.attributes.waste_code"], [
            way("Y99") { $0.change(.environment) { $0.attributes[.wasteCode] = "Y99"; return true } },
            way("HS code instead") { $0.change(.environment) { $0.attributes[.wasteCode] = "391590"; return true } },
            way("words") { $0.change(.environment) { $0.attributes[.wasteCode] = "phế liệu nhựa"; return true } },
            heldBack("letter O") { $0.change(.environment) { $0.attributes[.wasteCode] = "A1O10"; return true } },
            heldBack("digit lost") { $0.change(.environment) { $0.attributes[.wasteCode] = "B301"; return true } },
        ]),
    ]

    static let amounts: [PlantedMistake] = [
        PlantedMistake("quantity zero or negative", at: ["lines.*.quantities"], [
            way("zero") { $0.changeAny { first(&$0) { Quantity(0, $0.unit) } } },
            way("negative") { $0.changeAny { first(&$0) { Quantity(-$0.amount, $0.unit) } } },
            heldBack("small and negative") { $0.changeAny { first(&$0) { Quantity(-1 / 1_000, $0.unit) } } },
        ]),
        PlantedMistake("absurd precision", at: ["lines.*.quantities"], [
            way("half a stick") { $0.changeAny { line in
                guard line.group == .tobacco, line.quantities.first?.unit == .sticks else { return false }
                return first(&line) { Quantity($0.amount + 1 / 2, .sticks) }
            } },
            way("a third of a kilogram to ten digits") { $0.changeAny { line in
                guard line.quantities.count == 1, line.quantities[0].unit == .kilograms else { return false }
                return first(&line) { Quantity($0.amount + Decimal(3_333_333_333) / 10_000_000_000, .kilograms) }
            } },
            heldBack("a quarter of an animal") { $0.changeAny { line in
                guard line.quantities.contains(where: { $0.unit == .pieces }) else { return false }
                line.quantities = line.quantities.filter { $0.unit != .pieces } + [Quantity(9 / 4, .pieces)]
                return line.group != .cash
            } },
            heldBack("billionths of a tonne") { $0.changeAny { line in
                guard line.quantities.count == 1, line.quantities[0].unit == .tonnes else { return false }
                return first(&line) { Quantity($0.amount + Decimal(1) / 10_000_000_000, .tonnes) }
            } },
        ]),
        PlantedMistake("mass that nobody and nothing carries", at: ["mode", "lines", "concealmentPlace"], [
            way("a walker with 3 t") { onlyMass(&$0, 3_000, when: $0.record.mode == .pedestrian) },
            way("a parcel of 5 t") { onlyMass(&$0, 5_000, when: $0.record.mode == .mail || $0.record.mode == .express) },
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
        ]),
        PlantedMistake("mass of one piece impossible", at: ["lines.*.quantities"], [
            way("tusks of 500 kg") { pieces(&$0, "Loxodonta", 500) },
            way("a pangolin of 200 kg") { pieces(&$0, "Manis pentadactyla", 200) },
            way("tablets of 11 g") { $0.change(.drugs) { line in
                guard let tablets = line.quantities.first(where: { $0.unit == .tablets }) else { return false }
                line.quantities = [tablets, Quantity(tablets.amount * 11, .grams)]
                return true
            } },
            way("cigarettes of 8 g") { $0.change(.tobacco) { line in
                guard let sticks = line.quantities.first(where: { $0.unit.base == .sticks })?.inBase else { return false }
                line.quantities = [Quantity(sticks, .sticks), Quantity(sticks * 8 / 1_000, .kilograms)]
                return true
            } },
            way("bottles of 50 l") { $0.change(.alcohol) { line in
                guard let bottles = line.quantities.first(where: { $0.unit == .pieces }) else { return false }
                line.quantities = [bottles, Quantity(bottles.amount * 50, .litres)]
                return true
            } },
            heldBack("seahorses of 4 kg") { pieces(&$0, "Hippocampus", 4) },
            heldBack("monkeys of 45 kg") { pieces(&$0, "Macaca", 45) },
            heldBack("cigarettes of 85 mg") { $0.change(.tobacco) { line in
                guard let sticks = line.quantities.first(where: { $0.unit.base == .sticks })?.inBase else { return false }
                line.quantities = [Quantity(sticks, .sticks), Quantity(sticks * 85 / 1_000, .grams)]
                return true
            } },
        ]),
        PlantedMistake("tonnes for kilograms", at: ["lines.*.quantities", "mode"], [
            way("drugs") { unit(&$0, .drugs, .kilograms, .tonnes, least: 1) },
            way("wildlife") { unit(&$0, .wildlife, .kilograms, .tonnes, least: 20) },
            way("precursors") { unit(&$0, .precursors, .kilograms, .tonnes, least: 100) },
            heldBack("grams as kilograms") { unit(&$0, .drugs, .grams, .kilograms, least: 2_000) },
            heldBack("millilitres as litres") { unit(&$0, .alcohol, .millilitres, .litres, least: 30_000) },
        ]),
        PlantedMistake("sticks, packs and cartons confused", at: ["lines.*.quantities"], [
            way("as many sticks as packs") { sticks(&$0) { [Quantity($0 / 20, .packs), Quantity($0 / 20, .sticks)] } },
            way("cartons of 20 packs") { sticks(&$0) { [Quantity($0, .sticks), Quantity($0 / 400, .cartons)] } },
            way("sticks that fill no pack") { sticks(&$0) { [Quantity($0 / 20, .packs), Quantity($0 + 7, .sticks)] } },
            heldBack("packs of 10") { sticks(&$0) { [Quantity($0, .sticks), Quantity($0 / 10, .packs)] } },
            heldBack("cartons as packs") { sticks(&$0) { [Quantity($0 / 200, .packs), Quantity($0 / 200, .cartons)] } },
        ]),
        PlantedMistake("quantities that contradict", at: ["lines.*.quantities"], [
            way("twice the mass") { $0.changeAny { line in
                guard let mass = line.quantities.first(where: { $0.unit == .kilograms }) else { return false }
                line.quantities.append(Quantity(mass.amount * 2_000, .grams))
                return true
            } },
            way("pairs as pieces") { $0.change(.counterfeit) { line in
                guard let pairs = line.quantities.first(where: { $0.unit == .pairs }) else { return false }
                line.quantities = [pairs, Quantity(pairs.amount, .pieces)]
                return true
            } },
            heldBack("the same unit twice") { $0.changeAny { line in
                guard let mass = line.quantities.first(where: { $0.unit == .kilograms }) else { return false }
                line.quantities.append(Quantity(mass.amount + 3, .kilograms))
                return true
            } },
            heldBack("more bags than tablets") { $0.change(.drugs) { line in
                guard let tablets = line.quantities.first(where: { $0.unit == .tablets }) else { return false }
                line.quantities = [tablets, Quantity(tablets.amount * 3, .pieces)]
                return true
            } },
        ]),
        PlantedMistake("same line twice", at: ["lines"], [
            way("copied") { again(&$0) { _ in } },
            way("with another value") { again(&$0) { $0.valuation = nil } },
            heldBack("in another unit") { again(&$0) { line in
                line.quantities = line.quantities.map { $0.unit == .kilograms ? Quantity($0.amount * 1_000, .grams) : $0 }
            } },
            heldBack("in capitals") { again(&$0) { $0.description = $0.description.uppercased() } },
        ]),
        PlantedMistake("same case entered twice", at: ["detected", "lines", "site"], [
            way("by hand and from the finding") { twice(&$0) { $0.concealment = nil; $0.documents = [] } },
            way("the next day, same papers") { spoil in
                guard !spoil.record.documents.isEmpty, spoil.record.lines[0].group != .cash else { return false }
                return twice(&spoil) { $0.detected = $0.detected?.adding(days: -1) }
            },
            heldBack("value found later") { twice(&$0) { seizure in
                for index in seizure.lines.indices where seizure.lines[index].group != .cash {
                    seizure.lines[index].valuation = nil
                }
            } },
            heldBack("from the same message") { spoil in
                guard spoil.record.triggeringMessage != nil else { return false }
                return twice(&spoil) { $0.lines[0].quantities = [Quantity(3, .kilograms)] }
            },
        ]),
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
