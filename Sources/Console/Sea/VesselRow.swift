//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// A vessel in a table, which says what the map shows of it.
struct VesselRow: Sendable {
    let mmsi: String
    let name: String
    let path: String
    let kind: String
    let flag: String
    let speed: String
    let course: String
    let place: String
    let age: String
    let stateCode: String
    let state: String
    let isWatched: Bool

    init(_ vessel: HeardVessel, at now: Int64, _ text: SeaText) {
        mmsi = SeaText.number(vessel.mmsi)
        name = vessel.name ?? mmsi
        path = SeaPath.vessel(vessel.mmsi).text
        kind = text.words("sea.kind." + VesselKind(shipType: vessel.shipType).rawValue)
        flag = vessel.flag ?? "–"
        speed = vessel.speed < 1_023 ? text.knots(Double(vessel.speed) / 10) : "–"
        course = vessel.course < 3_600 ? text.degrees(Double(vessel.course) / 10) : "–"
        place = text.place(vessel.place)
        age = text.age(vessel.time, at: now)
        stateCode = vessel.reachable != nil ? "silent" : vessel.hasOpenAlert ? "alert" : "heard"
        state =
            vessel.reachable.map { text.words("sea.state.silent_reach", ["reach": text.miles(Double($0))]) }
            ?? text.words("sea.state." + stateCode)
        isWatched = vessel.isWatched
    }
}
