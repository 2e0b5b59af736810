//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import SeaWatch

/// Reports of vessels, the same for the same seed.
package struct SampleReports: Sendable {
    /// 26 June 2026, noon UTC.
    package static let start: Int64 = 1_782_475_200_000

    private var state: UInt64

    package init(seed: UInt64 = 1) { state = seed }

    /// The report of a number: of seven vessels in turn, a second apart, each in a place of its own.
    package static func numbered(_ number: Int) -> SeaReport {
        .position(
            PositionReport(
                time: start + Int64(number) * 1_000,
                mmsi: 574_000_000 + UInt32(number % 7),
                place: SeaPoint(longitude: 64_000_000 + Int32(number), latitude: 12_000_000),
                station: 3,
                speed: 100,
                course: 900,
                second: UInt8(number % 60)
            )
        )
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of a range.
    package mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
        range.lowerBound &+ Int64(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// Positions of a vessel that sails north-east with small changes, 10 s apart give or take one.
    package mutating func track(of mmsi: UInt32, count: Int, from start: Int64 = start) -> [PositionReport] {
        var report = PositionReport(
            time: start + number(0...9_999),
            mmsi: mmsi,
            place: SeaPoint(degreesEast: 107 + Double(number(0...999)) / 1_000, north: 20),
            station: 3,
            speed: UInt16(number(80...120)),
            course: UInt16(number(300...600)),
            heading: 45,
            status: .underWayUsingEngine,
            second: 0
        )
        return (0..<count).map { _ in
            report.time += number(9_000...11_000)
            report.second = UInt8((report.time - number(100...900)) / 1_000 % 60)
            report.place.longitude += Int32(number(150...200))
            report.place.latitude += Int32(number(150...200))
            report.speed = UInt16(Int64(report.speed) + number(-1...1))
            report.course = UInt16(Int64(report.course) + number(-9...9) + 3_600) % 3_600
            report.station = number(0...9) < 8 ? 3 : 7
            return report
        }
    }

    /// A position with any value in any field, those that no standard has among them.
    package mutating func anyPosition(of mmsi: UInt32, at time: Int64) -> PositionReport {
        let bits = next()
        return PositionReport(
            time: time,
            mmsi: mmsi,
            place: SeaPoint(
                longitude: Int32(truncatingIfNeeded: next()),
                latitude: Int32(truncatingIfNeeded: next())
            ),
            station: UInt16(truncatingIfNeeded: bits),
            speed: UInt16(truncatingIfNeeded: bits >> 16),
            course: UInt16(truncatingIfNeeded: bits >> 32),
            heading: UInt16(truncatingIfNeeded: bits >> 48),
            status: NavigationalStatus(rawValue: UInt8(truncatingIfNeeded: next())),
            source: ReportSource.allCases[Int(number(0...Int64(ReportSource.allCases.count - 1)))],
            second: UInt8(truncatingIfNeeded: next())
        )
    }

    /// An identity in which each field is there or not.
    package mutating func anyIdentity(of mmsi: UInt32, at time: Int64) -> IdentityReport {
        let there = next()
        func isThere(_ bit: UInt64) -> Bool { there >> bit & 1 == 1 }
        let bytes = next()
        return IdentityReport(
            time: time,
            mmsi: mmsi,
            station: UInt16(truncatingIfNeeded: bytes),
            imo: isThere(0) ? UInt32(truncatingIfNeeded: bytes) : nil,
            name: isThere(1) ? ["HẢI ÂU 05", "", "海鸥", "MV LUCKY STAR"][Int(bytes % 4)] : nil,
            callSign: isThere(2) ? "3WAB\(bytes % 100)" : nil,
            shipType: isThere(3) ? UInt8(bytes % 100) : nil,
            dimensions: isThere(4)
                ? VesselDimensions(bow: UInt16(bytes % 512), stern: 65_535, port: 0, starboard: 7) : nil,
            draught: isThere(5) ? UInt8(truncatingIfNeeded: bytes >> 8) : nil,
            destination: isThere(6) ? String(repeating: "X", count: Int(bytes % 21)) : nil,
            arrival: isThere(7) ? ExpectedArrival(month: 6, day: 26, hour: 24, minute: 60) : nil
        )
    }
}
