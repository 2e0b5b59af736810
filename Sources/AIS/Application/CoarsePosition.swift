//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A position in 1/1000 minute, as the circulars of the IMO send it.
public struct CoarsePosition: Hashable, Sendable {
    /// 1/1000 minute, east positive.
    public let longitude: Int32
    /// 1/1000 minute, north positive.
    public let latitude: Int32

    /// `nil` for 181° or 91° and what lies outside the globe.
    init?(longitude: Int32, latitude: Int32) {
        guard abs(longitude) <= Coordinate.mostLongitude / 10, abs(latitude) <= Coordinate.mostLatitude / 10 else {
            return nil
        }
        self.longitude = longitude
        self.latitude = latitude
    }
}
