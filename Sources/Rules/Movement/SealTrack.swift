//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The positions of one e-seal in order of time, and how it moved and fell silent.
struct SealTrack: Hashable, Sendable {
    /// Nearer together than this counts as standing; receivers scatter by some tens of metres.
    static let standingKm = 0.2
    /// Night at the border by the clock on the wall, in hours; judgement.
    static let nightHours = 22...28

    let fixes: [SealFix]

    /// Reads `TIME LATITUDE LONGITUDE` split by semicolons; what cannot be read is left out. Nil with fewer than two.
    init?(_ text: String) {
        let read = text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).prefix(20_000).compactMap(SealFix.init)
        guard read.count > 1 else { return nil }
        fixes = read.sorted { $0.time < $1.time }
    }

    /// The longest time between two positions, in minutes.
    var longestSilence: Double {
        zip(fixes, fixes.dropFirst()).map { Self.minutes($0, $1) }.max() ?? 0
    }

    /// The longest time within 200 m of where it began, in minutes.
    var longestStop: Double { stops.map { Self.minutes($0.0, $0.1) }.max() ?? 0 }

    /// The longest stop that began between ten at night and five in the morning.
    var longestNightStop: Double {
        stops.filter { start, _ in
            let hour = Int(((start.localTime % 86_400) + 86_400) % 86_400) / 3_600
            return Self.nightHours.contains(hour) || Self.nightHours.contains(hour + 24)
        }
        .map { Self.minutes($0.0, $0.1) }.max() ?? 0
    }

    /// The longest time during which every position was farther from a route than so many kilometres.
    func longestMinutes(offRoute route: RoutePolyline, km: Double) -> Double {
        var longest = 0.0
        var start: SealFix?
        for fix in fixes {
            if route.kilometres(from: fix.place) <= km {
                start = nil
            } else if let first = start {
                longest = max(longest, Self.minutes(first, fix))
            } else {
                start = fix
            }
        }
        return longest
    }

    /// First and last position of every stop.
    private var stops: [(SealFix, SealFix)] {
        var stops: [(SealFix, SealFix)] = []
        var first = fixes[0]
        var last = first
        for fix in fixes.dropFirst() {
            if first.place.kilometres(to: fix.place) > Self.standingKm {
                if last.time > first.time { stops.append((first, last)) }
                first = fix
            }
            last = fix
        }
        if last.time > first.time { stops.append((first, last)) }
        return stops
    }

    private static func minutes(_ a: SealFix, _ b: SealFix) -> Double { Double(b.time - a.time) / 60 }
}
