//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Adds up how far a vessel turns without going anywhere; pilots, tugs and fishermen turn for a living.
    @inline(__always)
    mutating func weighTurn(
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
            !ShipKind.serves(vessels[index].shipType), !ShipKind.fishes(vessels[index])
        else { return }
        if noteCircle(index, now) || vessels[index].flags.contains(.circleTold) { return }
        tellCircle(report, index, now, &findings)
    }

    /// A circle that was told goes on with each further eighth of a turn.
    /// - Returns: whether one was told.
    private mutating func noteCircle(_ index: Int, _ now: SeaSecond) -> Bool {
        let key = OngoingAlert.Key(slot: UInt32(index), behaviour: .positionSpoofing)
        guard let known = ongoing[key] else { return false }
        let turned = abs(vessels[index].turned)
        if abs(turned - known.turned) >= 45 {
            ongoing[key]?.last = now
            ongoing[key]?.turned = turned
        }
        return true
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
        let alert = SeaAlert(
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
        begin(alert, of: index, now, turned: abs(state.turned), &findings)
    }
}
