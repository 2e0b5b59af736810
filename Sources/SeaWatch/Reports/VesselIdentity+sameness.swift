//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension VesselIdentity {
    /// A day in milliseconds: between two voyages of one vessel, or two vessels with one number, it is the same story.
    package static let oneStory: Int64 = 86_400_000

    /// Whether both say the same of one number.
    package func says(whatSaid other: VesselIdentity) -> Bool {
        mmsi == other.mmsi && imo == other.imo && name == other.name && callSign == other.callSign
            && shipType == other.shipType && dimensions == other.dimensions
    }

    /// Whether another that says the same was heard within a day of it.
    package func isNear(_ other: VesselIdentity) -> Bool {
        firstHeard <= other.lastHeard + Self.oneStory && other.firstHeard <= lastHeard + Self.oneStory
    }

    /// Whether a later one says the same still; asked of the newest of a number.
    package func isRepeated(by later: VesselIdentity) -> Bool {
        says(whatSaid: later) && later.firstHeard >= firstHeard
    }

    /// The same identity, heard in both periods.
    package func joined(with other: VesselIdentity) -> VesselIdentity {
        VesselIdentity(
            mmsi: mmsi,
            imo: imo,
            name: name,
            callSign: callSign,
            shipType: shipType,
            dimensions: dimensions,
            firstHeard: min(firstHeard, other.firstHeard),
            lastHeard: max(lastHeard, other.lastHeard)
        )
    }
}
