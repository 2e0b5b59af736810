//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

internal import Foundation

extension SeaPicture {
    /// A slow vessel looked around: is it waiting for somebody who sends nothing, or waiting at all?
    mutating func weighStop(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let length = now.since(vessels[index].slowSince)
        if watching.contains(.rendezvous), !vessels[index].flags.contains(.rendezvousTold),
            Double(length) >= settings.rendezvousMinutes * 60, isOpenWater(index)
        {
            weighRendezvous(index, now, length, &findings)
        }
        if Double(length) >= settings.loiteringHours * 3_600 { weighLoitering(index, now, &findings) }
    }

    /// A stop that is long enough is weighed at every report, so that nobody waits for the next look around.
    @inline(__always)
    mutating func weighLoitering(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        guard watching.contains(.loitering), !vessels[index].flags.contains(.loiteringTold), isOpenWater(index),
            isLoitering(index)
        else { return }
        vessels[index].flags.insert(.loiteringTold)
        findings.events.append(.raised(loitering(index, end: nil, now)))
    }

    /// Outside ports and anchorages, without a crowd, and not somebody whose work is to wait.
    private func isOpenWater(_ index: Int) -> Bool {
        vessels[index].flags.isDisjoint(with: [.inPort, .inAnchorage]) && Int(vessels[index].crowd) < settings.crowd
            && !ShipKind.serves(vessels[index].shipType)
    }

    /// A stop ended.
    mutating func endStop(_ index: Int, _ now: SeaSecond, _ findings: inout SeaFindings) {
        if vessels[index].flags.contains(.loiteringTold) {
            findings.events.append(.updated(loitering(index, end: now, now)))
        }
        end(.darkRendezvous, of: index, at: now, &findings)
    }

    /// Merchant vessels earn by sailing; boats fish and lie where they like, and who lies where others lie waits for a
    /// berth or for the weather.
    private func isLoitering(_ index: Int) -> Bool {
        guard ShipKind.trades(vessels[index]), vessels[index].crowd == 0, vessels[index].crowdMost <= 2,
            vessels[index].underWay != 0,
            !isNearPort(vessels[index].place, metres: Float(settings.waitingMiles * 1_852))
        else { return false }
        guard let coast else { return true }
        // Where the outline of land does not reach, nobody knows whether this is the open sea or a river's mouth.
        guard let miles = coast.miles(from: vessels[index].place) else { return false }
        return miles >= settings.loiteringShoreMiles
    }

    private func loitering(_ index: Int, end: SeaSecond?, _ now: SeaSecond) -> SeaAlert {
        let state = vessels[index]
        var figures = [
            SeaFigure(
                .durationMinutes,
                Double((end ?? now).since(state.slowSince)) / 60,
                threshold: settings.loiteringHours * 60
            ),
            SeaFigure(.displacement, Double(state.slowReach) * 16),
        ]
        if let miles = coast?.miles(from: state.place) {
            figures.append(SeaFigure(.shoreDistance, miles, threshold: settings.loiteringShoreMiles))
        }
        return SeaAlert(
            behaviour: .loitering,
            vessels: [state.mmsi],
            start: state.slowSince.milliseconds,
            end: end?.milliseconds,
            raisedAt: now.milliseconds,
            place: state.slowPlace,
            endPlace: state.place,
            figures: figures
        )
    }

    /// A stop at sea while somebody who could be here says nothing.
    private mutating func weighRendezvous(
        _ index: Int,
        _ now: SeaSecond,
        _ length: UInt32,
        _ findings: inout SeaFindings
    ) {
        let state = vessels[index]
        guard state.crowd == 0, state.underWay != 0, state.slowSince.since(state.underWay) < 1_800,
            Double(state.speedBefore) >= settings.rendezvousKnots * 10, length < 6 * 3_600,
            let partner = silentPartner(of: index, now)
        else { return }
        vessels[index].flags.insert(.rendezvousTold)
        let other = vessels[partner]
        let alert = SeaAlert(
            behaviour: .darkRendezvous,
            vessels: [state.mmsi, other.mmsi],
            start: state.slowSince.milliseconds,
            raisedAt: now.milliseconds,
            place: state.slowPlace,
            endPlace: other.place,
            figures: [
                SeaFigure(.durationMinutes, Double(length) / 60, threshold: settings.rendezvousMinutes),
                SeaFigure(.silenceMinutes, Double(now.since(other.heard)) / 60),
                SeaFigure(.placesApart, Double(state.place.metres(to: other.place)) / 1_852),
                SeaFigure(.speedBefore, Double(state.speedBefore) / 10, threshold: settings.rendezvousKnots),
            ]
        )
        begin(alert, of: index, now, &findings)
    }

    /// The nearest vessel that fell silent under way, could have come here, and would be heard if it spoke.
    private func silentPartner(of index: Int, _ now: SeaSecond) -> Int? {
        let place = vessels[index].place
        let since = vessels[index].slowSince
        var best: (index: Int, metres: Float)?
        eachAround(place, ring: 3) { other in
            let state = vessels[other]
            let silent = now.since(state.heard)
            guard other != index, silent >= 900, silent < 12 * 3_600,
                // Who fell silent long before this stop began came for something else.
                state.heard > since.since(3 * 3_600), canBeSilent(other)
            else { return }
            let (east, north) = state.place.offset(to: place)
            let metres = (east * east + north * north).squareRoot()
            let reach = max(state.knots ?? 0, 8) * (1.2 * 1_852 / 3_600) * Float(silent) + 1_000
            guard metres <= reach, metres < best?.metres ?? .infinity, isHeading(state, east: east, north: north) else {
                return
            }
            let weight = silence(of: other, until: now, back: place, now: now)
            guard weight.chance < 1e-3, weight.isNoFailure(settings) else { return }
            best = (other, metres)
        }
        return best?.index
    }

    /// Whether a vessel under way sails towards where something lies; one that does not move may drift there.
    private func isHeading(_ state: VesselState, east: Float, north: Float) -> Bool {
        guard state.speed >= 30, state.speed < 1_023, state.course < 3_600 else {
            return east * east + north * north < 4e6
        }
        let metres = (east * east + north * north).squareRoot()
        let bearing = atan2(east, north) * 180 / .pi
        var turn = abs(bearing - Float(state.course) / 10).truncatingRemainder(dividingBy: 360)
        if turn > 180 { turn = 360 - turn }
        // Twenty degrees, and what a mile aside is from where it was.
        return metres < 2_000 || turn <= 20 + asin(1_852 / metres) * 180 / .pi
    }
}
