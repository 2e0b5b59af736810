//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import AIS
import Foundation
import SeaWatch

/// Vessels that sail by hand-written legs, as the sentences that a station hears of them.
struct SeaScript {
    static let drifter: UInt32 = 574_000_001
    static let comer: UInt32 = 413_000_002

    /// Writes a feed in which the comer meets the drifter, who says a name and an IMO number.
    static func meeting() throws -> URL {
        var script = SeaScript()
        script.meet(drifter, comer)
        script.name(drifter, "HAI AU 08", imo: 9_074_729, at: 1...170)
        return try script.write()
    }

    /// 2025-09-01 02:00 UTC.
    static let start: Int64 = 1_756_692_000_000

    private var messages: [(time: Int64, message: Message)] = []

    static func time(_ minute: Double) -> Int64 { start + Int64(minute * 60_000) }

    /// A vessel that goes along legs of (minutes, knots, degrees), reporting every ten seconds.
    mutating func sail(
        _ mmsi: UInt32,
        from place: SeaPoint,
        at startMinute: Double = 0,
        legs: [(minutes: Double, knots: Float, degrees: Float)]
    ) {
        var place = place
        var second = startMinute * 60 + Double(mmsi % 10)
        for leg in legs {
            for _ in 0..<Int(leg.minutes * 6) {
                place = place.sailed(course: leg.degrees * 10, speed: leg.knots * 1_852 / 3_600, seconds: 10)
                second += 10
                var report = PositionReportClassA(mmsi: mmsi)
                report.longitude = place.longitude
                report.latitude = place.latitude
                report.speedOverGround = UInt16((leg.knots * 10).rounded())
                report.courseOverGround = UInt16(leg.degrees * 10) % 3_600
                report.navigationalStatus = 0
                report.timeStamp = UInt8(Int(second) % 60)
                messages.append((Self.time(second / 60), .positionReportClassA(report)))
            }
        }
    }

    /// What a vessel says of itself every six minutes.
    mutating func name(_ mmsi: UInt32, _ name: String, imo: UInt32, at minutes: ClosedRange<Double>) {
        for minute in stride(from: minutes.lowerBound, through: minutes.upperBound, by: 6) {
            var report = StaticAndVoyageRelatedData(mmsi: mmsi)
            report.name = SixBitText(name, count: 20)
            report.imoNumber = imo
            report.shipType = 80
            report.destination = SixBitText("VN HPH", count: 20)
            messages.append((Self.time(minute) + 500, .staticAndVoyageRelatedData(report)))
        }
    }

    /// Two vessels of which one drifts and the other comes, stays beside it for an hour and goes.
    mutating func meet(_ drifter: UInt32, _ comer: UInt32, north degrees: Double = 19.8, at start: Double = 0) {
        let middle = SeaPoint(degreesEast: 107.8, north: degrees)
        sail(
            drifter,
            from: middle.moved(east: -926, north: 100),
            at: start,
            legs: [(60, 0.5, 90), (60, 0.5, 90), (60, 10, 90)]
        )
        let far = middle.sailed(course: 2_700, speed: 12 * 1_852, seconds: 1)
        sail(comer, from: far, at: start, legs: [(60, 12, 90), (60, 0.5, 90), (60, 10, 180)])
    }

    /// The sentences with their times, in the order of time.
    func lines(station: String = "VN-R1") -> [String] {
        var encoder = MessageEncoder()
        return messages.sorted { $0.time < $1.time }.flatMap { time, message in
            var block = TagBlock()
            block.time = time
            block.source = station
            return encoder.encode(message, tagBlock: block)
        }
    }

    /// Writes them as a file of a temporary folder.
    func write() throws -> URL {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("sea-\(UUID().uuidString).nmea")
        try Data((lines().joined(separator: "\r\n") + "\r\n").utf8).write(to: file)
        return file
    }
}
