//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A port area or anchorage as an office would load it.
package struct SeaZone: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case port
        case anchorage
    }

    package let name: String
    package let kind: Kind
    /// Corners counter-clockwise, the first one repeated at the end.
    package let ring: [SeaPoint]

    package init(name: String, kind: Kind, ring: [SeaPoint]) {
        self.name = name
        self.kind = kind
        self.ring = ring
    }
}

extension SeaZone {
    /// Zones as a GeoJSON FeatureCollection (RFC 7946); degrees with six decimals, a tenth of a metre.
    package static func geoJSON(_ zones: [SeaZone]) -> String {
        let features = zones.map { zone in
            let ring = zone.ring.map { "[\(sixDecimals($0.longitude)),\(sixDecimals($0.latitude))]" }
            return #"{"type":"Feature","properties":{"name":"\#(zone.name)","kind":"\#(zone.kind.rawValue)"},"#
                + #""geometry":{"type":"Polygon","coordinates":[[\#(ring.joined(separator: ","))]]}}"#
        }
        return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    private static func sixDecimals(_ degrees: Double) -> String {
        let millionths = Int((degrees * 1_000_000).rounded())
        let (whole, rest) = abs(millionths).quotientAndRemainder(dividingBy: 1_000_000)
        let digits = String(rest)
        return (millionths < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension SeaTraffic {
    /// Port areas and the anchorages that charts know. Waiting grounds and bays are left out, as they are in life.
    package static let zones: [SeaZone] = SeaChart.gulf.places.compactMap { place in
        switch place.purpose {
        case .port: SeaZone(name: place.name, kind: .port, ring: place.ring)
        case .anchorage: SeaZone(name: place.name, kind: .anchorage, ring: place.ring)
        case .unlistedAnchorage, .bay, .ground: nil
        }
    }

    /// Where vessels anchor and shelter though no chart says so: what years of records would show. For controls that learn
    /// anchorages from data; a detector under test must not load it.
    package static let unlistedAnchorages: [SeaZone] = SeaChart.gulf.places.compactMap { place in
        switch place.purpose {
        case .unlistedAnchorage, .bay: SeaZone(name: place.name, kind: .anchorage, ring: place.ring)
        case .port, .anchorage, .ground: nil
        }
    }
}
