//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// When each station was heard, and when it said nothing at all.
///
/// A station is down when none of its reports came for two minutes or for thirty of its usual intervals, whichever is
/// longer: by chance alone that happens once in e³⁰ intervals.
struct StationBook {
    struct Station {
        var last: SeaSecond = 0
        /// Mean seconds between two reports.
        var interval: Float = 60
        var reports: UInt32 = 0
        /// The last times it was down, oldest overwritten first.
        var outages: [(from: SeaSecond, to: SeaSecond)] = []
    }

    private(set) var stations: [Station] = []
    /// Outages kept for each.
    private static let kept = 16

    /// Notes a report of a station.
    @inline(__always)
    mutating func heard(_ number: UInt16, at time: SeaSecond) {
        let index = Int(number)
        if index >= stations.count {
            stations.append(contentsOf: repeatElement(Station(), count: index + 1 - stations.count))
        }
        guard time >= stations[index].last else { return }
        let silence = time &- stations[index].last
        stations[index].reports &+= 1
        if stations[index].reports == 1 {
            stations[index].last = time
            return
        }
        if silence > 120, Float(silence) > Self.patience(stations[index].interval) {
            if stations[index].outages.count == Self.kept { stations[index].outages.removeFirst() }
            stations[index].outages.append((stations[index].last, time))
        } else {
            stations[index].interval += (Float(silence) - stations[index].interval) * 0.01
        }
        stations[index].last = time
    }

    private static func patience(_ interval: Float) -> Float { max(120, interval * 30) }

    /// Whether a station could have heard something in a period.
    func worked(_ number: UInt16, from: SeaSecond, to: SeaSecond, now: SeaSecond) -> Bool {
        let index = Int(number)
        guard index < stations.count, stations[index].reports > 0 else { return false }
        let station = stations[index]
        // What it does not say now it may not have heard since its last report.
        if to > station.last, Float(now.since(station.last)) > Self.patience(station.interval) { return false }
        return !station.outages.contains { from < $0.to && to > $0.from }
    }

    /// When the last of some stations that failed around a moment was back; `now` where one still fails, nil where none
    /// failed.
    /// - Parameter some: by the last five bits of their numbers.
    func failure(around moment: SeaSecond, of some: UInt32, now: SeaSecond) -> SeaSecond? {
        var back: SeaSecond?
        for (number, station) in stations.enumerated()
        where station.reports > 0 && some & (1 &<< UInt32(number & 31)) != 0 {
            if station.last < moment &+ 900, Float(now.since(station.last)) > Self.patience(station.interval) {
                return now
            }
            for outage in station.outages where outage.from < moment &+ 900 && outage.to &+ 60 > moment {
                back = max(back ?? 0, outage.to)
            }
        }
        return back
    }
}
