//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Thresholds of the sea picture, each with where it comes from; a node may set its own.
package struct SeaSettings: Hashable, Sendable, Codable {
    // MARK: Bounds

    /// Vessels that are followed at once; the longest silent goes first when there are more.
    package var vesselLimit = 262_144
    /// Hours of silence after which a vessel is forgotten.
    package var forgetHours = 72.0
    /// Minutes by which a report may come late and still be looked at.
    package var lateMinutes = 10.0

    // MARK: Gap

    /// Minutes of silence before a gap is thought of. Ford et al. 2018 report deliberate gaps from about an hour, so
    /// an alert has to be out before the hour is full.
    package var gapMinutes = 40.0
    /// The chance of a silence by bad luck below which it is a gap.
    package var gapChance = 1e-4
    /// How much of what is heard where reception is good must have been heard of the vessel before its silence, and be
    /// heard of others on its way: below it reception comes and goes, and the chance of a silence is not what counting
    /// makes it. Our own judgement, tuned on simulated seas.
    package var gapHearing = 0.5
    /// Neighbours that must still be heard.
    package var gapNeighbours = 3
    /// Share of the neighbours that must still be heard; fewer is a failure of reception.
    package var gapNeighbourShare = 0.6

    // MARK: Encounter

    /// Metres (Global Fishing Watch, pipe-encounters).
    package var encounterMetres = 500.0
    /// Metres between two vessels that don't drift: nearer than anchored neighbours come when they swing.
    package var alongsideMetres = 150.0
    /// Minutes (Skylight: more than 30; the alert is to be out by then).
    package var encounterMinutes = 25.0
    /// Knots below which a vessel is slow (Global Fishing Watch: median implied speed below 2).
    package var slowKnots = 2.5
    /// Knots above which it is not any more.
    package var underWayKnots = 3.5
    /// Slow vessels within 500 m that make a crowd.
    package var crowd = 4

    /// Nautical miles from a port within which being close is ordinary and only being alongside is not.
    package var roadsteadMiles = 5.0

    // MARK: Dark rendezvous

    /// Minutes (Skylight: 15).
    package var rendezvousMinutes = 20.0
    /// Knots with which it came of late; a trawler that hauls was slower before.
    package var rendezvousKnots = 5.5

    // MARK: Loitering

    /// Hours (regional fisheries bodies: 4).
    package var loiteringHours = 4.0
    /// Nautical miles from shore; smugglers wait inshore, so far less than the 20 of Global Fishing Watch.
    package var loiteringShoreMiles = 2.0

    /// Nautical miles from a port within which vessels wait for a berth.
    package var waitingMiles = 12.0

    // MARK: Spoofing and identity

    /// Knots that no vessel sails (gpsdio-segment: 25 with a buffer; fast craft need more).
    package var impossibleKnots = 60.0
    /// Metres below which a wrong place is noise.
    package var jumpMetres = 800.0
    /// Changes between two places that make one number two vessels.
    package var cloneAlternations = 3
    /// Nautical miles between the two places; nearer ones are one vessel with a bad receiver or a wrong clock.
    package var cloneMiles = 3.0
    /// Turns of 360° on one spot that make a circle.
    package var circleTurns = 3.0
    /// Vessels whose positions jump together within ten minutes.
    package var interferenceVessels = 3
    /// Hours without another jump, turn or change of place after which interference, circles and a cloned number are
    /// over. Our own judgement: a night of jamming is one event, and that of the next night is another.
    package var quietHours = 6.0
    /// Minutes within which another number may take over.
    package var handoverMinutes = 30.0

    // MARK: Draught, approach

    /// Tenths of a metre.
    package var draughtChange = 5
    /// Knots (our own rule).
    package var approachKnots = 20.0
    /// Nautical miles from shore at which a run ends.
    package var approachMiles = 1.0
    /// Hours of local night, from and to.
    package var nightFrom = 18.0
    package var nightTo = 6.0
    /// Seconds east of UTC of the node's clock.
    package var secondsEast = 25_200

    package init() {}
}
