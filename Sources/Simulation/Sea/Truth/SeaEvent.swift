//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One thing that truly happened at sea. Instants are milliseconds since 1970 in UTC.
package struct SeaEvent: Codable, Hashable, Sendable {
    package var behaviour: SeaBehaviour
    /// Numbers as transmitted; of a dark vessel the number it has when it speaks.
    package var vessels: [UInt32]
    package var start: Int64
    package var end: Int64
    /// When the condition of the behaviour was met, from which latency counts; `SeaBehaviour` says the condition of each.
    package var metAt: Int64
    package var longitude: Double
    package var latitude: Double
    /// Share of the event's minutes in which every vessel of it, its transmitter on or not, was where at least one working
    /// station hears more than half of the messages; loss and load not counted.
    package var observed: Double
    /// Whether a detector must find it: `observed` is at least `SeaTruth.observedShare`. If not, finding it is neither
    /// right nor wrong.
    package var isCounted: Bool
    package var notes: String

    package init(
        behaviour: SeaBehaviour,
        vessels: [UInt32],
        start: Int64,
        end: Int64,
        metAt: Int64,
        longitude: Double,
        latitude: Double,
        observed: Double,
        isCounted: Bool,
        notes: String
    ) {
        self.behaviour = behaviour
        self.vessels = vessels
        self.start = start
        self.end = end
        self.metAt = metAt
        self.longitude = longitude
        self.latitude = latitude
        self.observed = observed
        self.isCounted = isCounted
        self.notes = notes
    }
}
