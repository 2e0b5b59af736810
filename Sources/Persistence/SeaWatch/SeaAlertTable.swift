//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SeaWatch

/// The columns of alerts.
enum SeaAlertTable {
    static let selection = """
        SELECT a.alert_id, a.behaviour, a.form, a.zone, a.vessels, a.start_at, a.end_at, a.raised_at, a.longitude,
            a.latitude, a.end_longitude, a.end_latitude, a.figures, a.said_before, a.said_after, a.state, a.revision,
            a.officer, a.changed_at, a.note, a.case_no, a.message_id, a.message_sent
        FROM sea_alert AS a
        """

    static func insert(_ alert: SeaAlert, at time: Int64, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO sea_alert (alert_id, behaviour, form, zone, vessels, parties, start_at, raised_at, longitude,
                latitude, kept_at, end_at, covers_until, end_longitude, end_latitude, figures, said_before, said_after,
                state, revision, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '')
            """,
            [
                .text(alert.id.rawValue), .text(alert.behaviour.rawValue), .text(alert.form?.rawValue ?? ""),
                .text(alert.zone ?? ""), .text(alert.vessels.map(String.init).joined(separator: ",")),
                .text(alert.parties), .integer(alert.start), .integer(alert.raisedAt),
                .integer(Int64(alert.place.longitude)), .integer(Int64(alert.place.latitude)), .integer(time),
            ] + (try later(alert)) + [.text(SeaAlertFile.State.new.rawValue)]
        )
        for mmsi in Set(alert.vessels) {
            try connection.execute(
                "INSERT INTO sea_alert_vessel (mmsi, alert_id) VALUES (?, ?)",
                [.integer(Int64(mmsi)), .text(alert.id.rawValue)]
            )
        }
    }

    static func update(_ alert: SeaAlert, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE sea_alert SET end_at = ?, covers_until = ?, end_longitude = ?, end_latitude = ?, figures = ?,
                said_before = ?, said_after = ? WHERE alert_id = ?
            """,
            try later(alert) + [.text(alert.id.rawValue)]
        )
    }

    /// What a newer telling may change.
    private static func later(_ alert: SeaAlert) throws -> [SQLValue] {
        [
            .optional(alert.end), .integer(alert.coversUntil), .optional(alert.endPlace.map { Int64($0.longitude) }),
            .optional(alert.endPlace.map { Int64($0.latitude) }), .text(try JSONText.of(alert.figures)),
            .optional(alert.before), .optional(alert.after),
        ]
    }

    static func update(_ file: SeaAlertFile, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE sea_alert SET state = ?, revision = ?, officer = ?, changed_at = ?, note = ?, case_no = ?,
                message_id = ?, message_sent = ? WHERE alert_id = ?
            """,
            [
                .text(file.state.rawValue), .integer(Int64(file.revision)), .optional(file.officer),
                .optional(file.changedAt), .text(file.note), .optional(file.caseNumber), .optional(file.message),
                .bool(file.isSent), .text(file.id.rawValue),
            ]
        )
    }

    static func read(_ row: any SQLRow) throws -> SeaAlertFile {
        let id = row.text(0)
        let form = row.text(2)
        let zone = row.text(3)
        let vessels = row.text(4).split(separator: ",").compactMap { UInt32($0) }
        guard let behaviour = SeaBehaviour(rawValue: row.text(1)),
            let state = SeaAlertFile.State(rawValue: row.text(15)),
            form.isEmpty || SeaAlert.Form(rawValue: form) != nil,
            let figures = try? JSONDecoder().decode([SeaFigure].self, from: Data(row.bytes(12)))
        else { throw PersistenceError.unreadable("the sea alert \(id)") }
        let alert = SeaAlert(
            behaviour: behaviour,
            form: SeaAlert.Form(rawValue: form),
            vessels: vessels,
            start: try row.integer(5),
            end: try row.optionalInteger(6),
            raisedAt: try row.integer(7),
            place: try SeaPoint(row, 8),
            endPlace: row.isNull(10) ? nil : try SeaPoint(row, 10),
            zone: zone.isEmpty ? nil : zone,
            figures: figures,
            before: row.optionalText(13),
            after: row.optionalText(14)
        )
        guard alert.id.rawValue == id else { throw PersistenceError.unreadable("the sea alert \(id)") }
        return SeaAlertFile(
            alert,
            state: state,
            revision: Int(try row.integer(16)),
            officer: row.optionalText(17),
            changedAt: try row.optionalInteger(18),
            note: row.text(19),
            caseNumber: row.optionalText(20),
            message: row.optionalText(21),
            isSent: try row.bool(22)
        )
    }
}

extension SeaPoint {
    /// From two columns, longitude and latitude.
    init(_ row: any SQLRow, _ column: Int) throws {
        guard let longitude = Int32(exactly: try row.integer(column)),
            let latitude = Int32(exactly: try row.integer(column + 1))
        else { throw PersistenceError.unreadable("a place at sea") }
        self.init(longitude: longitude, latitude: latitude)
    }
}
