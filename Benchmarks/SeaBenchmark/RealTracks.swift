//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// Positions of AIS messages of one sentence in a file, types 1 to 3 and 18, enough of a decoder to measure with.
///
/// Messages of such files have no time of their own, or that of a receiver's line before them. Where there is none they
/// are taken as heard a second after their fix, the next one of a vessel within the minute.
struct RealTracks {
    /// Tracks of two positions or more.
    let tracks: [[PositionReport]]

    init(_ path: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        var found: [UInt32: [PositionReport]] = [:]
        var clock: Int64?
        for line in text.split(whereSeparator: \.isNewline) {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            if line.hasPrefix("$PGHP"), fields.count > 8 { clock = Self.time(fields) }
            guard fields.count >= 7, fields[0].hasSuffix("VDM"), fields[1] == "1" else { continue }
            guard var report = Self.report(Array(fields[5].utf8)) else { continue }
            let last = found[report.mmsi]?.last?.time ?? MadeTrack.start
            // Seconds from the minute of the last position to the second of this one.
            let ahead = (Int64(report.second % 60) - last / 1_000 % 60 + 61) % 60
            report.time = clock ?? last + ahead * 1_000
            if report.time >= found[report.mmsi]?.last?.time ?? .min { found[report.mmsi, default: []].append(report) }
        }
        tracks = found.values.filter { $0.count > 1 }
    }

    /// The fields 2…8 of a receiver's line: year to second and milliseconds.
    private static func time(_ fields: [Substring]) -> Int64? {
        let numbers = fields[2...8].compactMap { Int($0) }
        guard numbers.count == 7 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = DateComponents(
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers[3],
            minute: numbers[4],
            second: numbers[5]
        )
        return calendar.date(from: parts).map { Int64($0.timeIntervalSince1970) * 1_000 + Int64(numbers[6]) }
    }

    /// Fields stand where ITU-R M.1371-5, annex 8, tables 48 and 67 put them.
    private static func report(_ letters: [UInt8]) -> PositionReport? {
        guard letters.count == 28 else { return nil }
        let sixes = letters.map { $0 < 88 ? $0 &- 48 : $0 &- 56 }
        func bits(_ start: Int, _ count: Int) -> UInt32 {
            (start..<start + count).reduce(0) { $0 << 1 | UInt32(sixes[$1 / 6] >> (5 - $1 % 6) & 1) }
        }
        func signed(_ start: Int, _ count: Int) -> Int32 {
            Int32(bitPattern: bits(start, count) << UInt32(32 - count)) >> Int32(32 - count)
        }
        let type = bits(0, 6)
        guard (1...3).contains(type) || type == 18 else { return nil }
        // Class B has its fields four bits further to the left, and no status.
        let shift = type == 18 ? 4 : 0
        return PositionReport(
            time: 0,
            mmsi: bits(8, 30),
            place: SeaPoint(longitude: signed(61 - shift, 28), latitude: signed(89 - shift, 27)),
            speed: UInt16(bits(50 - shift, 10)),
            course: UInt16(bits(116 - shift, 12)),
            heading: UInt16(bits(128 - shift, 9)),
            status: type == 18 ? .notDefined : NavigationalStatus(rawValue: UInt8(bits(38, 4))),
            source: type == 18 ? .classB : .classA,
            second: UInt8(bits(137 - shift, 6))
        )
    }
}
