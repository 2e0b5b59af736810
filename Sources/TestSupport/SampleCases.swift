//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs
import Foundation

/// Cases for tests.
package enum SampleCases {
    package static let lan = CasePerson(login: "lan", name: "Lan")
    package static let hai = CasePerson(login: "hai", name: "Hải")
    package static let today = CalendarDate(nearestDaysSince1970: 20_270)

    package static func number(_ serial: Int, office: String = "VN-VI") -> CaseNumber {
        guard let number = CaseNumber(office: office, year: 2025, serial: serial) else {
            preconditionFailure("a sample case without a number")
        }
        return number
    }

    /// 10,000 cigarettes on a lorry.
    package static func tobacco(line: String = "line", sticks: Int = 10_000) -> SeizureRecord {
        var record = SeizureRecord()
        record.detected = today.adding(days: -10)
        record.site = SeizureSite(kind: .landBorder, gate: "G01")
        record.border = "CN"
        record.direction = .importing
        record.mode = .road
        record.route = SeizureRoute(departure: "CN", destination: "VN")
        record.modus = .vehicle
        record.detection = [.riskProfile]
        record.rules = ["T06"]
        record.legalStatus = .administrative
        record.lines = [
            SeizureLine(
                id: line,
                .tobacco,
                description: "thuốc lá điếu",
                hs: "240220",
                attributes: [.brand: "Jet"],
                quantities: [Quantity(.init(sticks), .sticks)],
                valuation: Valuation(Money(50_000_000, .vnd), method: .market)
            )
        ]
        return record
    }

    package static func open(
        _ key: String,
        office: String = "VN-VI",
        title: String = "Thuốc lá",
        in store: any CaseStore
    ) async throws -> Case {
        try await store.open(office: office, year: 2025, from: .hand(key), by: "lan") { number in
            let file = try Case(
                number,
                from: .hand(key),
                stage: .opened,
                title: title,
                seizure: tobacco(line: "line-" + key),
                by: lan,
                at: 10,
                today: today
            )
            return (file, [])
        }.file
    }

    package static func vehicle(_ id: String, of number: CaseNumber, _ plate: String = "12C-345.67") -> CaseEntity {
        CaseEntity(id: id, of: number, .vehicle, .conveyance, label: plate, by: "lan", at: 11)
    }

    package static func person(_ id: String, of number: CaseNumber) -> CaseEntity {
        CaseEntity(id: id, of: number, .person, .suspect, by: "lan", at: 11)
    }

    package static func correction(_ id: String, of number: CaseNumber) -> Correction {
        Correction(id: id, number, entity: nil, receivedOn: today, due: today, by: lan)
    }
}
