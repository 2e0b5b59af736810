//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Encounters by the published definition of Global Fishing Watch (pipe-encounters): positions resampled to ten minutes,
/// two vessels at most 500 m apart for at least 120 minutes, median implied speed below 2 knots, at least 10 km from any
/// port or anchorage.
///
/// A control, written from the definition and not from the code.
struct ControlEncounters {
    struct Encounter {
        let vessels: (UInt32, UInt32)
        let start: Int64
        let end: Int64
    }

    /// Milliseconds between resampled positions.
    let step: Int64 = 600_000
    let metres = 500.0
    /// The shortest encounter in milliseconds.
    let shortest: Int64 = 120 * 60_000
    let knots = 2.0
    let offing = 10_000.0
    /// The longest pause in milliseconds that is bridged when resampling. The definition names none; an hour is a
    /// judgement in its favour.
    let longestPause: Int64 = 3_600_000

    /// - Parameter harbours: Centres of ports and anchorages.
    func encounters(in positions: [ControlPosition], harbours: [ControlPosition]) -> [Encounter] {
        var slots: [Int64: [ControlPosition]] = [:]
        var speeds: [Key: Double] = [:]
        resample(positions, into: &slots, speeds: &speeds)
        var open: [Pair: Run] = [:]
        var found: [Encounter] = []
        for slot in slots.keys.sorted() {
            for (one, other) in neighbours(slots[slot] ?? []) {
                guard harbours.allSatisfy({ $0.metres(to: one) >= offing }) else { continue }
                let pair = Pair(min(one.vessel, other.vessel), max(one.vessel, other.vessel))
                let implied = [speeds[Key(one.vessel, slot)] ?? 0, speeds[Key(other.vessel, slot)] ?? 0]
                if var run = open[pair], run.end == slot - step {
                    run.end = slot
                    run.knots += implied
                    open[pair] = run
                } else {
                    if let run = open[pair] { close(run, pair, into: &found) }
                    open[pair] = Run(start: slot, end: slot, knots: implied)
                }
            }
        }
        for (pair, run) in open { close(run, pair, into: &found) }
        return found.sorted { ($0.start, $0.vessels.0, $0.vessels.1) < ($1.start, $1.vessels.0, $1.vessels.1) }
    }

    private struct Key: Hashable {
        let vessel: UInt32
        let slot: Int64

        init(_ vessel: UInt32, _ slot: Int64) {
            self.vessel = vessel
            self.slot = slot
        }
    }

    private struct Pair: Hashable {
        let one: UInt32
        let other: UInt32

        init(_ one: UInt32, _ other: UInt32) {
            self.one = one
            self.other = other
        }
    }

    private struct Run {
        var start: Int64
        var end: Int64
        var knots: [Double]
    }

    /// Positions at whole steps, between the two that surround each; the input is sorted by vessel, then time.
    private func resample(
        _ positions: [ControlPosition],
        into slots: inout [Int64: [ControlPosition]],
        speeds: inout [Key: Double]
    ) {
        for (one, other) in zip(positions, positions.dropFirst())
        where one.vessel == other.vessel && other.time > one.time && other.time - one.time <= longestPause {
            var slot = (one.time + step - 1) / step * step
            while slot < other.time {
                let share = Double(slot - one.time) / Double(other.time - one.time)
                let point = ControlPosition(
                    vessel: one.vessel,
                    time: slot,
                    longitude: one.longitude + (other.longitude - one.longitude) * share,
                    latitude: one.latitude + (other.latitude - one.latitude) * share
                )
                if let last = slots[slot - step]?.last(where: { $0.vessel == one.vessel }) {
                    speeds[Key(one.vessel, slot)] = last.metres(to: point) / Double(step) * 1_000 * 3_600 / 1_852
                }
                slots[slot, default: []].append(point)
                slot += step
            }
        }
    }

    /// Pairs within reach at one instant, by cells of a hundredth of a degree: over a kilometre here.
    private func neighbours(_ points: [ControlPosition]) -> [(ControlPosition, ControlPosition)] {
        var cells: [Int: [ControlPosition]] = [:]
        var pairs: [(ControlPosition, ControlPosition)] = []
        for point in points {
            let column = Int((point.longitude * 100).rounded(.down))
            let row = Int((point.latitude * 100).rounded(.down))
            for east in -1...1 {
                for north in -1...1 {
                    for other in cells[(column + east) * 100_000 + row + north] ?? []
                    where other.vessel != point.vessel && other.metres(to: point) <= metres {
                        pairs.append((other, point))
                    }
                }
            }
            cells[column * 100_000 + row, default: []].append(point)
        }
        return pairs
    }

    private func close(_ run: Run, _ pair: Pair, into found: inout [Encounter]) {
        let sorted = run.knots.sorted()
        guard run.end - run.start >= shortest, sorted[sorted.count / 2] < knots else { return }
        found.append(Encounter(vessels: (pair.one, pair.other), start: run.start, end: run.end))
    }
}
