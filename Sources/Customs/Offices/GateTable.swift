//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The table of gates, as it is written: a row a gate, with the columns of both sides.
struct GateTable {
    static let name = "gates.csv"

    let gates: [Gate]

    init(_ data: Data) throws(DirectoryError) {
        let table = try ReferenceTable(Self.name, data, columns: Self.columns)
        gates = try table.rows.map { (row) throws(DirectoryError) in try Self.gate(row) }
    }

    private static let columns = [
        "id", "mode", "class", "vi_name", "zh_name_vn", "en_name", "vn_unit", "vn_province", "lat_vn", "lon_vn",
        "coord_source_vn", "cn_name_zh", "cn_name_vi", "cn_name_en", "cn_unit", "cn_place", "lat_cn", "lon_cn",
        "coord_source_cn", "unlocode_vn", "unlocode_cn", "transit_vn_cn", "markers", "note",
    ]

    private static func gate(_ row: ReferenceTable.Row) throws(DirectoryError) -> Gate {
        let modes = row["mode"].split(separator: "+").map { GateMode(rawValue: String($0)) }
        guard !row["id"].isEmpty else { throw row.malformed("id") }
        guard !modes.isEmpty, !modes.contains(nil) else { throw row.malformed("mode") }
        let vietnameseName = Trilingual(vi: row["vi_name"], zh: row["zh_name_vn"], en: row["en_name"])
        let chineseName = Trilingual(vi: row["cn_name_vi"], zh: row["cn_name_zh"], en: row["cn_name_en"])
        return Gate(
            id: row["id"],
            modes: modes.compactMap(\.self),
            classification: row["class"],
            vietnameseSide: try side(row, "vn", vietnameseName, place: "vn_province"),
            chineseSide: try side(row, "cn", chineseName, place: "cn_place"),
            allowsTransit: row["transit_vn_cn"] == "yes",
            markers: row["markers"],
            note: row["note"]
        )
    }

    /// Nil for a gate without that side.
    private static func side(
        _ row: ReferenceTable.Row,
        _ country: String,
        _ name: Trilingual,
        place: String
    ) throws(DirectoryError) -> GateSide? {
        let unit = row[country + "_unit"]
        if unit.isEmpty { return nil }
        var position: GateSide.Position?
        if let latitude = try row.number("lat_" + country), let longitude = try row.number("lon_" + country) {
            guard (-90...90).contains(latitude) else { throw row.malformed("lat_" + country) }
            guard (-180...180).contains(longitude) else { throw row.malformed("lon_" + country) }
            position = GateSide.Position(
                latitude: latitude,
                longitude: longitude,
                source: row["coord_source_" + country]
            )
        }
        // Some cells say which list has another code, in brackets.
        let code = row["unlocode_" + country].prefix { $0 != " " }
        return GateSide(
            name: name,
            unit: unit,
            place: row[place],
            position: position,
            locationCode: code.isEmpty ? nil : String(code)
        )
    }
}
