//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let time: [PlantedMistake] = [
        PlantedMistake("mandatory field empty", at: ["*"], [
            way("date") { $0.record.detected = nil; return true },
            way("mode") { $0.record.mode = nil; return true },
            way("no goods") { $0.record.lines = []; return true },
            way("substance of drugs") { $0.change(.drugs) { $0.attributes[.substance] = nil; return true } },
            way("no quantity") { $0.changeAny { line in
                guard line.group != .cash else { return false }
                line.quantities = []
                return true
            } },
            heldBack("detection") { $0.record.detection = []; return true },
            heldBack("taxon of blanks") { $0.change(.wildlife) { $0.attributes[.taxon] = "  "; return true } },
            heldBack("place") { spoiling in
                spoiling.record.site = SeizureSite(kind: spoiling.record.site.kind)
                return true
            },
        ]),
        PlantedMistake("date in the future", at: ["detected"], [
            way("tomorrow") { $0.record.detected = CheckBench.today.adding(days: 1); return true },
            way("next year") { spoiling in
                guard let day = spoiling.record.detected else { return false }
                spoiling.record.detected = CheckBench.day(day.year + 1, day.month, min(day.day, 28))
                return true
            },
            heldBack("century") { $0.record.detected = CheckBench.day(2525, 8, 12); return true },
        ]),
        PlantedMistake("date absurdly old", at: ["detected"], [
            way("1925") { $0.record.detected = CheckBench.day(1925, 8, 12); return true },
            way("year of birth") { $0.record.detected = CheckBench.day(1988, 3, 2); return true },
            way("wrong decade") { $0.record.detected = CheckBench.day(2015, 9, 4); return true },
            heldBack("year 25") { $0.record.detected = CheckBench.day(25, 9, 4); return true },
            heldBack("1900") { $0.record.detected = CheckBench.day(1900, 1, 1); return true },
        ]),
        PlantedMistake("decision before detection", at: ["decision", "detected"], [
            way("a day") { spoil in
                guard let day = spoil.record.detected?.adding(days: -1) else { return false }
                spoil.record.decision = LegalDecision(number: "12/QĐ-XPHC", date: day)
                return true
            },
            way("day and month swapped") { spoil in
                guard let day = spoil.record.detected, day.day < 7, day.day < day.month else { return false }
                spoil.record.decision = LegalDecision(
                    number: "340/QĐ-XPHC",
                    date: CheckBench.day(day.year, day.day, day.month)
                )
                return true
            },
            heldBack("last year") { spoil in
                spoil.record.decision = LegalDecision(number: "7/QĐ", date: CheckBench.day(2024, 12, 30))
                return true
            },
        ]),
        PlantedMistake("closed without a decision", at: ["decision", "legalStatus"], [
            way("none") { $0.record.legalStatus = .closed; $0.record.decision = nil; return true },
            way("no number") { spoil in
                spoil.record.legalStatus = .closed
                spoil.record.decision = LegalDecision(number: "", date: CheckBench.today)
                return true
            },
            way("a dash for a number") { spoil in
                spoil.record.legalStatus = .closed
                spoil.record.decision = LegalDecision(number: "–", date: CheckBench.today)
                return true
            },
            heldBack("decision of tomorrow") { spoil in
                spoil.record.decision = LegalDecision(number: "9/QĐ", date: CheckBench.day(2025, 12, 2))
                return true
            },
        ]),
        PlantedMistake("hour outside the day", at: ["minuteOfDay"], [
            way("24:00") { $0.record.minuteOfDay = 1_440; return true },
            way("negative") { $0.record.minuteOfDay = -5; return true },
            heldBack("hours times hundred") { $0.record.minuteOfDay = 2_359; return true },
        ]),
    ]

    static let place: [PlantedMistake] = [
        PlantedMistake("gate that the office does not keep", at: ["site.gate"], [
            way("another region") { spoil in
                guard let gate = spoil.record.site.gate, spoil.record.site.kind == .landBorder else { return false }
                spoil.record.site.gate = ["G12", "G10", "G04"].first { !kept(spoil.country, gate, $0) }
                return spoil.record.site.gate != nil
            },
            way("no such gate") { spoil in
                guard spoil.record.site.gate != nil else { return false }
                spoil.record.site.gate = "G99"
                return true
            },
            heldBack("name for an id") { spoil in
                guard spoil.record.site.gate != nil else { return false }
                spoil.record.site.gate = "Hữu Nghị"
                return true
            },
            heldBack("the other country's port") { spoil in
                guard spoil.record.site.kind == .seaport else { return false }
                spoil.record.site.gate = spoil.country == "VN" ? "P12" : "P02"
                return true
            },
        ]),
        PlantedMistake("mode that does not pass the gate", at: ["mode"], [
            way("sea at a road gate") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .landBorder else { return false }
                spoil.record.mode = .sea
                return true
            },
            way("road at an airport") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .airport else { return false }
                spoil.record.mode = .road
                return true
            },
            heldBack("air at a seaport") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .seaport else { return false }
                spoil.record.mode = .air
                return true
            },
            heldBack("rail at sea") { spoil in
                guard spoil.record.site.kind == .sea else { return false }
                spoil.record.mode = .rail
                return true
            },
        ]),
        PlantedMistake("kind of place against the gate", at: ["site"], [
            way("seaport on land") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .landBorder else { return false }
                spoil.record.site.kind = .seaport
                return true
            },
            way("land border at a port") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .seaport else { return false }
                spoil.record.site.kind = .landBorder
                return true
            },
            heldBack("at sea by an airport") { spoil in
                guard spoil.record.site.gate != nil, spoil.record.site.kind == .airport else { return false }
                spoil.record.site.kind = .sea
                return true
            },
        ]),
        PlantedMistake("coordinates", at: ["site.latitude", "site.longitude"], [
            way("swapped") { spoil in
                guard let latitude = spoil.record.site.latitude else { return false }
                spoil.record.site.latitude = spoil.record.site.longitude
                spoil.record.site.longitude = latitude
                return true
            },
            way("0/0") { $0.record.site.latitude = 0; $0.record.site.longitude = 0; return true },
            way("only one") { spoil in
                guard spoil.record.site.latitude != nil else { return false }
                spoil.record.site.longitude = nil
                return true
            },
            way("a degree off") { spoil in
                guard let latitude = spoil.record.site.latitude, spoil.record.site.gate != nil else { return false }
                spoil.record.site.latitude = latitude + 1
                return true
            },
            way("out of range") { $0.record.site.latitude = 219; $0.record.site.longitude = 1067; return true },
            heldBack("decimal point lost") { spoil in
                guard let longitude = spoil.record.site.longitude else { return false }
                spoil.record.site.longitude = longitude * 10
                return true
            },
            heldBack("west for east") { spoil in
                guard let longitude = spoil.record.site.longitude else { return false }
                spoil.record.site.longitude = 0 - longitude
                return true
            },
            heldBack("minutes as decimals") { spoil in
                guard spoil.record.site.gate == "A01" else { return false }
                spoil.record.site.latitude = 21
                spoil.record.site.longitude = 105
                return true
            },
        ]),
    ]

    private static func kept(_ country: String, _ gate: String, _ other: String) -> Bool {
        let regions: [[String]] =
            country == "VN"
            ? [["G01", "G02", "G03", "G04", "G05"], ["G06"], ["G12", "G14"], ["G09", "G10", "G11", "G13"]]
            : [["G01", "G02", "G03", "G04", "G05", "G06", "G09", "G10"], ["G12"]]
        return regions.contains { $0.contains(gate) && $0.contains(other) }
    }

    static let route: [PlantedMistake] = [
        PlantedMistake("direction against the route", at: ["route", "direction"], [
            way("import to elsewhere") { spoil in
                guard spoil.record.direction == .importing else { return false }
                spoil.record.route.destination = "KH"
                return true
            },
            way("ends exchanged") { spoil in
                guard spoil.record.direction == .importing || spoil.record.direction == .exporting else { return false }
                let route = spoil.record.route
                spoil.record.route.departure = route.destination
                spoil.record.route.destination = route.departure
                return true
            },
            way("transit with both ends here") { spoil in
                guard spoil.record.direction == .transit else { return false }
                spoil.record.route.departure = spoil.country
                spoil.record.route.destination = spoil.country
                return true
            },
            way("internal across a border") { spoil in
                guard spoil.record.direction == .inland else { return false }
                spoil.record.route.departure = "LA"
                return true
            },
            heldBack("export marked as import") { spoil in
                guard spoil.record.direction == .exporting else { return false }
                spoil.record.direction = .importing
                return true
            },
            heldBack("transit that ends here") { spoil in
                guard spoil.record.direction == .transit else { return false }
                spoil.record.route.destination = spoil.country
                return true
            },
        ]),
        PlantedMistake("same country at both ends", at: ["route"], [
            way("import") { spoil in
                guard spoil.record.direction == .importing else { return false }
                spoil.record.route.departure = spoil.record.route.destination
                return true
            },
            way("export") { spoil in
                guard spoil.record.direction == .exporting else { return false }
                spoil.record.route.destination = spoil.record.route.departure
                return true
            },
            heldBack("transit") { spoil in
                guard spoil.record.direction == .transit else { return false }
                spoil.record.route.departure = spoil.record.route.destination
                return true
            },
        ]),
        PlantedMistake("country that is no code", at: ["route", "border", "suspects", "lines.*.attributes.origin"], [
            way("three letters") { $0.record.route.departure = "CHN"; return true },
            way("a name") { $0.record.route.destination = "Việt Nam"; return true },
            way("no such code") { $0.record.route.transit = ["XQ"]; return true },
            way("nationality") { spoil in
                guard !spoil.record.suspects.isEmpty else { return false }
                spoil.record.suspects[0].nationality = "Kinh"
                return true
            },
            heldBack("small letters") { $0.record.route.departure = "cn"; return true },
            heldBack("UK") { $0.record.route.transit = ["UK"]; return true },
            heldBack("border") { $0.record.border = "TQ"; return true },
        ]),
        PlantedMistake("transit list holds an end", at: ["route.transit"], [
            way("departure") { spoil in
                guard let departure = spoil.record.route.departure else { return false }
                spoil.record.route.transit = [departure]
                return true
            },
            way("destination behind another") { spoil in
                guard let destination = spoil.record.route.destination, spoil.record.route.departure != "TH" else {
                    return false
                }
                spoil.record.route.transit = ["TH", destination]
                return true
            },
            heldBack("twice the same") { spoil in
                guard spoil.record.route.departure != "MY" else { return false }
                spoil.record.route.transit = ["MY", "MY"]
                return true
            },
        ]),
        PlantedMistake("border that is none", at: ["border"], [
            way("no neighbour") { $0.record.border = "TH"; return true },
            way("own country") { $0.record.border = $0.country; return true },
            heldBack("another neighbour than the gate's") { spoil in
                guard spoil.record.site.kind == .landBorder, spoil.record.site.gate != nil else { return false }
                spoil.record.border = "LA"
                return true
            },
        ]),
    ]
}
