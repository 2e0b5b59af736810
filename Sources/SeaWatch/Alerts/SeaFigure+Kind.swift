//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaFigure {
    /// What was measured; the unit stands in the name or behind it.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// Minutes without a report.
        case silenceMinutes = "silence_minutes"
        /// The chance of such a silence by bad luck alone, 0…1.
        case silenceChance = "silence_chance"
        /// Share of transmissions that are heard in this part of the sea, 0…1.
        case hearingShare = "hearing_share"
        /// Other vessels nearby that were heard meanwhile.
        case neighboursHeard = "neighbours_heard"
        /// Metres.
        case displacement
        /// Knots.
        case impliedSpeed = "implied_speed"
        /// Knots.
        case reportedSpeed = "reported_speed"
        /// Metres, the least.
        case closestDistance = "closest_distance"
        /// Metres, the median.
        case medianDistance = "median_distance"
        /// Minutes.
        case durationMinutes = "duration_minutes"
        /// Other slow vessels around.
        case crowd
        /// Nautical miles.
        case shoreDistance = "shore_distance"
        /// Nautical miles.
        case reachableRadius = "reachable_radius"
        /// Nautical miles between two places.
        case placesApart = "places_apart"
        /// How often a number changed between two places.
        case alternations
        /// Metres.
        case circleRadius = "circle_radius"
        /// Turns of 360°.
        case turns
        /// Vessels concerned.
        case vessels
        /// Metres, before.
        case draughtBefore = "draught_before"
        /// Metres, after.
        case draughtAfter = "draught_after"
        /// Minutes between the last report of one number and the first of the other.
        case handoverMinutes = "handover_minutes"
        /// Knots.
        case speedBefore = "speed_before"
        /// Hours since the last call at a port.
        case hoursSincePort = "hours_since_port"
    }
}
