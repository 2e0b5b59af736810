//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

extension SeaPicture {
    /// Transmissions sent for one that is heard, where reception is good, times which no difference is made any more: who
    /// is heard that badly is not looked for.
    private static let worstPause: Float = 5

    /// What a report says about how well its cell is heard, and that its vessel is not silent.
    @inline(__always)
    mutating func hear(
        _ report: PositionReport,
        _ index: Int,
        _ now: SeaSecond,
        _ seconds: Float,
        _ findings: inout SeaFindings
    ) {
        let interval = ReportingInterval.seconds(
            source: vessels[index].source,
            status: vessels[index].status,
            speed: vessels[index].speed
        )
        // A pause that is longer is somebody who was elsewhere or silent, which says nothing of the air here.
        let sent = seconds < max(300, 8 * interval) ? max(seconds / interval, 1) : 1
        let cell = vessels[index].cell
        if !coverage.contains(cell, report.place) {
            coverage.cells[Int(cell)].passes += 1
            leaveCell(index)
            join(cellOf: report.place, index, now)
            vessels[index].heardByBefore = vessels[index].heardBy
            vessels[index].heardBy = 0
        }
        vessels[index].heardBy |= 1 &<< UInt32(report.station & 31)
        coverage.heard(vessels[index].cell, station: report.station, sent: sent, now: now)
        if vessels[index].gapSince != 0 || now &- vessels[index].heard > 1_200 {
            endSilence(report.place, index, now, &findings)
        }
        // After the silence was weighed, which must not speak against itself, and within bounds: a long silence says that
        // somebody was elsewhere or silent, and not for an hour after that he is heard badly.
        let paused = min(max(seconds / interval, 1), Self.worstPause / usualHearing)
        vessels[index].sentForHeard += (paused - vessels[index].sentForHeard) * 0.1
        vessels[index].heard = now
        vessels[index].flags.remove(.handedOver)
        if watching.contains(.gap), !vessels[index].flags.contains(.inWheel) {
            putInWheel(index, at: now &+ UInt32(settings.gapMinutes * 60))
        }
    }

    /// A vessel was heard, but not where.
    mutating func noteHeard(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        if vessels[index].gapSince != 0 { endSilence(vessels[index].place, index, now, &findings) }
        vessels[index].heard = max(vessels[index].heard, now)
    }

    mutating func putInWheel(_ index: Int, at time: SeaSecond) {
        // Never farther ahead than a silence is long, so that whoever gets the slot meanwhile is looked at in time.
        let latest = SeaSecond(milliseconds: clock.now) &+ UInt32(settings.gapMinutes * 60)
        vessels[index].wheelNext = wheel.put(UInt32(index), at: min(time, latest))
        vessels[index].flags.insert(.inWheel)
    }

    /// Looks at all whose silence may have become too long.
    mutating func turnWheel(_ now: SeaSecond, _ findings: inout SeaFindings) {
        while let first = wheel.due(at: now) {
            var slot = first
            while slot != VesselTable.none {
                let index = Int(slot)
                slot = vessels[index].wheelNext
                vessels[index].flags.remove(.inWheel)
                if vessels[index].mmsi != 0 { weighSilence(index, now, &findings) }
            }
        }
    }

    private mutating func weighSilence(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let silent = now.since(vessels[index].heard)
        let wanted = UInt32(settings.gapMinutes * 60)
        if silent < wanted {
            putInWheel(index, at: vessels[index].heard &+ wanted)
            return
        }
        if silent > UInt32(settings.forgetHours * 3_600) {
            forget(index, now, &findings)
            return
        }
        if silent < 12 * 3_600, vessels[index].gapSince == 0, canBeSilent(index),
            !vessels[index].flags.contains(.handedOver)
        {
            if silent < wanted + 600 { coverage.cells[Int(vessels[index].cell)].losses += 1 }
            let weight = silence(of: index, until: now, back: nil, now: now)
            if weight.chance < settings.gapChance, weight.isNoFailure(settings), !isExplainedByFailure(index, now) {
                vessels[index].gapSince = vessels[index].heard
                findings.events.append(.raised(gap(of: index, weight, now: now, end: nil)))
            }
            putInWheel(index, at: now &+ (vessels[index].gapSince == 0 ? 300 : 3_600))
            return
        }
        putInWheel(index, at: now &+ 3_600)
    }

    /// Whether a vessel fell silent while a station that hears it or its cell failed: the station still fails, is back for
    /// too short a time, or failed for so long that nobody knows where the vessel went meanwhile.
    private func isExplainedByFailure(_ index: Int, _ now: SeaSecond) -> Bool {
        let state = vessels[index]
        let some = state.stationsOfLate | coverage.stations(hearing: state.cell)
        guard let back = stations.failure(around: state.heard, of: some, now: now) else { return false }
        return back.since(state.heard) > 1_800 || Double(now.since(back)) < settings.gapMinutes * 60
    }

    /// Who switches off at the berth or lies where vessels lie is no gap; nor is a beacon that is taken on board, or
    /// somebody of whom too little was heard to know how well.
    func canBeSilent(_ index: Int) -> Bool {
        let state = vessels[index]
        guard ShipNumber.administration(state.mmsi) != nil, state.count >= 20,
            state.heard.since(state.firstHeard) >= 1_800
        else {
            return false
        }
        if vessels[index].flags.contains(.inPort) { return false }
        return vessels[index].slowSince == 0 || !vessels[index].flags.contains(.inAnchorage)
    }

