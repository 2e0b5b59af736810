//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A target that a traffic service sees.
public struct VTSTarget: Hashable, Sendable {
    /// How the target is named.
    public enum Identity: Hashable, Sendable {
        case mmsi(UInt32)
        case imoNumber(UInt32)
        case callSign(SixBitText)
        case other(SixBitText)
    }

    public let identity: Identity
    public let position: CoarsePosition?
    /// Degrees.
    public let courseOverGround: UInt16?
    /// 0 to 59.
    public let second: UInt8?
    /// Knots.
    public let speedOverGround: UInt8?

    static func targets(_ bits: LongBits) -> [VTSTarget] {
        stride(from: 0, through: bits.count - 122, by: 122).map { VTSTarget(bits, $0) }
    }

    private init(_ bits: LongBits, _ start: Int) {
        identity =
            switch bits.unsigned(start, 2) {
            case 0: .mmsi(bits.value(start + 2, 42))
            case 1: .imoNumber(bits.value(start + 2, 42))
            case 2: .callSign(bits.text(start + 2, 7))
            default: .other(bits.text(start + 2, 7))
            }
        position = bits.coarsePosition(longitude: start + 72, latitude: start + 48)
        let course: UInt16 = bits.value(start + 97, 9)
        courseOverGround = course < 360 ? course : nil
        let second: UInt8 = bits.value(start + 106, 6)
        self.second = second < 60 ? second : nil
        let speed: UInt16 = bits.value(start + 112, 10)
        speedOverGround = speed < 255 ? UInt8(speed) : nil
    }
}

/// A route that is ordered, recommended or planned.
public struct RouteInformation: Hashable, Sendable {
    /// 1/10000 minute, east and north positive.
    public struct Waypoint: Hashable, Sendable {
        public let longitude: Int32
        public let latitude: Int32
    }

    public let linkage: UInt16
    /// 0 ship, 1 authority.
    public let sender: UInt8
    /// 1 mandatory … 31 cancels.
    public let kind: UInt8
    public let start: MonthToMinute
    /// Minutes, 262,143 not available, 0 cancels.
    public let duration: UInt32
    /// At most 16.
    public let waypoints: [Waypoint]

    init?(_ bits: LongBits) {
        guard bits.count >= 61 else { return nil }
        linkage = bits.value(0, 10)
        sender = bits.value(10, 3)
        kind = bits.value(13, 5)
        start = bits.monthToMinute(18)
        duration = bits.value(38, 18)
        let count = min(Int(bits.unsigned(56, 5)), (bits.count - 61) / 55)
        waypoints = (0..<count).map { 61 + 55 * $0 }.map {
            Waypoint(longitude: bits.signedValue($0, 28), latitude: bits.signedValue($0 + 28, 27))
        }
    }
}

/// What one sensor of a site reports.
public struct EnvironmentalReport: Hashable, Sendable {
    /// 0 place of the site, 1 name of the site, 2 wind, 3 water level, 4 to 11 other sensors.
    public let kind: UInt8
    /// Day of the month, hour and minute in UTC.
    public let day: UInt8
    public let hour: UInt8
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

/// A ship of inland waters.
public struct InlandShipData: Hashable, Sendable {
    /// Eight digits of the European number.
    public let vesselNumber: SixBitText
    /// 1/10 metre, 0 not available.
    public let length: UInt16
    /// 1/10 metre, 0 not available.
    public let beam: UInt16
    /// ERI or AIS code of ship and convoy.
    public let shipType: UInt16
    /// Blue cones 0 to 3, 4 B-flag, 5 unknown.
    public let hazard: UInt8
    /// 1/100 metre, 0 not available.
    public let draught: UInt16
    /// 0 not available, 1 unloaded, 2 loaded.
    public let loading: UInt8

    init(_ bits: LongBits) {
        vesselNumber = bits.text(0, 8)
        length = bits.value(48, 13)
        beam = bits.value(61, 10)
        shipType = bits.value(71, 14)
        hazard = bits.value(85, 3)
        draught = bits.value(88, 11)
        loading = bits.value(99, 2)
    }
}
