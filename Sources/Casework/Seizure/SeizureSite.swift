//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// Where a seizure was made: a gate, or a named place, or a point.
package struct SeizureSite: Hashable, Sendable, Codable {
    package var kind: PlaceKind?
    /// The id of a gate.
    package var gate: String?
    package var name: String?
    /// WGS 84 degrees.
    package var latitude: Decimal?
    package var longitude: Decimal?

    package init(
        kind: PlaceKind? = nil,
        gate: String? = nil,
        name: String? = nil,
        latitude: Decimal? = nil,
        longitude: Decimal? = nil
    ) {
        self.kind = kind
        self.gate = gate
        self.name = name
        self.latitude = latitude
        self.longitude = longitude
    }
}
