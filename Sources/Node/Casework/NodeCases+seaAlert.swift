//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Foundation
import Officers
import Persistence
import SeaWatch

extension NodeCases {
    /// What an alert of the sea says of vessels, time and place, for an officer who may see it.
    func fromSeaAlert(_ id: String, _ origin: CaseOrigin, by officer: Officer) async throws -> CaseDesk.Opening {
        guard officer.role.may(.seeSea), let id = SeaAlertID(rawValue: id),
            let file = try await node.database.seaAlerts.find(id)
        else { throw ConsoleError.notFound }
        let alert = file.alert
        let told = try await ToldAlert(
            alert,
            database: node.database,
            zones: ZoneShelf(node.database.seaZones)
        )
        let offset = node.configuration.offsetMinutes ?? 0
        let wording = try SeaAlertWording(officer.language, zoneOffset: offset)
        var record = SeizureRecord()
        let local = alert.start / 1_000 + Int64(offset) * 60
        record.detected = CalendarDate(at: alert.start / 1_000, offset: Int64(offset) * 60)
        record.minuteOfDay = Int((local % 86_400 + 86_400) % 86_400 / 60)
        record.mode = .sea
        record.site = SeizureSite(
            kind: .sea,
            latitude: Self.degrees(alert.place.latitude),
            longitude: Self.degrees(alert.place.longitude)
        )
        record.detection = [alert.form == .partner ? .partnerMessage : .riskProfile]
        return CaseDesk.Opening(
            from: origin,
            office: officer.office ?? node.configuration.country,
            stage: .suspicion,
            title: wording.headline(told),
            summary: wording.text(told),
            seizure: record,
            entities: alert.vessels.map { mmsi in
                EntityDraft(
                    .vessel,
                    .conveyance,
                    name: told.identification(of: mmsi),
                    otherNames: [told.names[mmsi]].compactMap(\.self),
                    identifiers: ["MMSI " + SeaText.number(mmsi)],
                    nationality: MaritimeIdentification.country(of: mmsi),
                    source: id.rawValue
                )
            }
        )
    }

    /// 1/10000 minute as degrees with five digits, a metre.
    private static func degrees(_ units: Int32) -> Decimal {
        var degrees = Decimal(units) / 600_000
        var rounded = Decimal()
        NSDecimalRound(&rounded, &degrees, 5, .plain)
        return rounded
    }
}