    /// A silence ends; one that nobody told of yet is weighed with both its ends known.
    private mutating func endSilence(
        _ place: SeaPoint,
        _ index: Int,
        _ now: SeaSecond,
        _ findings: inout SeaFindings
    ) {
        guard watching.contains(.gap) else { return }
        if vessels[index].gapSince != 0 {
            let weight = silence(of: index, until: now, back: place, now: now)
            var alert = gap(of: index, weight, now: now, end: now)
            alert.endPlace = place
            vessels[index].gapSince = 0
            findings.events.append(.updated(alert))
        } else if now.since(vessels[index].heard) >= UInt32(settings.gapMinutes * 60), canBeSilent(index) {
            let weight = silence(of: index, until: now, back: place, now: now)
            guard weight.chance < settings.gapChance, weight.isNoFailure(settings), !isExplainedByFailure(index, now)
            else { return }
            var alert = gap(of: index, weight, now: now, end: now)
            alert.endPlace = place
            findings.events.append(.raised(alert))
        }
    }

    /// How unlikely it is that a vessel was silent so long by bad luck.
    ///
    /// The way it would have gone is cut into pieces of five minutes. In each, a transmission is missed by all stations
    /// that worked with the chance that the cell teaches; transmissions are thought to be missed independently, which
    /// is why neighbours must confirm that reception as such did not fail.
    /// - Parameter back: where it was heard again; without it, it is thought to have kept course and speed.
    func silence(of index: Int, until: SeaSecond, back: SeaPoint?, now: SeaSecond) -> SilenceWeight {
        let state = vessels[index]
        let from = state.heard
        let length = Float(until.since(from))
        let interval = ReportingInterval.seconds(source: state.source, status: state.status, speed: state.speed)
        var logarithm: Float = 0
        var hearingSum: Float = 0
        var known = 0
        let heardBy = state.stationsOfLate
        // A small boat's signal carries less far than the ships' around it, from whom the cell learned most.
        let here = coverage.hearing(state.cell, heardBy: heardBy, stations: nil, from: from, to: from, now: now)
        let own = here > 0.01 ? min(1 / max(state.sentForHeard, 1) / here, 1) : 1
        let pieces = min(Int(length / 300), 144)
        for piece in 0..<pieces {
            let seconds = (Float(piece) + 0.5) * 300
            let place: SeaPoint
            if let back {
                let (east, north) = state.place.offset(to: back)
                place = state.place.moved(east: east * seconds / length, north: north * seconds / length)
            } else {
                place = state.expected(after: seconds)
            }
            guard let cell = coverage.find(place) else { continue }
            let start = from &+ UInt32(piece) * 300
            let hearing =
                own
                * coverage.hearing(
                    cell,
                    heardBy: heardBy,
                    stations: stations,
                    from: start,
                    to: start &+ 300,
                    now: now
                )
            hearingSum += hearing
            if hearing > 0.02, coverage.cells[Int(cell)].expected > 50 { known += 1 }
            logarithm += 300 / interval * log(max(1 - hearing, 1e-3))
        }
        let cell = coverage.cells[Int(state.cell)]
        let (present, heard) = neighbours(of: index, since: from)
        return SilenceWeight(
            seconds: length,
            chance: Double(exp(max(logarithm, -80))),
            hearing: pieces > 0 ? Double(hearingSum) / Double(pieces) : 0,
            lately: Double(1 / max(state.sentForHeard, 1)),
            usual: Double(usualHearing),
            knownShare: pieces > 0 ? Double(known) / Double(pieces) : 0,
            lossShare: Double((cell.losses + 0.5) / (cell.passes + cell.losses + 10)),
            present: present,
            heard: heard
        )
    }

    /// Others around the last place: who was there just before the silence, and who of them was heard after it began.
    ///
    /// Vessels of the same class count where there are enough of them: a small boat's signal is lost before a ship's.
    private func neighbours(of index: Int, since: SeaSecond) -> (present: Int, heard: Int) {
        var best = (present: 0, heard: 0)
        for ring: Int32 in [1, 2] {
            var all = (present: 0, heard: 0)
            var alike = (present: 0, heard: 0)
            eachAround(vessels[index].place, ring: ring) { other in
                guard other != index, vessels[other].heard &+ 1_200 > since, vessels[other].firstHeard < since else {
                    return
                }
                let isHeard = vessels[other].heard > since &+ 600 ? 1 : 0
                all = (all.present + 1, all.heard + isHeard)
                if vessels[other].source == vessels[index].source {
                    alike = (alike.present + 1, alike.heard + isHeard)
                }
            }
            best = alike.present >= settings.gapNeighbours ? alike : all
            if best.present >= settings.gapNeighbours { break }
        }
        return best
    }

    func gap(of index: Int, _ weight: SilenceWeight, now: SeaSecond, end: SeaSecond?) -> SeaAlert {
        let state = vessels[index]
        let knots = max(state.knots ?? 0, 10)
        return SeaAlert(
            behaviour: .gap,
            vessels: [state.mmsi],
            start: state.heard.milliseconds,
            end: end?.milliseconds,
            raisedAt: now.milliseconds,
            place: state.place,
            endPlace: end == nil ? state.expected(after: weight.seconds) : nil,
            figures: [
                SeaFigure(.silenceMinutes, Double(weight.seconds / 60), threshold: settings.gapMinutes),
                SeaFigure(.silenceChance, weight.chance, threshold: settings.gapChance),
                SeaFigure(.hearingShare, weight.hearing, threshold: settings.gapHearing * weight.usual),
                SeaFigure(.neighboursHeard, Double(weight.heard), threshold: Double(settings.gapNeighbours)),
                SeaFigure(.reachableRadius, Double(knots * weight.seconds / 3_600)),
            ]
        )
    }
}
