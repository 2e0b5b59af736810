//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A contact that did not come from AIS: a radar, a patrol, an officer's eyes, a vessel monitoring system.
package struct SeaPlot: Hashable, Sendable, Identifiable {
    /// UUIDv7, or the source's own id behind its name, its office and the day.
    package let id: String
    package let source: Source
    /// Milliseconds since 1970 UTC.
    package let time: Int64
    package let place: SeaPoint
    /// Metres by which the place may be wrong, one standard deviation.
    package let uncertainty: Double
    /// Knots; nil where nobody measured it.
    package let speed: Double?
    /// Degrees over ground; nil where nobody measured it.
    package let course: Double?
    /// The number that the source gives to what it follows, as a radar's track.
    package let track: String?
    /// The number or name that was read, nil where nothing was.
    package let identity: String?
    /// What an officer wrote about it, in the words and the language of who wrote it.
    package let note: String
    /// The code of the office that reported it.
    package let office: String

    package init(
        id: String,
        source: Source,
        time: Int64,
        place: SeaPoint,
        uncertainty: Double,
        speed: Double? = nil,
        course: Double? = nil,
        track: String? = nil,
        identity: String? = nil,
        note: String = "",
        office: String
    ) {
        self.id = id
        self.source = source
        self.time = time
        self.place = place
        self.uncertainty = uncertainty
        self.speed = speed
        self.course = course
        self.track = track
        self.identity = identity
        self.note = note
        self.office = office
    }

    package enum Source: String, Hashable, Sendable, CaseIterable, Codable {
        case radar
        case vms
        case patrol
        case sighting
        case aircraft
        case satellite
    }
}
