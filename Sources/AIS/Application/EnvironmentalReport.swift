//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What one sensor of a site reports.
public struct EnvironmentalReport: Hashable, Sendable {
    /// 0 place of the site, 1 name of the site, 2 wind, 3 water level, 4 to 11 other sensors.
    public let kind: UInt8
    /// Day of the month, hour and minute in UTC.
    public let day: UInt8
    /// 24 and above not available.
    public let hour: UInt8
    /// 60 and above not available.
    public let minute: UInt8
    /// Number of the site.
    public let site: UInt8
    /// The 85 bits of the report.
    public let data: LongBits

    /// Bits of a report (IMO SN.1/Circ.289, FI 26).
    private static let length = 112

    static func reports(_ bits: LongBits) -> [EnvironmentalReport] {
        stride(from: 0, through: bits.count - length, by: length).map { start in
            EnvironmentalReport(
                kind: bits.value(start, 4),
                day: bits.value(start + 4, 5),
                hour: bits.value(start + 9, 5),
                minute: bits.value(start + 14, 6),
                site: bits.value(start + 20, 7),
                data: LongBits(words: [bits.unsigned(start + 27, 64), bits.unsigned(start + 91, 21) << 43], count: 85)
            )
        }
    }

    /// Name of the site, in reports of kind 1.
    public var siteName: String? { kind == 1 ? data.text(0, 14).string : nil }

    /// 1/10000 minute, in reports of kind 0.
    public var sitePosition: (longitude: Int32, latitude: Int32)? {
        guard kind == 0 else { return nil }
        let (longitude, latitude): (Int32, Int32) = (data.signedValue(0, 28), data.signedValue(28, 27))
        guard Coordinate.isLongitude(longitude), Coordinate.isLatitude(latitude) else { return nil }
        return (longitude, latitude)
    }
}
