//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaPicture {
    /// Two slow vessels were found near one another.
    mutating func touch(_ one: Int, _ two: Int, _ distance: Float, _ now: SeaSecond, _ findings: inout SeaFindings) {
        let (first, second) = one < two ? (one, two) : (two, one)
        guard !vessels[first].flags.contains(.inPort), !vessels[second].flags.contains(.inPort) else { return }
        let key = PairTable.key(first, second)
        guard var pair = pairs.pairs[key] else {
            pairs.insert(begin(first, second, distance, now), key)
            return
        }
        let isOther =
            pair.firstNumber != vessels[first].mmsi || pair.secondNumber != vessels[second].mmsi
        if isOther || now.since(pair.last) > 1_200 {
            if pair.told != nil { findings.events.append(.updated(encounter(pair, end: pair.last, now))) }
            pairs.pairs[key] = begin(first, second, distance, now)
            return
        }
        pair.last = max(pair.last, now)
        pair.least = min(pair.least, distance)
        pair.crowd = max(vessels[first].crowd, vessels[second].crowd)
        pair.place = vessels[first].place
        pair.median += distance > pair.median ? max(pair.median, 10) * 0.05 : -pair.median * 0.05
        if pair.told == nil, Double(now.since(pair.since)) >= settings.encounterMinutes * 60 {
            pair.told = form(of: pair, now)
            if pair.told != nil { findings.events.append(.raised(encounter(pair, end: nil, now))) }
        } else if pair.told == nil {
            // The next look is not later than the moment at which they have been together long enough.
            let ripe = pair.since &+ UInt32(settings.encounterMinutes * 60)
            vessels[one].lookDue = min(vessels[one].lookDue, ripe)
        }
        pairs.pairs[key] = pair
    }

    private func begin(_ first: Int, _ second: Int, _ distance: Float, _ now: SeaSecond) -> PairTable.Pair {
        PairTable.Pair(
            first: UInt32(first),
            second: UInt32(second),
            firstNumber: vessels[first].mmsi,
            secondNumber: vessels[second].mmsi,
            since: now,
            last: now,
            median: distance,
            least: distance,
            crowd: max(vessels[first].crowd, vessels[second].crowd),
            firstPlace: vessels[first].place,
            secondPlace: vessels[second].place,
            place: vessels[first].place
        )
    }

    /// Which kind of encounter a pair is, nil where being together is ordinary.
    private func form(of pair: PairTable.Pair, _ now: SeaSecond) -> SeaAlert.Form? {
        let (first, second) = (vessels[Int(pair.first)], vessels[Int(pair.second)])
        guard !first.flags.contains(.inPort), !second.flags.contains(.inPort) else { return nil }
        guard !ShipKind.serves(first.shipType), !ShipKind.serves(second.shipType) else { return nil }
        if ShipKind.fishes(first), ShipKind.fishes(second), travelledTogether(first, second) { return nil }
        let reach = min(pair.firstPlace.metres(to: first.place), pair.secondPlace.metres(to: second.place))
        let lie = reach < 200 || (first.status == .atAnchor && second.status == .atAnchor)
        let isCrowded = max(first.crowd, second.crowd) >= settings.crowd
        let isAnchorage = first.flags.contains(.inAnchorage) || second.flags.contains(.inAnchorage)
        let isClose =
            lie || isCrowded || isAnchorage || isFishery(first, second, pair)
            || isNearPort(first.place, metres: Float(settings.roadsteadMiles * 1_852))
        if isClose, pair.median > Float(settings.alongsideMetres) { return nil }
        if isAnchorage,
            ShipKind.bunkers(first, length: names[Int(pair.first)].length)
                || ShipKind.bunkers(second, length: names[Int(pair.second)].length)
        {
            return nil
        }
        // Somebody came: two that have lain side by side since they were first heard met before.
        let came = [first, second].contains { state in
            state.underWay == 0
                ? !isClose && now.since(state.firstHeard) < 10_800 : pair.since.since(state.underWay) < 10_800
        }
        guard came else { return nil }
        return isCrowded || isAnchorage ? .alongside : .atSea
    }

    /// Fishermen on one ground lie near one another; one who comes from afar to another does not fish.
    private func isFishery(_ first: VesselState, _ second: VesselState, _ pair: PairTable.Pair) -> Bool {
        guard ShipKind.fishes(first), ShipKind.fishes(second) else { return false }
        return max(first.crowd, second.crowd) > 1
            || ![first, second].contains { state in
                state.underWay != 0 && pair.since.since(state.underWay) < 1_800
                    && Double(state.speedBefore) >= settings.rendezvousKnots * 10
            }
    }

    /// Whether both came the same way at the same time, as pair trawlers and a tow do.
    private func travelledTogether(_ first: VesselState, _ second: VesselState) -> Bool {
        guard first.courseBefore < 3_600, second.courseBefore < 3_600 else { return false }
        let apart = abs(Int(first.underWay) - Int(second.underWay))
        var turn = abs(Int(first.courseBefore) - Int(second.courseBefore))
        if turn > 1_800 { turn = 3_600 - turn }
        return apart < 600 && turn < 300
    }

    private func encounter(_ pair: PairTable.Pair, end: SeaSecond?, _ now: SeaSecond) -> SeaAlert {
        SeaAlert(
            behaviour: .encounter,
            form: pair.told,
            vessels: [pair.firstNumber, pair.secondNumber].sorted(),
            start: pair.since.milliseconds,
            end: end?.milliseconds,
            raisedAt: now.milliseconds,
            place: pair.firstPlace,
            endPlace: pair.place,
            figures: [
                SeaFigure(
                    .durationMinutes,
                    Double((end ?? now).since(pair.since)) / 60,
                    threshold: settings.encounterMinutes
                ),
                SeaFigure(
                    .medianDistance,
                    Double(pair.median),
                    threshold: pair.told == .alongside ? settings.alongsideMetres : settings.encounterMetres
                ),
                SeaFigure(.closestDistance, Double(pair.least)),
                SeaFigure(.crowd, Double(pair.crowd), threshold: Double(settings.crowd)),
            ]
        )
    }

    /// Ends what nobody saw together for a while.
    mutating func sweepPairs(_ now: SeaSecond, _ findings: inout SeaFindings) {
        let ended = pairs.pairs.filter { now.since($0.value.last) > 1_200 }
        for (key, pair) in ended.sorted(by: { $0.key < $1.key }) {
            if pair.told != nil { findings.events.append(.updated(encounter(pair, end: pair.last, now))) }
            pairs.pairs[key] = nil
        }
    }
}
