//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// Vessels and tracks as flat arrays of numbers, so that a browser reads thousands without an object each.
enum SeaAnswer {
    /// What a vessel's tenth number is made of.
    private static let (watched, alert, silent, classB): (Int64, Int64, Int64, Int64) = (1, 2, 4, 8)

    /// `d` has ten numbers a vessel: MMSI, longitude and latitude in 1/10000 minute, age in seconds, tenths of knots
    /// (1023 none), tenths of degrees (3600 none), place in `kinds`, place in `flags` or -1, tenths of miles it can have
    /// sailed in silence, marks; `names` has one text a vessel.
    static func vessels(_ vessels: [HeardVessel], at now: Int64) throws -> [UInt8] {
        var json = CompactJSON(capacity: vessels.count * 80 + 1_024)
        let kinds = Dictionary(uniqueKeysWithValues: VesselKind.allCases.enumerated().map { ($1, Int64($0)) })
        let flags = Set(vessels.compactMap(\.flag)).sorted()
        let places = Dictionary(uniqueKeysWithValues: flags.enumerated().map { ($1, Int64($0)) })
        json.raw("{\"t\":")
        json.number(now)
        json.raw(",\"kinds\":")
        try json.value(VesselKind.allCases.map(\.rawValue))
        json.raw(",\"flags\":")
        try json.value(flags)
        json.raw(",\"names\":")
        try json.value(vessels.map { $0.name ?? "" })
        json.raw(",\"d\":[")
        for vessel in vessels {
            let marks =
                (vessel.isWatched ? watched : 0) + (vessel.hasOpenAlert ? alert : 0)
                + (vessel.reachable == nil ? 0 : silent) + (vessel.source == .classB ? classB : 0)
            json.item(Int64(vessel.mmsi))
            json.item(Int64(vessel.place.longitude))
            json.item(Int64(vessel.place.latitude))
            json.item(max(0, now - vessel.time) / 1_000)
            json.item(Int64(vessel.speed))
            json.item(Int64(vessel.course))
            json.item(kinds[VesselKind(shipType: vessel.shipType)] ?? 0)
            json.item(vessel.flag.flatMap { places[$0] } ?? -1)
            json.item(Int64((vessel.reachable ?? 0) * 10))
            json.item(marks)
        }
        json.raw("]}")
        return json.bytes
    }

    /// `v` has two numbers a vessel: MMSI and how many positions; `p` has five numbers a position, each the difference
    /// to the one before of the same vessel: milliseconds, longitude, latitude, tenths of knots, tenths of degrees;
    /// `g` has four a silence: MMSI, from, until or 0, tenths of miles.
    static func tracks(_ tracks: SeaTracks) throws -> [UInt8] {
        var json = CompactJSON(capacity: tracks.positions.count * 24 + 1_024)
        json.raw("{\"complete\":")
        try json.value(tracks.isComplete)
        json.raw(",\"v\":[")
        var start = 0
        let positions = tracks.positions
        while start < positions.count {
            var end = start + 1
            while end < positions.count, positions[end].mmsi == positions[start].mmsi { end += 1 }
            json.item(Int64(positions[start].mmsi))
            json.item(Int64(end - start))
            start = end
        }
        json.raw("],\"p\":[")
        var last: PositionReport?
        for position in positions {
            let before = last?.mmsi == position.mmsi ? last : nil
            json.item(position.time - (before?.time ?? 0))
            json.item(Int64(position.place.longitude) - Int64(before?.place.longitude ?? 0))
            json.item(Int64(position.place.latitude) - Int64(before?.place.latitude ?? 0))
            json.item(Int64(position.speed) - Int64(before?.speed ?? 0))
            json.item(Int64(position.course) - Int64(before?.course ?? 0))
            last = position
        }
        json.raw("],\"g\":[")
        for gap in tracks.gaps {
            json.item(Int64(gap.mmsi))
            json.item(gap.from)
            json.item(gap.until ?? 0)
            json.item(Int64(gap.reachable * 10))
        }
        json.raw("]}")
        return json.bytes
    }
}
