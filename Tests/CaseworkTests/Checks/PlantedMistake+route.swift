//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

extension PlantedMistake {
    static let route: [PlantedMistake] = [
        PlantedMistake(
            "direction against the route",
            at: ["route", "direction"],
            [
                way("import to elsewhere") { spoil in
                    guard spoil.record.direction == .importing else { return false }
                    spoil.record.route.destination = "KH"
                    return true
                },
                way("ends exchanged") { spoil in
                    guard spoil.record.direction == .importing || spoil.record.direction == .exporting else {
                        return false
                    }
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
            ]
        ),
        PlantedMistake(
            "same country at both ends",
            at: ["route"],
            [
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
            ]
        ),
        PlantedMistake(
            "country that is no code",
            at: ["route", "border", "suspects", "lines.*.attributes.origin"],
            [
                way("three letters") {
                    $0.record.route.departure = "CHN"; return true
                },
                way("a name") {
                    $0.record.route.destination = "Việt Nam"; return true
                },
                way("no such code") {
                    $0.record.route.transit = ["XQ"]; return true
                },
                way("nationality") { spoil in
                    guard !spoil.record.suspects.isEmpty else { return false }
                    spoil.record.suspects[0].nationality = "Kinh"
                    return true
                },
                heldBack("small letters") {
                    $0.record.route.departure = "cn"; return true
                },
                heldBack("UK") {
                    $0.record.route.transit = ["UK"]; return true
                },
                heldBack("border") {
                    $0.record.border = "TQ"; return true
                },
            ]
        ),
        PlantedMistake(
            "transit list holds an end",
            at: ["route.transit"],
            [
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
            ]
        ),
        PlantedMistake(
            "border that is none",
            at: ["border"],
            [
                way("no neighbour") {
                    $0.record.border = "TH"; return true
                },
                way("own country") {
                    $0.record.border = $0.country; return true
                },
                heldBack("another neighbour than the gate's") { spoil in
                    guard spoil.record.site.kind == .landBorder, spoil.record.site.gate != nil else { return false }
                    spoil.record.border = "LA"
                    return true
                },
            ]
        ),
    ]
}
