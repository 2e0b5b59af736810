//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let place: [PlantedMistake] = [
        PlantedMistake(
            "gate that the office does not keep",
            at: ["site.gate"],
            [
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
            ]
        ),
        PlantedMistake(
            "mode that does not pass the gate",
            at: ["mode"],
            [
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
            ]
        ),
        PlantedMistake(
            "kind of place against the gate",
            at: ["site"],
            [
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
            ]
        ),
        PlantedMistake(
            "coordinates",
            at: ["site.latitude", "site.longitude"],
            [
                way("swapped") { spoil in
                    guard let latitude = spoil.record.site.latitude else { return false }
                    spoil.record.site.latitude = spoil.record.site.longitude
                    spoil.record.site.longitude = latitude
                    return true
                },
                way("0/0") {
                    $0.record.site.latitude = 0; $0.record.site.longitude = 0; return true
                },
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
                way("out of range") {
                    $0.record.site.latitude = 219; $0.record.site.longitude = 1067; return true
                },
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
            ]
        ),
    ]

    private static func kept(_ country: String, _ gate: String, _ other: String) -> Bool {
        let regions: [[String]] =
            country == "VN"
            ? [["G01", "G02", "G03", "G04", "G05"], ["G06"], ["G12", "G14"], ["G09", "G10", "G11", "G13"]]
            : [["G01", "G02", "G03", "G04", "G05", "G06", "G09", "G10"], ["G12"]]
        return regions.contains { $0.contains(gate) && $0.contains(other) }
    }
}
