//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// An area of the sea that a node's officers drew or loaded; the product ships none.
package struct SeaZone: Hashable, Sendable, Identifiable {
    /// UUIDv7 or the id its file gave it.
    package let id: String
    package let name: Trilingual
    package let kind: Kind
    /// Rings of points, each closed by its first point; the first is the outside, the others are holes.
    package let polygons: [[[SeaPoint]]]
    /// Days on which it holds.
    package let validity: ValidityPeriod
    /// The code of the office whose zone it is.
    package let office: String
    /// Whether entry and exit raise alerts.
    package let alerts: Bool

    package init(
        id: String,
        name: Trilingual,
        kind: Kind,
        polygons: [[[SeaPoint]]],
        validity: ValidityPeriod = .always,
        office: String,
        alerts: Bool = false
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.polygons = polygons
        self.validity = validity
        self.office = office
        self.alerts = alerts
    }

    /// What an area is for; it decides which behaviours are ordinary inside.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// Calls begin and end here; who is silent at the berth is no gap.
        case port
        /// Vessels wait here; being close and slow is ordinary.
        case anchorage
        /// A belt along the coast, as 12 or 24 nautical miles.
        case belt
        /// Where an operation looks.
        case operation
        /// Any other area.
        case area
    }
}
