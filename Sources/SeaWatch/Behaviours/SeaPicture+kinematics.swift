//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

extension SeaPicture {
    /// Whether a vessel can't have sailed to a place since it was last believed.
    @inline(__always)
    func isDisplaced(_ report: PositionReport, _ index: Int, _ lapse: Int64) -> Bool {
        let reach = Float(settings.jumpMetres) + Float(settings.impossibleKnots * 1_852 / 3_600) * Float(lapse) / 1_000
        let (east, north) = vessels[index].place.offset(to: report.place)
        return east * east + north * north > reach * reach
    }

    /// A position elsewhere: one report is an error, some are a second place of the same number.
    mutating func displaced(_ report: PositionReport, _ index: Int, at time: Int64, _ findings: inout SeaFindings) {
        let now = SeaSecond(milliseconds: time)
        statistics.displaced += 1
        let lapse = Float(now.since(vessels[index].otherTime))
        let reach = Float(settings.jumpMetres) + Float(settings.impossibleKnots * 1_852 / 3_600) * lapse
        let fits =
            vessels[index].otherCount > 0 && lapse < 3_600
            && vessels[index].otherPlace.metres(to: report.place) <= reach
        if fits {
            vessels[index].otherCount = min(vessels[index].otherCount + 1, 250)
        } else {
            vessels[index].otherCount = 1
            vessels[index].alternations = 0
            vessels[index].otherSince = now
        }
        vessels[index].otherPlace = report.place
        vessels[index].otherTime = now
        if vessels[index].otherCount == 3, vessels[index].returns == 0 {
            let jump = Jump(time: now, mmsi: report.mmsi, from: vessels[index].place, to: report.place)
            weighField(jump, now, &findings)
        }
        if !vessels[index].flags.contains(.speaksElsewhere) {
            vessels[index].flags.insert(.speaksElsewhere)
            if fits { alternate(index, now, &findings) }
        }
        let interval = ReportingInterval.seconds(
            source: vessels[index].source,
            status: vessels[index].status,
            speed: vessels[index].speed
        )
        // The first place is silent where it would have been heard many times, and the second goes on: it jumped.
        let patience = max(60, 8 * interval * min(vessels[index].sentForHeard, 60))
        if vessels[index].otherCount >= 5, Float(time - vessels[index].time) / 1_000 > patience {
            jump(report, index, now, &findings)
        }
    }

    /// A believed position after one elsewhere.
    @inline(__always)
    mutating func follow(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ seconds: Float,
        _ findings: inout SeaFindings
    ) {
        if vessels[index].flags.contains(.speaksElsewhere) {
            vessels[index].flags.remove(.speaksElsewhere)
            if vessels[index].otherCount >= 2 { alternate(index, now, &findings) }
        }
        weighTurn(report, index, now, seconds, &findings)
    }

    /// The number spoke from the other of its two places.
    private mutating func alternate(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        vessels[index].alternations = min(vessels[index].alternations + 1, 250)
        noteClone(index, now)
        guard Int(vessels[index].alternations) >= settings.cloneAlternations, vessels[index].otherCount >= 3,
            !vessels[index].flags.contains(.cloneTold)
        else { return }
        let apart = vessels[index].place.metres(to: vessels[index].otherPlace)
        guard Double(apart) >= settings.cloneMiles * 1_852, !isInField(index, now) else { return }
        tellClone(index, start: vessels[index].otherSince, apart: apart, now, &findings)
    }

    /// A number that was told to be two is two still.
    private mutating func noteClone(_ index: Int, _ now: SeaSecond) {
        guard vessels[index].flags.contains(.cloneTold) else { return }
        ongoing[OngoingAlert.Key(slot: UInt32(index), behaviour: .clonedIdentity)]?.last = now
    }

    private mutating func tellClone(
        _ index: Int,
        start: SeaSecond,
        apart: Float,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        vessels[index].flags.insert(.cloneTold)
        let changes = max(Int(vessels[index].alternations), Int(vessels[index].returns) * 2)
        let alert = SeaAlert(
            behaviour: .clonedIdentity,
            vessels: [vessels[index].mmsi],
            start: start.milliseconds,
            raisedAt: now.milliseconds,
            place: vessels[index].place,
            endPlace: vessels[index].otherPlace,
            figures: [
                SeaFigure(.placesApart, Double(apart) / 1_852),
                SeaFigure(.alternations, Double(changes), threshold: Double(settings.cloneAlternations)),
            ]
        )
        begin(alert, of: index, now, &findings)
    }

