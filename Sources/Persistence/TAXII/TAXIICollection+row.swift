//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
import TAXII

extension TAXIICollection {
    static let selection =
        "SELECT collection_id, title, description, alias, rights, spec_versions FROM taxii_collection"

    /// Reads a row of ``selection``.
    init(_ row: any SQLRow) throws {
        self.init(
            id: row.text(0),
            title: row.text(1),
            description: row.optionalText(2),
            alias: row.optionalText(3),
            rights: TAXIIRights(rawValue: try row.integer(4)),
            specVersions: try row.text(5).split(separator: ",").map { text in
                guard let version = SpecVersion(rawValue: String(text)) else {
                    throw PersistenceError.unreadable("a version of STIX: \(text)")
                }
                return version
            }
        )
    }

    private var specTexts: String { specVersions.map(\.rawValue).joined(separator: ",") }

    /// alias, title, description, rights, spec_versions
    var changeable: [SQLValue] {
        [
            .optional(alias), .text(title), .optional(description), .integer(rights.rawValue), .text(specTexts),
        ]
    }

    var detail: JournalDetail {
        .object([
            "title": .text(title), "alias": .optional(alias), "read": .bool(rights.contains(.read)),
            "write": .bool(rights.contains(.write)), "spec_versions": .text(specTexts),
        ])
    }
}
