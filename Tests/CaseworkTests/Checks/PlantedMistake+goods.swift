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
        PlantedMistake(
            "HS code that does not exist",
            at: ["lines.*.hs"],
            [
                way("chapter 77") {
                    $0.changeAny {
                        $0.hs = "770100"; return $0.group == .other
                    }
                },
                way("no such subheading") {
                    $0.changeAny {
                        $0.hs = "010299"; return $0.group == .wildlife
                    }
                },
                way("eight digits that extend nothing") {
                    $0.changeAny {
                        $0.hs = "24029920"; return $0.group == .tobacco
                    }
                },
                heldBack("digits exchanged") {
                    $0.changeAny {
                        $0.hs = "242020"; return $0.group == .tobacco
                    }
                },
                heldBack("chapter 99") {
                    $0.changeAny {
                        $0.hs = "99019900"; return $0.group == .cultural
                    }
                },
            ]
        ),
        PlantedMistake(
            "HS code too short",
            at: ["lines.*.hs"],
            [
                way("heading only") {
                    $0.changeAny { line in
                        guard let hs = line.hs else { return false }
                        line.hs = String(hs.prefix(4))
                        return true
                    }
                },
                way("leading zero lost") {
                    $0.changeAny { line in
                        guard let hs = line.hs, hs.hasPrefix("0") else { return false }
                        line.hs = String(hs.dropFirst())
                        return true
                    }
                },
                heldBack("letters") {
                    $0.changeAny {
                        $0.hs = "24O220"; return $0.group == .tobacco
                    }
                },
                heldBack("nine digits") {
                    $0.changeAny { line in
                        line.hs = "240220901"
                        return line.group == .tobacco
                    }
                },
            ]
        ),
        PlantedMistake(
            "HS code of other goods",
            at: ["lines.*.hs", "lines.*.group"],
            [
                way("tobacco in chapter 84") {
                    $0.change(.tobacco) {
                        $0.hs = "847130"; return true
                    }
                },
                way("alcohol in chapter 24") {
                    $0.change(.alcohol) {
                        $0.hs = "240220"; return true
                    }
                },
                way("weapons as toys") {
                    $0.change(.weapons) {
                        $0.hs = "950300"; return true
                    }
                },
                way("another precursor") {
                    $0.change(.precursors) { line in
                        line.hs = line.attributes[.substance] == "Toluene" ? "280700" : "290230"
                        return true
                    }
                },
                way("live animals in wood") {
                    $0.change(.wildlife) { line in
                        guard line.attributes[.taxon]?.hasPrefix("Manis") == true else { return false }
                        line.hs = "440799"
                        return true
                    }
                },
                way("ivory as live animals") {
                    $0.change(.wildlife) { line in
                        guard line.attributes[.taxon]?.hasPrefix("Loxodonta") == true else { return false }
                        line.hs = "010619"
                        return true
                    }
                },
                way("live monkeys as ivory") {
                    $0.change(.wildlife) { line in
                        guard line.attributes[.taxon]?.hasPrefix("Macaca") == true else { return false }
                        line.hs = "050710"
                        return true
                    }
                },
                heldBack("wood in meat") {
                    $0.change(.wildlife) { line in
                        guard line.attributes[.taxon]?.hasPrefix("Dalbergia") == true else { return false }
                        line.hs = "020890"
                        return true
                    }
                },
                heldBack("drugs as shoes") {
                    $0.change(.drugs) {
                        $0.hs = "640411"; return true
                    }
                },
                heldBack("other goods in chapter 24") {
                    $0.change(.other) {
                        $0.hs = "240220"; return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "unit that the goods do not have",
            at: ["lines.*.quantities"],
            [
                way("cigarettes in litres") {
                    $0.change(.tobacco) { line in
                        guard line.hs?.hasPrefix("2402") == true else { return false }
                        line.quantities = [Quantity(500, .litres)]
                        return true
                    }
                },
                way("drugs in cubic metres") {
                    $0.change(.drugs) {
                        $0.quantities = [Quantity(2, .cubicMetres)]; return true
                    }
                },
                way("weapons in sticks") {
                    $0.change(.weapons) {
                        $0.quantities = [Quantity(3, .sticks)]; return true
                    }
                },
                way("pangolins in cubic metres") {
                    $0.change(.wildlife) { line in
                        guard line.attributes[.taxon]?.hasPrefix("Manis") == true else { return false }
                        line.quantities = [Quantity(4, .cubicMetres)]
                        return true
                    }
                },
                heldBack("alcohol in tablets") {
                    $0.change(.alcohol) {
                        $0.quantities = [Quantity(24, .tablets)]; return true
                    }
                },
                heldBack("tobacco leaf in cartons") {
                    $0.change(.tobacco) { line in
                        guard line.hs == "240120" else { return false }
                        line.quantities = [Quantity(120, .cartons)]
                        return true
                    }
                },
                heldBack("precursors in pairs") {
                    $0.change(.precursors) {
                        $0.quantities = [Quantity(7, .pairs)]; return true
                    }
                },
            ]
        ),
        PlantedMistake(
            "weapon without a type, serial repeated",
            at: ["lines.*.attributes"],
            [
                way("type") {
                    $0.change(.weapons) {
                        $0.attributes[.weaponType] = nil; return true
                    }
                },
                way("serial twice in a field") {
                    $0.change(.weapons) {
                        $0.attributes[.serial] = "K1234; K1234"; return true
                    }
                },
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
            ]
        ),
        PlantedMistake(
            "waste code malformed",
            at: ["lines.*.attributes.waste_code"],
            [
                way("Y99") {
                    $0.change(.environment) {
                        $0.attributes[.wasteCode] = "Y99"; return true
                    }
                },
                way("HS code instead") {
                    $0.change(.environment) {
                        $0.attributes[.wasteCode] = "391590"; return true
                    }
                },
                way("words") {
                    $0.change(.environment) {
                        $0.attributes[.wasteCode] = "phế liệu nhựa"; return true
                    }
                },
                heldBack("letter O") {
                    $0.change(.environment) {
                        $0.attributes[.wasteCode] = "A1O10"; return true
                    }
                },
                heldBack("digit lost") {
                    $0.change(.environment) {
                        $0.attributes[.wasteCode] = "B301"; return true
                    }
                },
            ]
        ),
    ]
}
