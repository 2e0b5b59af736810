//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension SeaStage {
    /// Injected events first, as many hard negatives, then honest traffic up to the number of vessels.
    mutating func fill() {
        for (behaviour, count) in scenario.mix.counts(of: scenario.events) {
            for index in 0..<count { addIllicit(behaviour, index: index) }
        }
        let outages = coverage.outages.joined().count { $0.start < horizon }
        let illicit = events.count { $0.isCounted }
        let honest = SeaBehaviour.allCases.filter { $0.isHardNegative && $0 != .stationOutage }
        let wanted = events.count + max(0, illicit - outages)
        var index = 0
        while events.count < wanted {
            addHonest(honest[index % honest.count])
            index += 1
        }
        for hull in vessels.indices { vessels[hull].track.trim() }
        addFleet(scenario.vessels - vessels.count)
        recordOutages()
        events.sort { ($0.start, $0.behaviour.rawValue) < ($1.start, $1.behaviour.rawValue) }
    }

    private mutating func addIllicit(_ behaviour: SeaBehaviour, index: Int) {
        switch behaviour {
        case .darkGap, .shortDarkGap: addGap(behaviour, index: index)
        case .encounter, .darkRendezvous, .draughtChange: addMeeting(behaviour, index: index)
        case .loitering: addLoitering()
        case .identityClone: addClone(index: index)
        case .identitySwap: addSwap(index: index)
        case .nameChange: addNameChange()
        case .falseIMO: addFalseIMO(index: index)
        case .offsetSpoof, .circleSpoof, .jumpSpoof: addSpoof(behaviour)
        case .spoofField: addSpoofField()
        case .offPortCall: addOffPortCall()
        case .nightRun: addNightRun()
        default: preconditionFailure("\(behaviour.rawValue) is no illicit behaviour")
        }
    }

    private mutating func addHonest(_ behaviour: SeaBehaviour) {
        switch behaviour {
        case .pilotBoarding: addPilotBoarding()
        case .tow: addTow()
        case .bunkering: addBunkering()
        case .trawlerPair: addTrawlerPair()
        case .ferryCrossing: addFerryCrossing()
        case .stormShelter: addStormShelter()
        case .driftingBuoys: addDriftingBuoys()
        case .nightFerry: addNightFerry()
        case .nightPatrol: addNightPatrol()
        case .outOfRange: addOutOfRange()
        case .berthSwitchOff, .portNameChange, .portDraughtChange: addPortCall(behaviour)
        case .berthWait: addBerthWait()
        case .overtaking: addOvertaking()
        case .anchoredNeighbours: addAnchoredNeighbours()
        default: preconditionFailure("\(behaviour.rawValue) is no scene of honest traffic")
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
