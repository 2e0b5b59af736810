//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What crosses the border together: the vehicle, its containers and seals, from where to where.
package struct Consignment: Hashable, Sendable {
    /// Nil where the layout's word isn't known.
    package let route: TransportRoute?
    /// The id of the gate, as received.
    package let gate: String?
    package let vehicle: Vehicle
    /// Container numbers as received.
    package let containers: [String]
    package let seals: [String]
    /// ISO 3166-1 alpha-2.
    package let departure: String?
    /// ISO 3166-1 alpha-2.
    package let destination: String?
    /// The mass of vehicle or container on the scale at entry.
    package let weighed: Mass?
    /// Nil where the goods don't pass through.
    package let transit: TransitMovement?

    package init(
        route: TransportRoute?,
        gate: String?,
        vehicle: Vehicle,
        containers: [String],
        seals: [String],
        departure: String?,
        destination: String?,
        weighed: Mass?,
        transit: TransitMovement?
    ) {
        self.route = route
        self.gate = gate
        self.vehicle = vehicle
        self.containers = containers
        self.seals = seals
        self.departure = departure
        self.destination = destination
        self.weighed = weighed
        self.transit = transit
    }
}
