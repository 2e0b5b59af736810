//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Where goods were hidden is a part of what carried them.
///
/// A parcel has no fuel tank, and nobody walks with a container. What was on a body was on somebody: a suspect. Where
/// nothing was hidden there is no way of hiding to describe.
enum ConcealmentPlaces: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.concealmentNotOfMode, .concealmentNone, .bodyWithoutSuspect]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        guard let place = record.concealmentPlace else { return }
        if let mode = record.mode, !modes(place).contains(mode) {
            let values: [String: SeizureFaultValue] = ["place": .concealment(place), "mode": .mode(mode)]
            faults.error(.concealmentNotOfMode, "concealmentPlace", values)
        } else if place == .body, record.suspects.allSatisfy({ $0.count <= 0 }) {
            faults.warning(.bodyWithoutSuspect, "concealmentPlace")
        }
        if place == .none, record.concealment?.trimmedText.isEmpty == false {
            faults.error(.concealmentNone, "concealment")
        }
    }

    private static func modes(_ place: ConcealmentPlace) -> Set<SeizureMode> {
        switch place {
        case .containerStructure: [.road, .rail, .sea]
        case .vehicleStructure: [.road, .rail, .sea, .air]
        case .fuelTank, .cabin: [.road, .rail, .sea, .air]
        case .vessel: [.sea]
        case .body: [.pedestrian, .road, .rail, .sea, .air]
        case .luggage: [.pedestrian, .road, .rail, .sea, .air]
        case .parcel: [.mail, .express, .road, .rail, .sea, .air, .pedestrian]
        case .cargo: [.road, .rail, .sea, .air, .mail, .express, .pedestrian]
        case .none, .other: Set(SeizureMode.allCases)
        }
    }
}