    /// The number went on at the other place: the vessel is believed to be there, and told to have jumped.
    private mutating func jump(_ report: PositionReport, _ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings)
    {
        let from = vessels[index].place
        let start = vessels[index].otherSince
        let lapse = max(Float(start.since(SeaSecond(milliseconds: vessels[index].time))), 1)
        let metres = from.metres(to: report.place)
        let isReturn = vessels[index].jumpedAt != 0 && now.since(vessels[index].jumpedAt) < 12 * 3_600
        let isOffset = hasKeptMoving(report, index)
        vessels[index].place = report.place
        vessels[index].time = Int64(now) * 1_000
        vessels[index].otherCount = 0
        vessels[index].alternations = 0
        vessels[index].flags.remove(.speaksElsewhere)
        leaveCell(index)
        join(cellOf: report.place, index, now)
        vessels[index].heard = now
        if vessels[index].bucket != SlowGrid.none { enterGrid(report.place, index) }
        // Of a number that speaks from two places neither jumped, and who went and came back did so once.
        if vessels[index].flags.contains(.cloneTold) {
            noteClone(index, now)
            return
        }
        if isInField(index, now) {
            vessels[index].jumpedAt = isReturn ? 0 : now
            return
        }
        if isReturn {
            vessels[index].returns = min(vessels[index].returns + 1, 250)
            if vessels[index].returns >= 2 { tellClone(index, start: start, apart: metres, now, &findings) }
            return
        }
        vessels[index].jumpedAt = now
        let figures = [
            SeaFigure(.displacement, Double(metres)),
            SeaFigure(.impliedSpeed, Double(metres / lapse * 3_600 / 1_852), threshold: settings.impossibleKnots),
            SeaFigure(.reportedSpeed, Double(report.knots ?? 0)),
        ]
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .positionSpoofing,
                    form: isOffset ? .offset : .jump,
                    vessels: [vessels[index].mmsi],
                    start: start.milliseconds,
                    // It is where it is now: the event is over.
                    end: now.milliseconds,
                    raisedAt: now.milliseconds,
                    place: from,
                    endPlace: report.place,
                    figures: figures
                )
            )
        )
    }

    /// Whether course and speed are as before: the vessel sails on and only its position is moved.
    private func hasKeptMoving(_ report: PositionReport, _ index: Int) -> Bool {
        let state = vessels[index]
        guard state.course < 3_600, report.course < 3_600, state.speed < 1_023, report.speed < 1_023 else {
            return false
        }
        var turn = abs(Int(state.course) - Int(report.course))
        if turn > 1_800 { turn = 3_600 - turn }
        return turn < 200 && abs(Int(state.speed) - Int(report.speed)) < 30
    }

    /// Jumps that are remembered: each new one is held against all.
    private static let mostJumps = 1_024

    /// Several jump within minutes from the same water to one place or by the same way: not they lie, the air does.
    ///
    /// Source of the idea: SeaSpoofFinder, arXiv 2602.16257, which keeps jumps that share clusters.
    private mutating func weighField(_ jump: Jump, _ now: SeaSecond, _ findings: inout SeaFindings) {
        jumps.removeAll { now.since($0.time) > 10_800 || $0.mmsi == jump.mmsi }
        if jumps.count >= Self.mostJumps { jumps.removeFirst() }
        jumps.append(jump)
        let alike = self.alike(jump)
        guard alike.count >= settings.interferenceVessels,
            let first = alike.min(by: { ($0.time, $0.mmsi) < ($1.time, $1.mmsi) })
        else { return }
        // One field lasts, and vessels come into it: what is told already is told again with more of them.
        let at = fields.lastIndex { $0.alert.place.metres(to: jump.from) < 100_000 }
        let known = at.map { fields[$0].alert }
        let most = known?.figures.first { $0.kind == .vessels }?.value ?? 0
        var field =
            known
            ?? SeaAlert(
                behaviour: .interference,
                vessels: [first.mmsi],
                start: first.time.milliseconds,
                raisedAt: now.milliseconds,
                place: first.from,
                endPlace: first.to
            )
        field.figures = [
            SeaFigure(.vessels, max(Double(alike.count), most), threshold: Double(settings.interferenceVessels)),
            SeaFigure(.displacement, Double(jump.from.metres(to: jump.to))),
        ]
        if let at { fields.remove(at: at) }
        fields.append(OngoingAlert(alert: field, last: now))
        findings.events.append(known == nil ? .raised(field) : .updated(field))
    }

    /// Jumps of the same minutes from the same water to the same place, or by the same way.
    private func alike(_ jump: Jump) -> [Jump] {
        let way = jump.from.offset(to: jump.to)
        return jumps.filter { other in
            guard jump.time.distance(to: other.time).magnitude <= 900, other.from.metres(to: jump.from) < 60_000 else {
                return false
            }
            let otherWay = other.from.offset(to: other.to)
            let difference = hypot(way.east - otherWay.east, way.north - otherWay.north)
            return other.to.metres(to: jump.to) < 5_000 || difference < 3_000
        }
    }

    /// Whether others jump with a vessel.
    private func isInField(_ index: Int, _ now: SeaSecond) -> Bool {
        guard let own = jumps.last(where: { $0.mmsi == vessels[index].mmsi }) else { return false }
        return alike(own).count >= 2
    }
}
