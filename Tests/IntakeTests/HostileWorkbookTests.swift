//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
    private static let head =
        "<row><c t=\"str\"><v>declaration_no</v></c><c t=\"str\"><v>goods_description</v></c></row>"

    private static func workbook(_ rows: String, strings: String = "", styles: String = "") -> [UInt8] {
        PackedFile.workbook(
            sheet: "<worksheet><sheetData>\(head)\(rows)</sheetData></worksheet>",
            strings: strings,
            styles: styles
        )
    }

    @Test(
        "a billion laughs and an outside entity are refused in every part",
        arguments: ["sheet", "strings", "styles"]
    )
    func documentTypes(_ part: String) throws {
        let laughs = """
            <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">\
            <!ENTITY d SYSTEM "file:///etc/passwd">]><x>&c;&d;</x>
            """
        let bytes =
            switch part {
            case "sheet": PackedFile.workbook(sheet: laughs)
            case "strings": Self.workbook("", strings: laughs)
            default: Self.workbook("", styles: laughs)
            }
        #expect(throws: IntakeError.brokenWorkbook(reason: "a document type declaration")) { try ReadFile(bytes) }
    }

    @Test("each truncation of a workbook ends with a message, none with part of its rows")
    func truncations() throws {
        let bytes = Array(SampleWorkbook.bytes)
        for length in stride(from: 4, to: bytes.count, by: 37) {
            let error = #expect(throws: IntakeError.self) { try ReadFile(bytes[..<length]) }
            #expect(error?.message.vi.isEmpty == false)
        }
    }

    @Test("a workbook with any one byte changed is read whole or refused with a message")
    func damages() throws {
        let bytes = Self.workbook((0..<50).map { "<row><c t=\"str\"><v>N\($0)</v></c></row>" }.joined())
        var random = SplitMix(state: 11)
        var refused = 0
        for _ in 0..<400 {
            var damaged = bytes
            damaged[Int(random.next() % UInt64(bytes.count))] ^= UInt8(random.next() % 255 + 1)
            do {
                let file = try ReadFile(damaged, limit: 100)
                #expect(file.count + file.rejects.count >= 49)
            } catch let error as IntakeError {
                #expect(!error.message.en.isEmpty)
                refused += 1
            }
        }
        #expect(refused > 200)
    }

    @Test("a few bytes of a sheet that name a text of megabytes again and again are refused")
    func repeatedString() throws {
        let long = String(repeating: "x", count: 10 << 20)
        let row = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>"
        let bytes = Self.workbook(String(repeating: row, count: 5000), strings: "<sst><si><t>\(long)</t></si></sst>")
        let error = #expect(throws: IntakeError.self) { try ReadFile(bytes) }
        #expect(error == .workbookTooLarge(reason: "cells of more than 256 MB side by side"))
        let longer = String(repeating: "x", count: 17 << 20)
        let one = Self.workbook(row, strings: "<sst><si><t>\(longer)</t></si></sst>")
        #expect(throws: IntakeError.workbookTooLarge(reason: "a cell of more than 16 MB")) { try ReadFile(one) }
    }

    @Test("row numbers that are huge, negative or repeat tell rows apart all the same")
    func rowNumbers() throws {
        let numbers = ["9223372036854775807", "-5", "7", "7", "3", "1048576", "", "x", "1048577"]
        let rows = numbers.enumerated().map { index, number in
            "<row\(number.isEmpty ? "" : " r=\"\(number)\"")><c t=\"str\"><v>N\(index)</v></c></row>"
        }.joined()
        let file = try ReadFile(Self.workbook(rows), limit: 2)
        #expect(file.column(.declarationNo) == numbers.indices.map { "N\($0)" })
        #expect(Set(file.offsets).count == numbers.count)
        let again = try file.reader.read(at: Array(file.offsets.reversed()))
        #expect(again.text(.declarationNo, at: 0) == "N8")
        #expect(again.text(.declarationNo, at: 8) == "N0")
    }

    @Test("more sheets than people make are refused")
    func manySheets() throws {
        var file = PackedFile()
        let sheets = String(repeating: "<sheet name=\"A\"/>", count: 5000)
        file.add("xl/workbook.xml", "<workbook><sheets>\(sheets)</sheets></workbook>")
        let bytes = file.finished
        #expect(throws: IntakeError.workbookTooLarge(reason: "5000 sheets")) { try ReadFile(bytes) }
    }

    @Test("other packed files are told from workbooks")
    func otherFiles() throws {
        var file = PackedFile()
        file.add("content.xml", "<office/>")
        let bytes = file.finished
        let error = #expect(throws: IntakeError.self) { try ReadFile(bytes) }
        #expect(error?.message.en.contains("only .xlsx is read") == true)
        #expect(throws: IntakeError.self) {
            try MappingSuggestion.propose(TemporaryFile([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]).path, name: "x")
        }
    }
}
