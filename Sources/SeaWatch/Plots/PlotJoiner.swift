//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

/// Says of a plot whether a vessel that sends explains it.
///
/// Between two reports a vessel's place is taken from the line between them, before the first and behind the last from
/// its course and speed. Either may be wrong by more the longer nobody heard it: a vessel turns. A plot belongs to the
/// vessel that is nearest in units of what both may be wrong by (the gate of a Kalman tracker; three standard
/// deviations leave out one true pair in ninety for a place of two coordinates).
package struct PlotJoiner: Sendable {
    /// Milliseconds around a plot within which reports count: half an hour, as long as a class B vessel that is heard
    /// once in ten times is silent.
    package static let reach: Int64 = 1_800_000
    /// Milliseconds for which course and speed say where a vessel is: ten minutes, in which most turn once.
    static let foretold: Int64 = 600_000
    /// Metres by which a satellite's place is wrong (ITU-R M.1371-5: better than 10 m, or not).
    private static let fix = 10.0
    /// Share of the way from the nearest report by which a line between two reports is wrong.
    private static let between = 0.2
    /// The same where there is no report on the other side.
    private static let beyond = 0.5
    /// Metres a second that a vessel moves without saying so: it drifts.
    private static let drift = 0.5
    /// Standard deviations.
    private static let gate = 3.0
    /// The same where the plot itself names the vessel.
    private static let namedGate = 6.0
    /// Knots by which a measured speed is wrong, and the share of it.
    private static let speedError = (knots: 2.0, share: 0.1)
    /// Knots below which a course says nothing, and degrees by which one may differ above.
    private static let course = (knots: 3.0, degrees: 60.0)
    private static let metresPerSecond = 1_852.0 / 3_600

    /// The part of the sea whose reports can explain a plot: what a vessel of 30 knots sails within the reach, and what
    /// the plot may be wrong by.
    package static func box(around plot: SeaPlot) -> SeaBox {
        let metres = Float(30 * metresPerSecond * Double(reach) / 1_000 + namedGate * plot.uncertainty)
        return SeaBox(
            southWest: plot.place.moved(east: -metres, north: -metres),
            northEast: plot.place.moved(east: metres, north: metres)
        )
    }

    package init() {}

    /// - Parameter positions: of all vessels around the plot within ``reach``, by vessel and time.
    package func judge(_ plot: SeaPlot, among positions: [PositionReport]) -> PlotJudgement {
        var search = Search(for: plot)
        search.look(at: positions)
        return search.judgement
    }

    /// The vessels around a plot, looked at some at a time where there are many.
    package struct Search: Sendable {
        private let plot: SeaPlot
        private var best: (mmsi: UInt32, metres: Double, deviations: Double)?
        private var nearest: Double?

        package init(for plot: SeaPlot) { self.plot = plot }

        /// - Parameter positions: of vessels that were not looked at yet, by vessel and time.
        package mutating func look(at positions: [PositionReport]) {
            var start = 0
            while start < positions.count {
                let mmsi = positions[start].mmsi
                var end = start
                while end < positions.count, positions[end].mmsi == mmsi { end += 1 }
                if let estimate = Estimate(positions[start..<end], at: plot.time) {
                    let metres = Double(estimate.place.metres(to: plot.place))
                    nearest = min(nearest ?? metres, metres)
                    let deviations = metres / hypot(plot.uncertainty, estimate.uncertainty)
                    if deviations < best?.deviations ?? .infinity,
                        PlotJoiner.isPossible(mmsi, plot, estimate, deviations)
                    {
                        best = (mmsi, metres, deviations)
                    }
                }
                start = end
            }
        }

        /// What the plot is as far as was looked.
        package var judgement: PlotJudgement {
            guard let best else { return .dark(nearest: nearest) }
            return .joined(mmsi: best.mmsi, metres: best.metres)
        }
    }

    private static func isPossible(_ mmsi: UInt32, _ plot: SeaPlot, _ vessel: Estimate, _ deviations: Double) -> Bool {
        var gate = Self.gate
        if let named = plot.identity.flatMap(Self.number) {
            guard named == mmsi else { return false }
            gate = Self.namedGate
        }
        guard deviations <= gate else { return false }
        guard let measured = plot.speed, let knots = vessel.knots else { return true }
        let error = Self.speedError.knots + Self.speedError.share * max(measured, knots)
        guard abs(measured - knots) <= Self.gate * error else { return false }
        guard let course = plot.course, let own = vessel.course, min(measured, knots) > Self.course.knots else {
            return true
        }
        let turn = abs((course - own).truncatingRemainder(dividingBy: 360))
        return min(turn, 360 - turn) <= Self.course.degrees
    }

    /// A number of nine digits that somebody read.
    private static func number(_ text: String) -> UInt32? {
        let digits = text.filter { !$0.isWhitespace }
        return digits.utf8.count == 9 ? UInt32(digits) : nil
    }

    /// Where a vessel was at a moment, as far as its reports say.
    private struct Estimate {
        let place: SeaPoint
        /// Metres, one standard deviation.
        let uncertainty: Double
        let knots: Double?
        let course: Double?

        init?(_ reports: ArraySlice<PositionReport>, at time: Int64) {
            var before: PositionReport?
            var after: PositionReport?
            for report in reports where report.place.isOnEarth && abs(report.time - time) <= PlotJoiner.reach {
                if report.time <= time { before = report } else if after == nil { after = report }
            }
            if let before, let after {
                self.init(between: before, after, at: time)
            } else if let known = before ?? after, abs(known.time - time) <= PlotJoiner.foretold {
                self.init(from: known, at: time)
            } else {
                return nil
            }
        }

        private init(between before: PositionReport, _ after: PositionReport, at time: Int64) {
            let span = Float(after.time - before.time)
            let share = Float(time - before.time) / span
            let (east, north) = before.place.offset(to: after.place)
            place = before.place.moved(east: east * share, north: north * share)
            let metresPerSecond = Double((east * east + north * north).squareRoot() / (span / 1_000))
            let seconds = Double(min(time - before.time, after.time - time)) / 1_000
            uncertainty = PlotJoiner.fix + PlotJoiner.between * (metresPerSecond + PlotJoiner.drift) * seconds
            knots = metresPerSecond / PlotJoiner.metresPerSecond
            let degrees = Double(atan2(east, north)) * 180 / .pi
            course = degrees < 0 ? degrees + 360 : degrees
        }

        private init(from known: PositionReport, at time: Int64) {
            let seconds = Float(time - known.time) / 1_000
            let speed = known.knots.map { $0 * Float(PlotJoiner.metresPerSecond) }
            if let speed, known.course < 3_600 {
                place = known.place.sailed(course: Float(known.course), speed: speed, seconds: seconds)
            } else {
                place = known.place
            }
            // Who does not say how fast is taken to sail as fast as most: ten knots.
            let pace = Double(speed ?? Float(10 * PlotJoiner.metresPerSecond)) + PlotJoiner.drift
            uncertainty = PlotJoiner.fix + PlotJoiner.beyond * pace * Double(abs(seconds))
            knots = known.knots.map(Double.init)
            course = known.course < 3_600 ? Double(known.course) / 10 : nil
        }
    }
}
