//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Customs

extension SeaPicture {
    /// A run at speed, and where it ends.
    @inline(__always)
    mutating func weighRun(_ report: PositionReport, _ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        guard report.speed < 1_023 else { return }
        if report.speed >= UInt16(settings.approachKnots * 10) {
            if vessels[index].fastSince == 0 || now.since(vessels[index].fastLast) > 900 {
                vessels[index].fastSince = now
                vessels[index].flags.remove(.approachTold)
            }
            vessels[index].fastLast = now
        } else if vessels[index].fastSince != 0 {
            weighLanding(report, index, now, &findings)
        }
    }

    /// It is not fast any more: did it stop at a shore where nobody lands?
    private mutating func weighLanding(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        let state = vessels[index]
        if now.since(state.fastLast) > 900 {
            vessels[index].fastSince = 0
            return
        }
        guard report.speed < 80, !state.flags.contains(.approachTold), state.fastLast.since(state.fastSince) >= 180,
            isNight(now), !ShipKind.serves(state.shipType), let miles = coast?.miles(from: report.place)
        else { return }
        guard miles <= settings.approachMiles, !isNearPort(report.place, metres: 2_000) else { return }
        vessels[index].flags.insert(.approachTold)
        findings.events.append(
            .raised(
                SeaAlert(
                    behaviour: .approach,
                    vessels: [state.mmsi],
                    start: state.fastSince.milliseconds,
                    end: now.milliseconds,
                    raisedAt: now.milliseconds,
                    place: report.place,
                    figures: [
                        // What is remembered fades; the run was as fast as the threshold, or it would be none.
                        SeaFigure(
                            .reportedSpeed,
                            max(Double(state.speedBefore) / 10, settings.approachKnots),
                            threshold: settings.approachKnots
                        ),
                        SeaFigure(.shoreDistance, max(miles, 0), threshold: settings.approachMiles),
                        SeaFigure(.durationMinutes, Double(state.fastLast.since(state.fastSince)) / 60),
                    ]
                )
            )
        )
    }

    private func isNight(_ now: SeaSecond) -> Bool {
        let hour = Double((Int(now) + settings.secondsEast) % 86_400) / 3_600
        return settings.nightFrom > settings.nightTo
            ? hour >= settings.nightFrom || hour < settings.nightTo
            : hour >= settings.nightFrom && hour < settings.nightTo
    }
}
