//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

extension DeclarationSummary {
    /// The columns that ``init(_:from:)`` wants, of the table of lines under the name `l`.
    static let selection = """
        l.declaration_no, l.item_no, l.lodged_at, l.lodged_at_offset, l.office, l.gate, l.route, l.importer_id, \
        l.importer_name, l.vehicle_plate, l.hs_code, l.goods_description, l.country_origin, l.customs_value, \
        l.finding, l.finding_at
        """

    /// - Parameters:
    ///   - first: the first of the columns
    ///   - instant: a finding that became known later is left out
    init(_ row: any SQLRow, from first: Int = 0, knownBefore instant: Int64 = .max) throws {
        let isKnown = try row.isNull(first + 15) || row.integer(first + 15) < instant
        self.init(
            line: DeclarationLineID(declarationNo: row.text(first), itemNo: Int(try row.integer(first + 1))),
            lodgedAt: try row.integer(first + 2),
            lodgedOffsetMinutes: Int16(clamping: try row.integer(first + 3)),
            office: row.optionalText(first + 4),
            gate: row.optionalText(first + 5),
            route: row.optionalText(first + 6),
            importerID: row.optionalText(first + 7),
            importerName: row.optionalText(first + 8),
            vehiclePlate: row.optionalText(first + 9),
            hsCode: row.optionalText(first + 10),
            goodsDescription: row.optionalText(first + 11),
            countryOrigin: row.optionalText(first + 12),
            customsValue: try row.optionalReal(first + 13),
            finding: isKnown ? row.optionalText(first + 14) : nil
        )
    }
}
