//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a vessel did: illicit behaviours, then the honest ones that look like them.
///
/// Latency counts from the instant at which the condition is met (`SeaEvent.metAt`):
/// - a dark gap: an hour of silence (Ford et al. 2018 find deliberate gaps from about one hour); a short one: its end;
/// - a meeting, dark or not: half an hour within 500 m, or its end if sooner (Skylight: more than 30 minutes);
/// - loitering: four hours adrift (Global Fishing Watch's shortest for fishery bodies);
/// - a clone, swap, change of name, false number, draught or position: the first instant at which it is on the air;
/// - an off-port call: half an hour at the place; a night run: its last mile begins.
package enum SeaBehaviour: String, Codable, CodingKeyRepresentable, CaseIterable, Hashable, Sendable {
    /// Transmitter off for one to 24 hours where it would have been heard.
    case darkGap
    /// The same for 20 minutes to an hour.
    case shortDarkGap
    /// Two vessels alongside each other, drifting or at an anchor, for half an hour to six hours.
    case encounter
    /// The same with one of the two dark.
    case darkRendezvous
    /// Drifting away from port for 4 to 24 hours.
    case loitering
    /// One number in two places.
    case identityClone
    /// Another number in mid-voyage.
    case identitySwap
    /// Another name in mid-voyage.
    case nameChange
    /// An IMO number with a wrong check digit, or that of another vessel.
    case falseIMO
    /// Reported positions moved by a constant.
    case offsetSpoof
    /// Reported positions that run in a circle.
    case circleSpoof
    /// Reported positions that jump away and back.
    case jumpSpoof
    /// Several vessels at once reported around the same false place.
    case spoofField
    /// Another draught without a call at a port.
    case draughtChange
    /// A stop close to a shore outside ports.
    case offPortCall
    /// A fast run by night to a shore outside ports.
    case nightRun

    /// A pilot boards an incoming ship.
    case pilotBoarding
    /// A tug with its tow.
    case tow
    /// A bunker tanker alongside in an anchorage.
    case bunkering
    /// Two trawlers that draw one net.
    case trawlerPair
    /// Ferries that pass each other all day.
    case ferryCrossing
    /// A fleet that shelters in a bay.
    case stormShelter
    /// A station fails and all its vessels fall silent.
    case stationOutage
    /// A gillnetter drifting among the beacons of its nets.
    case driftingBuoys
    /// A fast ferry into a port by night.
    case nightFerry
    /// A patrol boat at speed by night.
    case nightPatrol
    /// Out of range of all stations and back.
    case outOfRange
    /// The transmitter goes off at the berth.
    case berthSwitchOff
    /// Slow steaming near a port until a berth is free.
    case berthWait
    /// One ship passes another closely.
    case overtaking
    /// Another name after a sale, at the berth.
    case portNameChange
    /// Another draught after a call at a port.
    case portDraughtChange
    /// Neighbours at anchor, 200 to 400 metres apart for days.
    case anchoredNeighbours

    /// Whether an alert on it would be false.
    package var isHardNegative: Bool {
        switch self {
        case .darkGap, .shortDarkGap, .encounter, .darkRendezvous, .loitering, .identityClone, .identitySwap,
            .nameChange,
            .falseIMO, .offsetSpoof, .circleSpoof, .jumpSpoof, .spoofField, .draughtChange, .offPortCall, .nightRun:
            false
        default: true
        }
    }

    /// The behaviour whose alerts may report this one: a detector cannot know which kind of false position it sees.
    package var family: SeaBehaviour {
        switch self {
        case .shortDarkGap: .darkGap
        case .offsetSpoof, .circleSpoof, .spoofField: .jumpSpoof
        case .nameChange: .identitySwap
        default: self
        }
    }
}
