//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// What the node knows of one vessel.
package struct VesselCard: Sendable {
    package let mmsi: UInt32
    /// ISO 3166-1 alpha-2 by its maritime identification digits; nil where these are of no country.
    package let flag: String?
    /// Nil where it has not been heard since the picture began.
    package let heard: HeardVessel?
    /// What it said of itself last, with draught, destination and arrival.
    package let voyage: IdentityReport?
    /// Oldest first.
    package let identities: [VesselIdentity]
    /// How many older ones were left out.
    package let identitiesLeftOut: Int
    /// Other numbers that ever said one of its IMO numbers.
    package let namesakes: [VesselIdentity]
    /// Newest first.
    package let calls: [PortCall]
    /// Newest first.
    package let encounters: [Encounter]
    /// Newest first, as far as the officer may see them.
    package let alerts: [SeaAlertFile]
    package let watched: [WatchedVessel]
    /// Records tied to it that the officer may see, newest first.
    package let ties: [Tie]

    package init(
        mmsi: UInt32,
        flag: String? = nil,
        heard: HeardVessel? = nil,
        voyage: IdentityReport? = nil,
        identities: [VesselIdentity] = [],
        identitiesLeftOut: Int = 0,
        namesakes: [VesselIdentity] = [],
        calls: [PortCall] = [],
        encounters: [Encounter] = [],
        alerts: [SeaAlertFile] = [],
        watched: [WatchedVessel] = [],
        ties: [Tie] = []
    ) {
        self.mmsi = mmsi
        self.flag = flag
        self.heard = heard
        self.voyage = voyage
        self.identities = identities
        self.identitiesLeftOut = identitiesLeftOut
        self.namesakes = namesakes
        self.calls = calls
        self.encounters = encounters
        self.alerts = alerts
        self.watched = watched
        self.ties = ties
    }

    /// A meeting with another vessel.
    package struct Encounter: Hashable, Sendable {
        package let alert: SeaAlertID
        package let other: UInt32
        /// As it called itself last.
        package let name: String?
        /// Milliseconds since 1970 UTC.
        package let start: Int64
        /// Nil while it goes on.
        package let end: Int64?
        package let place: SeaPoint

        package init(
            alert: SeaAlertID,
            other: UInt32,
            name: String?,
            start: Int64,
            end: Int64?,
            place: SeaPoint
        ) {
            self.alert = alert
            self.other = other
            self.name = name
            self.start = start
            self.end = end
            self.place = place
        }
    }

    /// A record that names the vessel.
    package struct Tie: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case declaration
            case caseFile = "case"
            case message
        }

        package let kind: Kind
        /// The number or id of the record.
        package let key: String
        /// What it says of itself, as the goods of a declaration or the title of a case.
        package let title: String
        /// Seconds since 1970.
        package let at: Int64

        package init(kind: Kind, key: String, title: String, at: Int64) {
            self.kind = kind
            self.key = key
            self.title = title
            self.at = at
        }
    }
}
