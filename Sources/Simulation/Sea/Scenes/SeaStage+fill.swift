//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaStage {
    /// Injected events first, as many hard negatives, then honest traffic up to the number of vessels.
    mutating func fill() {
        for (behaviour, count) in scenario.mix.counts(of: scenario.events) {
            for index in 0..<count { add(behaviour, index: index) }
        }
        addFleet(scenario.vessels - vessels.count)
        events.sort { ($0.start, $0.behaviour.rawValue) < ($1.start, $1.behaviour.rawValue) }
    }

    private mutating func add(_ behaviour: SeaBehaviour, index: Int) {
        switch behaviour {
        case .darkGap, .shortDarkGap: addGap(behaviour, index: index)
        case .encounter, .darkRendezvous, .draughtChange: addMeeting(behaviour, index: index)
        default: break
        }
    }

    /// Hours on the air in range, taken at one instant in ten minutes.
    func vesselHours() -> Double {
        let step = 600.0
        var samples = 0
        for vessel in vessels {
            var time = step / 2
            var index = 0
            let legs = vessel.track.legs
            while time < horizon {
                while index + 1 < legs.count, legs[index + 1].start <= time { index += 1 }
                if let leg = legs.indices.contains(index) ? legs[index] : nil, leg.start <= time, !leg.isSilent {
                    let place = leg.place(at: time)
                    if coverage.hearing(of: place, isClassB: vessel.isClassB, at: time) > 0.5 { samples += 1 }
                }
                time += step
            }
        }
        return Double(samples) * step / 3_600
    }
}
