//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("Tables of offices and gates that are wrong")
struct DirectoryErrorTests {
    private let organisation =
        #"{"units": [{"code": "VN", "parent": "", "level": "administration", "name_vi": "a", "#
        + #""name_zh": "b", "name_en": "c", "seat": "", "area": "", "valid_from": "", "valid_to": "", "source": ""}], "#
        + #""pairs": []}"#
    private let gates =
        "id,mode,class,vi_name,zh_name_vn,en_name,vn_unit,vn_province,lat_vn,lon_vn,coord_source_vn,cn_name_zh,cn_name_vi,"
        + "cn_name_en,cn_unit,cn_place,lat_cn,lon_cn,coord_source_cn,unlocode_vn,unlocode_cn,transit_vn_cn,markers,note\n"
    private let keepings = "gate,office,valid_from,valid_to,source\n"

    private func directory(organisation: String? = nil, gates: String? = nil, keepings: String? = nil) throws
        -> OfficeDirectory
    {
        try OfficeDirectory(
            organisation: Data((organisation ?? self.organisation).utf8),
            gates: Data((gates ?? self.gates).utf8),
            keepings: Data((keepings ?? self.keepings).utf8)
        )
    }

    @Test("the smallest directory reads, with quoted cells over two lines and Windows line ends")
    func smallest() throws {
        let row = "G1,road,\"a, \"\"b\"\"\",Một,一,One,VN,,,,,,,,,,,,,,,,,\"first\r\nsecond\"\r\n"
        let directory = try directory(gates: "\u{FEFF}" + gates + row)
        #expect(directory.gate("G1")?.classification == "a, \"b\"")
        #expect(directory.gate("G1")?.note == "first\r\nsecond")
        #expect(directory.gates(of: "VN", on: try #require(CalendarDate(iso8601: "2025-01-01"))).isEmpty)
    }

    @Test("what is wrong is said with table, line and column")
    func errors() {
        #expect(throws: DirectoryError.missingColumn(table: "gate_keeping.csv", column: "office")) {
            try directory(keepings: "gate\n")
        }
        #expect(throws: DirectoryError.malformed(table: "gates.csv", line: 2, column: "mode", value: "canal")) {
            try directory(gates: gates + "G1,canal\n")
        }
        #expect(throws: DirectoryError.unknownReference(table: "gate_keeping.csv", code: "G9")) {
            try directory(keepings: keepings + "G9,VN,,,\n")
        }
        #expect(
            throws: DirectoryError.malformed(
                table: "gate_keeping.csv",
                line: 2,
                column: "valid_from",
                value: "2025-02-30"
            )
        ) {
            try directory(keepings: keepings + "G1,VN,2025-02-30,,\n")
        }
        #expect(throws: DirectoryError.self) { try directory(organisation: "[]") }
        let message = DirectoryError.missing(table: "gates.csv").message
        #expect(Language.allCases.allSatisfy { message[$0].contains("gates.csv") })
    }
}
