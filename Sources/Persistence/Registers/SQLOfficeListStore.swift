//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
import Registers

/// Imported versions of offices in the database of a node.
package struct SQLOfficeListStore: OfficeListStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func versions() async throws -> [Office] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT code, parent, level, name_vi, name_zh, name_en, seat, area, valid_from, valid_to, source
                FROM office_version ORDER BY code, valid_from
                """,
                [],
                Self.office
            )
        }
    }

    package func add(_ offices: [Office], from file: String, by actor: String) async throws {
        guard !offices.isEmpty else { return }
        let now = storage.now()
        try await storage.write { connection in
            for office in offices {
                guard let from = office.validFrom else { continue }
                try connection.execute(
                    """
                    INSERT INTO office_version
                        (code, valid_from, valid_to, parent, level, name_vi, name_zh, name_en, seat, area, source,
                        imported_at, imported_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (code, valid_from) DO UPDATE SET valid_to = excluded.valid_to,
                        parent = excluded.parent, level = excluded.level, name_vi = excluded.name_vi,
                        name_zh = excluded.name_zh, name_en = excluded.name_en, seat = excluded.seat,
                        area = excluded.area, source = excluded.source, imported_at = excluded.imported_at,
                        imported_by = excluded.imported_by
                    """,
                    [
                        .text(office.code), .integer(from.daysSince1970), .optional(office.validTo?.daysSince1970),
                        .optional(office.parent), .text(office.level.received), .text(office.name.vi),
                        .text(office.name.zh), .text(office.name.en), .text(office.seat), .text(office.area),
                        .text(office.source), .integer(now), .text(actor),
                    ]
                )
            }
            let versions = offices.map { office in
                JournalDetail.object([
                    "code": .text(office.code), "valid_from": .optional(office.validFrom?.iso8601),
                    "valid_to": .optional(office.validTo?.iso8601), "parent": .optional(office.parent),
                    "level": .text(office.level.received), "name_vi": .text(office.name.vi),
                    "name_zh": .text(office.name.zh), "name_en": .text(office.name.en), "seat": .text(office.seat),
                    "area": .text(office.area), "source": .text(office.source),
                ])
            }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "offices.imported",
                    file,
                    .change(before: nil, after: .list(versions)),
                    at: now
                )
            )
        }
    }

    private static func office(_ row: any SQLRow) throws -> Office {
        guard let from = CalendarDate(daysSince1970: try row.integer(8)) else {
            throw PersistenceError.unreadable("the office \(row.text(0))")
        }
        let to = try row.optionalInteger(9).flatMap { CalendarDate(daysSince1970: $0) }
        return Office(
            code: row.text(0),
            parent: row.optionalText(1),
            level: OfficeLevel(received: row.text(2)),
            name: Trilingual(vi: row.text(3), zh: row.text(4), en: row.text(5)),
            seat: row.text(6),
            area: row.text(7),
            validity: ValidityPeriod(from: from, to: to),
            source: row.text(10)
        )
    }
}
