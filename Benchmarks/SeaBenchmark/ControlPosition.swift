//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A position as the published definitions take it: no speed, no status, no static data.
struct ControlPosition {
    var vessel: UInt32
    /// Milliseconds since 1970 in UTC.
    var time: Int64
    /// Degrees.
    var longitude: Double
    var latitude: Double

    /// Metres to another position on a sphere of 6,371 km.
    func metres(to other: ControlPosition) -> Double {
        let scale = Double.pi / 180
        let east = (other.longitude - longitude) * scale * cos((latitude + other.latitude) / 2 * scale)
        let north = (other.latitude - latitude) * scale
        return 6_371_000 * (east * east + north * north).squareRoot()
    }
}
