//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A rectangle of the chart between two meridians and two parallels, edges included.
package struct SeaBox: Hashable, Sendable {
    package var southWest: SeaPoint
    package var northEast: SeaPoint

    package init(southWest: SeaPoint, northEast: SeaPoint) {
        self.southWest = southWest
        self.northEast = northEast
    }

    @inlinable
    package func contains(_ point: SeaPoint) -> Bool {
        point.longitude >= southWest.longitude && point.longitude <= northEast.longitude
            && point.latitude >= southWest.latitude && point.latitude <= northEast.latitude
    }
}
