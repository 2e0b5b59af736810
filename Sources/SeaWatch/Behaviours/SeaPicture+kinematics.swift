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
        guard Int(vessels[index].alternations) >= settings.cloneAlternations, vessels[index].otherCount >= 3,
            !vessels[index].flags.contains(.cloneTold)
        else { return }
        let apart = vessels[index].place.metres(to: vessels[index].otherPlace)
        guard Double(apart) >= settings.cloneMiles * 1_852, !isInField(index, now) else { return }
        tellClone(index, start: vessels[index].otherSince, apart: apart, now, &findings)
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
        findings.events.append(
            .raised(
                SeaAlert(
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
            )
        )
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
        if vessels[index].flags.contains(.cloneTold) { return }
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

    /// Several jump within minutes from the same water to one place or by the same way: not they lie, the air does.
    ///
    /// Source of the idea: SeaSpoofFinder, arXiv 2602.16257, which keeps jumps that share clusters.
    private mutating func weighField(_ jump: Jump, _ now: SeaSecond, _ findings: inout SeaFindings) {
        jumps.removeAll { now.since($0.time) > 10_800 || $0.mmsi == jump.mmsi }
        jumps.append(jump)
        let alike = self.alike(jump)
        guard alike.count >= settings.interferenceVessels,
            let first = alike.min(by: { ($0.time, $0.mmsi) < ($1.time, $1.mmsi) })
        else { return }
        // One field lasts, and vessels come into it: what is told already is told again with more of them.
        let known = fields.last { field in
            now.since(SeaSecond(milliseconds: field.start)) < 6 * 3_600 && field.place.metres(to: jump.from) < 100_000
        }
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
        fields.removeAll { $0.id == field.id || now.since(SeaSecond(milliseconds: $0.start)) > 6 * 3_600 }
        fields.append(field)
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

    /// Adds up how far a vessel turns without going anywhere; pilots, tugs and fishermen turn for a living.
    @inline(__always)
    private mutating func weighTurn(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ seconds: Float,
        _ findings: inout SeaFindings
    ) {
        guard report.speed >= 30, report.speed < 1_023, report.course < 3_600, vessels[index].course < 3_600,
            seconds < 90
        else {
            vessels[index].turned = 0
            return
        }
        var turn = Float(Int(report.course) - Int(vessels[index].course)) / 10
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        if vessels[index].turned == 0 {
            vessels[index].turnPlace = report.place
            vessels[index].turnSince = now
            vessels[index].flags.remove(.circleTold)
        }
        vessels[index].turned += turn
        // A way that is nearly straight, or leads elsewhere, is none of a circle.
        if vessels[index].turnPlace.metres(to: report.place) > 6_000 {
            vessels[index].turned = 0
            return
        }
        guard abs(vessels[index].turned) >= Float(settings.circleTurns) * 360,
            !vessels[index].flags.contains(.circleTold), !ShipKind.serves(vessels[index].shipType),
            !ShipKind.fishes(vessels[index])
        else { return }
        tellCircle(report, index, now, &findings)
    }

    private mutating func tellCircle(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        vessels[index].flags.insert(.circleTold)
        // Who jumped to where it circles, or circled a while ago, was told.
        let wasTold = vessels[index].jumpedAt != 0 && now.since(vessels[index].jumpedAt) < 12 * 3_600
        vessels[index].jumpedAt = now
        guard !wasTold else { return }
        let state = vessels[index]
        let turns = Double(abs(state.turned)) / 360
        let way = Double(report.speed) / 10 * 1_852 / 3_600 * Double(now.since(state.turnSince))
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .positionSpoofing,
                    form: .circle,
                    vessels: [state.mmsi],
                    start: state.turnSince.milliseconds,
                    raisedAt: now.milliseconds,
                    place: state.turnPlace,
                    endPlace: report.place,
                    figures: [
                        SeaFigure(.turns, turns, threshold: settings.circleTurns),
                        SeaFigure(.circleRadius, way / turns / 2 / Double.pi),
                        SeaFigure(.durationMinutes, Double(now.since(state.turnSince)) / 60),
                    ]
                )
            )
        )
    }
}
