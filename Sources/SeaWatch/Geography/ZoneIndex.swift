//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Zones laid out so that a place finds those around it without asking all.
///
/// The coverage map's cells carry the number of a list of zones that touch them; most of the sea has the empty list.
struct ZoneIndex {
    struct Entry {
        let zone: SeaZone
        let box: SeaBox

        func contains(_ place: SeaPoint) -> Bool { box.contains(place) && zone.contains(place) }
    }

    let entries: [Entry]
    /// Lists of entries by number; the first is empty.
    private(set) var lists: [[UInt16]] = [[]]
    private var known: [[UInt16]: UInt32] = [[]: 0]
    /// 0.27°: half a cell and twelve nautical miles, so that who waits off a port is found too.
    private static let margin: Int32 = 162_000

    init(_ zones: [SeaZone]) {
        entries = zones.prefix(Int(UInt16.max)).compactMap { zone in
            let points = zone.polygons.flatMap { $0.first ?? [] }
            guard let first = points.first else { return nil }
            var box = SeaBox(southWest: first, northEast: first)
            for point in points {
                box.southWest.longitude = min(box.southWest.longitude, point.longitude)
                box.southWest.latitude = min(box.southWest.latitude, point.latitude)
                box.northEast.longitude = max(box.northEast.longitude, point.longitude)
                box.northEast.latitude = max(box.northEast.latitude, point.latitude)
            }
            return Entry(zone: zone, box: box)
        }
    }

    /// Numbers of the zones near a place.
    func near(_ place: SeaPoint) -> [UInt16] {
        entries.indices.filter { index in
            let box = entries[index].box
            return place.longitude >= box.southWest.longitude - Self.margin
                && place.longitude <= box.northEast.longitude + Self.margin
                && place.latitude >= box.southWest.latitude - Self.margin
                && place.latitude <= box.northEast.latitude + Self.margin
        }.map { UInt16($0) }
    }

    /// The number of the list of zones near a place.
    mutating func list(around place: SeaPoint) -> UInt32 {
        let near = near(place)
        if let number = known[near] { return number }
        let number = UInt32(lists.count)
        lists.append(near)
        known[near] = number
        return number
    }
}
