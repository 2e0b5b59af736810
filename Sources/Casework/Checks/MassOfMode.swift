//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// The goods can be carried as the record says.
///
/// | what | most | why |
/// |---|---|---|
/// | a walker | 200 kg for each suspect | a loaded cart or carrying pole; 3 t is a slip of the unit |
/// | mail, express | 1,000 kg | parcels have 30 kg at most (Universal Postal Convention, art. 17); a case seldom has thirty |
/// | a road vehicle | 49,000 kg, asked about | the heaviest combination on the roads (GB 1589-2016: 49 t; Vietnam: 48 t) |
/// | an aircraft | 150,000 kg | payload of the largest in service, the Antonov An-124 |
/// | on the body | 50 kg for each suspect | what can be strapped on |
/// | luggage | 150 kg for each suspect | four bags of the airlines' 32 kg |
/// | cabin, fuel tank | 3,000 kg | the room there is |
/// | a container | 33,000 kg for each that the record numbers | ISO 668: 36 t gross at most, 2 to 4 t its own |
enum MassOfMode: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.massOfMode, .massOfVehicle, .massOfPlace, .massOfContainers]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        let mass = record.roughKilograms
        guard mass > 0 else { return }
        func values(_ most: Decimal) -> [String: SeizureFaultValue] {
            ["mass": .quantity(Quantity(mass, .kilograms)), "most": .quantity(Quantity(most, .kilograms))]
        }
        if let mode = record.mode, let most = most(mode, record.carriers), mass > most {
            faults.error(.massOfMode, "mode", values(most).merging(["mode": .mode(mode)]) { $1 })
        } else if record.mode == .road, mass > 49_000 {
            faults.warning(.massOfVehicle, "mode", values(49_000))
        }
        if let place = record.concealmentPlace, let most = most(place, record.carriers), mass > most {
            faults.error(.massOfPlace, "concealmentPlace", values(most).merging(["place": .concealment(place)]) { $1 })
        }
        let numbered = Set(record.freeTexts.flatMap { TextScanner.containers(in: $0.text) }).count
        let containers = numbered == 0 && record.concealmentPlace == .containerStructure ? 1 : numbered
        if containers > 0, mass > Decimal(containers) * 33_000 {
            let count = ["count": SeizureFaultValue.number(Decimal(containers))]
            faults.error(.massOfContainers, "lines", values(Decimal(containers) * 33_000).merging(count) { $1 })
        }
    }

    private static func most(_ mode: SeizureMode, _ carriers: Decimal) -> Decimal? {
        switch mode {
        case .pedestrian: 200 * carriers
        case .mail, .express: 1_000
        case .air: 150_000
        case .road, .rail, .sea, .pipeline: nil
        }
    }

    private static func most(_ place: ConcealmentPlace, _ carriers: Decimal) -> Decimal? {
        switch place {
        case .body: 50 * carriers
        case .luggage: 150 * carriers
        case .cabin, .fuelTank: 3_000
        case .parcel: 1_000
        case .cargo, .containerStructure, .vehicleStructure, .vessel, .none, .other: nil
        }
    }
}
