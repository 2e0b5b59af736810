//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    private static var report: ColumnMapping {
        ColumnMapping(
            name: "report",
            columns: [
                .init(field: .declarationNo, headers: ["Số TK"]), .init(field: .lodgedAt, headers: ["Ngày ĐK"]),
                .init(field: .importerName, headers: ["Tên doanh nghiệp"]),
                .init(field: .grossKg, headers: ["Trọng lượng (tấn) Cả bì"], unit: "t"),
                .init(field: .netKg, headers: ["Trọng lượng (tấn) Tịnh"], unit: "t"),
                .init(field: .customsValue, headers: ["Trị giá tính thuế"]),
            ]
        )
    }

    @Test("a report with titles and a two-row header on its second sheet is read", arguments: [false, true])
    func report(_ decimalComma: Bool) throws {
        var mapping = Self.report
        mapping.decimalComma = decimalComma
        let file = try ReadFile(SampleWorkbook.bytes, mapping: mapping)
        #expect(file.rejects.isEmpty)
        #expect(file.column(.declarationNo) == ["000105", "103520000000", "000107"])
        #expect(
            file.column(.lodgedAt) == [
                "2025-08-12T09:30:00+07:00", "2025-08-13T00:00:00+07:00", "1900-01-15T00:00:00+07:00",
            ]
        )
        #expect(file.column(.importerName) == ["Công ty TNHH Hà Nội", "南宁进出口有限公司", "x"])
        #expect(file.numbers(.grossKg)[0] == 12_500)
        #expect(file.numbers(.grossKg)[1] == 100)
        #expect(file.numbers(.grossKg)[2].isNaN)
        #expect(file.numbers(.netKg) == [11_250, 70.00000000000001, 3000])
        #expect(file.numbers(.customsValue) == [1_234_567_890, 2_469_135_780, 1e-7])
        #expect(file.offsets == [6, 7, 8])
        let again = try file.reader.read(at: [8, 6])
        #expect(again.text(.declarationNo, at: 0) == "000107")
        #expect(again.text(.declarationNo, at: 1) == "000105")
    }

    @Test("shared strings, rich text, errors and booleans are read, phonetic readings left out")
    func sharedStrings() throws {
        let bytes = PackedFile.workbook(
            sheet: """
                <worksheet><sheetData>
                <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>gate</t></is></c></row>
                <row><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="e"><v>#N/A</v></c></row>
                <row r="9"><c r="B9" t="str"><f>1+1</f><v>two</v></c><c r="A9" t="b"><v>1</v></c><c r="ZZ9"><v>7</v></c></row>
                <row r="10"><c r="C10" t="s"><v>99</v></c></row>
                </sheetData></worksheet>
                """,
            strings: """
                <sst><si><t>declaration_no</t></si><si><t>office</t></si><si><t xml:space="preserve"> N1 </t></si>
                <si><r><t>东</t></r><r><t>兴</t></r><rPh sb="0" eb="2"><t>dongxing</t></rPh></si></sst>
                """
        )
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["N1", "1"])
        #expect(file.column(.office) == ["东兴", "two"])
        #expect(file.column(.gate) == [nil, nil])
        #expect(file.offsets == [2, 9])
        #expect(file.rejects.map(\.line) == [10])
    }

    @Test("dates count from 1900 with its false leap day, or from 1904", arguments: [false, true])
    func dateSystems(_ is1904: Bool) throws {
        let serials = ["1", "59", "61", "45881.5", "2958465", "0.99999999"]
        let rows = serials.map { "<row><c t=\"str\"><v>1</v></c><c s=\"1\"><v>\($0)</v></c></row>" }.joined()
        let bytes = PackedFile.workbook(
            sheet: """
                <worksheet><sheetData><row><c t="str"><v>declaration_no</v></c><c t="str"><v>lodged_at</v></c></row>\
                \(rows)</sheetData></worksheet>
                """,
            styles: """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;d&quot;0"/></numFmts><cellStyleXfs>\
                <xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>
                """,
            is1904: is1904
        )
        let file = try ReadFile(bytes)
        let expected =
            is1904
            ? ["1904-01-02T00", "1904-02-29T00", "1904-03-02T00", "2029-08-13T12", nil, "1904-01-02T00"]
            : ["1900-01-01T00", "1900-02-28T00", "1900-03-01T00", "2025-08-12T12", "9999-12-31T00", "1900-01-01T00"]
        #expect(file.column(.lodgedAt).map { $0.map { String($0.prefix(13)) } } == expected.compactMap { $0 })
        #expect(file.rejects.count == (is1904 ? 1 : 0))
    }

    @Test("numbers that no style marks as dates are dates where the mapping has one")
    func unstyledDates() throws {
        let bytes = PackedFile.workbook(
            sheet: """
                <worksheet><sheetData><row><c t="str"><v>declaration_no</v></c><c t="str"><v>lodged_at</v></c></row>\
                <row><c><v>1.5E+3</v></c><c><v>45881</v></c></row><row><c><v>2</v></c><c><v>20250812</v></c></row>\
                </sheetData></worksheet>
                """
        )
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["1500", "2"])
        #expect(file.column(.lodgedAt) == ["2025-08-12T00:00:00+07:00", "2025-08-12T00:00:00+07:00"])
    }

    @Test("unusable rows are refused by their row number")
    func rejects() throws {
        let bytes = PackedFile.workbook(
            sheet: """
                <worksheet><sheetData><row r="3"><c t="str"><v>declaration_no</v></c><c t="str"><v>net_kg</v></c></row>\
                <row r="5"><c r="B5"><v>2</v></c></row><row r="7"><c><v>1</v></c><c t="str"><v>much</v></c></row>\
                <row r="8"><c><v>2</v></c></row></sheetData></worksheet>
                """
        )
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["2"])
        #expect(file.rejects.map(\.line) == [5, 7])
        #expect(file.rejects.map(\.column) == ["declaration_no", "net_kg"])
    }

    @Test("a document type, a bomb, a damaged file and an old .xls end the reading with a reason")
    func attacks() throws {
        let entities = """
            <!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row>\
            <c t="str"><v>&b;</v></c></row></sheetData></worksheet>
            """
        let doctype = #expect(throws: IntakeError.self) { try ReadFile(PackedFile.workbook(sheet: entities)) }
        #expect(doctype == .brokenWorkbook(reason: "a document type declaration"))
        var bomb = PackedFile()
        bomb.add("xl/workbook.xml", "<workbook/>", claimedSize: 60 << 20)
        #expect(throws: IntakeError.workbookTooLarge(reason: "xl/workbook.xml: 11 bytes unpack to 62914560")) {
            try ReadFile(bomb.finished)
        }
        var large = PackedFile()
        large.add("xl/workbook.xml", "<workbook/>", claimedSize: 65 << 20)
        #expect(throws: IntakeError.workbookTooLarge(reason: "xl/workbook.xml: 68157440 bytes")) {
            try ReadFile(large.finished)
        }
        #expect(throws: IntakeError.self) { try ReadFile(SampleWorkbook.bytes.dropLast(200), mapping: Self.report) }
        #expect(throws: IntakeError.self) {
            try ReadFile([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1] + Array(repeating: 0, count: 600))
        }
        #expect(throws: IntakeError.self) { try ReadFile(PackedFile.workbook(sheet: "<worksheet><sheetData><row>")) }
    }

    @Test("a sheet can be named, and a wrong name is answered with those there are")
    func sheets() throws {
        var mapping = Self.report
        mapping.sheet = "Tờ khai"
        #expect(try ReadFile(SampleWorkbook.bytes, mapping: mapping).count == 3)
        mapping.sheet = "Sheet9"
        #expect(throws: IntakeError.noSuchSheet(name: "Sheet9", found: ["Bìa", "Tờ khai"])) {
            try ReadFile(SampleWorkbook.bytes, mapping: mapping)
        }
    }

    @Test("many rows stream in batches")
    func manyRows() throws {
        let rows = (0..<30_000).map { "<row><c t=\"str\"><v>N\($0)</v></c><c><v>\($0).5</v></c></row>" }.joined()
        let head = "<row><c t=\"str\"><v>declaration_no</v></c><c t=\"str\"><v>net_kg</v></c></row>"
        let sheet = "<worksheet><sheetData>\(head)\(rows)</sheetData></worksheet>"
        let file = try ReadFile(PackedFile.workbook(sheet: sheet), limit: 4096)
        #expect(file.count == 30_000)
        #expect(file.numbers(.netKg) == (0..<30_000).map { Double($0) + 0.5 })
        #expect(file.reader.bytesRead == file.reader.bytesTotal)
    }
}
