//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The way the goods came and were to go; countries by ISO 3166-1 alpha-2.
package struct SeizureRoute: Hashable, Sendable, Codable {
    package var departure: String?
    package var departurePlace: String?
    package var transit: [String] = []
    package var destination: String?
    package var destinationPlace: String?

    package init(
        departure: String? = nil,
        departurePlace: String? = nil,
        transit: [String] = [],
        destination: String? = nil,
        destinationPlace: String? = nil
    ) {
        self.departure = departure
        self.departurePlace = departurePlace
        self.transit = transit
        self.destination = destination
        self.destinationPlace = destinationPlace
    }
}
