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

extension LongBits {
    /// 25 bits of longitude and 24 of latitude.
    func coarsePosition(longitude: Int, latitude: Int) -> CoarsePosition? {
        CoarsePosition(longitude: signedValue(longitude, 25), latitude: signedValue(latitude, 24))
    }

    /// Month, day, hour and minute in 4, 5, 5 and 6 bits.
    func monthToMinute(_ start: Int) -> MonthToMinute {
        MonthToMinute(
            month: value(start, 4),
            day: value(start + 4, 5),
            hour: value(start + 9, 5),
            minute: value(start + 14, 6)
        )
    }
}

/// A time of a year that is not said, in UTC.
public struct MonthToMinute: Hashable, Sendable {
    /// 1 to 12, 0 not available.
    public let month: UInt8
    /// 1 to 31, 0 not available.
    public let day: UInt8
    /// 0 to 23, 24 not available.
    public let hour: UInt8
    /// 0 to 59, 60 not available.
    public let minute: UInt8
}
