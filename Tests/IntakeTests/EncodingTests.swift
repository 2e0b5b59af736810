//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Encodings")
struct EncodingTests {
    private static let text = """
        declaration_no\timporter_name\tnet_kg
        1\t南宁市进出口贸易有限公司\t12.5
        2\t凭祥市边境货物运输有限公司\t3
        3\t崇左海关综合保税区\t4

        """

    @Test("UTF-16 with and without mark is found out", arguments: [true, false], [true, false])
    func utf16(_ isBig: Bool, _ hasMark: Bool) throws {
        var bytes: [UInt8] = hasMark ? (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
        // Chinese alone has no zero bytes to tell by; names in Latin letters have.
        let text = hasMark ? Self.text : "declaration_no;importer_name\n1;CONG TY A\n2;CONG TY B\n"
        for unit in text.utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBig ? pair : pair.reversed()
        }
        let file = try ReadFile(bytes)
        #expect(file.column(.importerName).first == (hasMark ? "南宁市进出口贸易有限公司" : "CONG TY A"))
        #expect(file.rejects.isEmpty)
    }

    @Test("GB18030 is found out")
    func gb18030() throws {
        let bytes = try #require(Self.text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let file = try ReadFile(bytes)
        #expect(file.column(.importerName) == ["南宁市进出口贸易有限公司", "凭祥市边境货物运输有限公司", "崇左海关综合保税区"])
        #expect(file.numbers(.netKg) == [12.5, 3, 4])
    }

    @Test("GB18030 is found out by Vietnamese letters too, which it writes in four bytes")
    func vietnameseGB18030() throws {
        let names = ["Đặng Thị Hoàng Yến", "Công ty Xuất nhập khẩu Lạng Sơn", "凭祥市边境货物运输有限公司", "Quảng Ninh 芒街"]
        let text = "declaration_no,importer_name\n" + (0..<200).map { "\($0),\(names[$0 % 4])\n" }.joined()
        let file = try ReadFile(try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))), limit: 200)
        #expect(file.rejects.isEmpty)
        #expect(file.column(.importerName) == (0..<200).map { names[$0 % 4] })
    }

    @Test("Windows-1258 is found out and comes out composed")
    func windows1258() throws {
        // "Số tờ khai" and "Công ty Hà Nội, Lạng Sơn, Quảng Ninh" with combining tone marks.
        var bytes = Array("declaration_no;importer_name\n1;C".utf8)
        bytes += [0xF4] + Array("ng ty H".utf8) + [0x61, 0xCC] + Array(" N".utf8) + [0xF4, 0xF2] + Array("i, L".utf8)
        bytes +=
            [0x61, 0xF2] + Array("ng S".utf8) + [0xF5] + Array("n, Qu".utf8) + [0x61, 0xD2] + Array("ng Ninh\n".utf8)
        let file = try ReadFile(bytes)
        #expect(file.column(.importerName).first == "Công ty Hà Nội, Lạng Sơn, Quảng Ninh")
    }

    @Test("the mapping's encoding is used without asking")
    func named() throws {
        var mapping = try ColumnMapping.load("lienquan")
        mapping.encoding = "gbk"
        let bytes = try #require("declaration_no,office\n1,海\n".data(using: String.Encoding(rawValue: 0x8000_0632)))
        #expect(try ReadFile(bytes, mapping: mapping).column(.office) == ["海"])
        mapping.encoding = "klingon"
        #expect(throws: IntakeError.unknownEncoding("klingon")) {
            try ReadFile("declaration_no\n1\n", mapping: mapping)
        }
    }

    @Test("bytes that do not belong to the encoding cost their record only")
    func brokenGB18030() throws {
        var mapping = try ColumnMapping.load("lienquan")
        mapping.encoding = "gb18030"
        var bytes = Array("declaration_no,importer_name\n1,A\n2,".utf8)
        bytes += [0xFF, 0xFF] + Array("\n3,C\n".utf8)
        let file = try ReadFile(bytes, mapping: mapping)
        #expect(file.column(.declarationNo) == ["1", "3"])
        #expect(file.rejects.map(\.reason) == [.invalidText])
    }

    @Test("records of a file in another encoding can be read again")
    func readAgain() throws {
        let text = "declaration_no,importer_name\n" + (0..<30_000).map { "\($0),公司\($0 % 100)\n" }.joined()
        let bytes = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let stored = TemporaryFile(bytes)
        let reader = try DeclarationFile.open(stored.path, mapping: .load("lienquan"))
        var offsets: [UInt64] = []
        while let batch = try reader.next(limit: 4096) { offsets += batch.sourceOffsets }
        #expect(offsets.count == 30_000)
        let again = try reader.read(at: [offsets[29_999], offsets[5]])
        #expect(again.text(.importerName, at: 0) == "公司99")
        #expect(again.text(.importerName, at: 1) == "公司5")
    }
}
