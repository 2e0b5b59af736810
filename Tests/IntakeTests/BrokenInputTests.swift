//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Broken input")
struct BrokenInputTests {
    @Test("an empty file and a file without header row are said to be so")
    func empty() {
        #expect(throws: IntakeError.noMappedColumn(found: [])) { try ReadFile("") }
        #expect(throws: IntakeError.noMappedColumn(found: [])) { try ReadFile("\n\n\n") }
    }

    @Test("a header alone is a file without declarations")
    func headerOnly() throws {
        let file = try ReadFile("declaration_no,office\n")
        #expect(file.count == 0)
        #expect(file.rejects.isEmpty)
    }

    @Test("a wrong separator is answered with the columns that the file has")
    func wrongSeparator() throws {
        var mapping = try ColumnMapping.load("lienquan")
        mapping.separator = ";"
        let error = #expect(throws: IntakeError.self) {
            try ReadFile("declaration_no,office,net_kg\n1,A,2\n", mapping: mapping)
        }
        #expect(error?.message.en.contains("none of the mapped columns found") == true)
        #expect(error?.message.en.contains("\"declaration_no\", \"office\", \"net_kg\"") == true)
    }

    @Test("a file without a declaration number column is refused as a whole")
    func noNumberColumn() {
        #expect(
            throws: IntakeError.missingColumn(
                field: "declaration_no",
                expected: ["declaration_no"],
                found: ["office", "gate"]
            )
        ) { try ReadFile("office,gate\nA,B\n") }
    }

    @Test("each unusable record is refused with line, column and reason, and the rest goes on")
    func reasons() throws {
        let file = try ReadFile(
            """
            declaration_no,lodged_at,net_kg,office
            1,2025-08-12,10,A
            ,2025-08-12,10,B
            3,2025-13-12,10,C
            4,2025-08-12,ten,D
            5,2025-08-12,10
            6,2025-08-12,10,F,G
            7,0000-01-01,10,H
            8,2025-02-29,1,I
            9,2025-08-12,10,J
            """
        )
        #expect(file.column(.declarationNo) == ["1", "9"])
        #expect(file.column(.office) == ["A", "J"])
        #expect(file.rejects.map(\.line) == [3, 4, 5, 6, 7, 8, 9])
        #expect(
            file.rejects.map(\.reason) == [
                .noDeclarationNumber, .unreadableDate("2025-13-12"), .unreadableNumber("ten"),
                .wrongNumberOfColumns(found: 3, expected: 4), .wrongNumberOfColumns(found: 5, expected: 4),
                .yearOutOfRange("0000-01-01"), .unreadableDate("2025-02-29"),
            ]
        )
        #expect(
            file.rejects.map(\.column) == ["declaration_no", "lodged_at", "net_kg", nil, nil, "lodged_at", "lodged_at"]
        )
        #expect(file.rejects[2].excerpt == "4,2025-08-12,ten,D")
        #expect(file.reader.rejected == 7)
    }

    @Test("line numbers count lines within quotes")
    func linesInQuotes() throws {
        let file = try ReadFile("declaration_no,office\n1,\"a\nb\nc\"\n,x\n2,\"d\ne\"\n,y\n", limit: 1)
        #expect(file.rejects.map(\.line) == [5, 8])
    }

    @Test("four records of ten malformed leave six, in any batch size", arguments: [1, 7, 1000])
    func manyMalformed(_ limit: Int) throws {
        var text = "declaration_no,net_kg,lodged_at,office\n"
        for row in 0..<1000 {
            switch row % 10 {
            case 1: text += "\(row),x,2025-01-01,A\n"
            case 4: text += "\(row),1,yesterday,A\n"
            case 5: text += "\(row),1\n"
            case 8: text += ",1,2025-01-01,A\n"
            default: text += "\(row),\(row),2025-01-01,O\(row % 3)\n"
            }
        }
        let file = try ReadFile(text, limit: limit)
        let good = (0..<1000).filter { ![1, 4, 5, 8].contains($0 % 10) }
        #expect(file.column(.declarationNo) == good.map { "\($0)" })
        #expect(file.numbers(.netKg) == good.map(Double.init))
        #expect(file.column(.office) == good.map { "O\($0 % 3)" })
        #expect(file.rejects.count == 400)
        #expect(file.rejects.map(\.line) == (0..<1000).filter { !good.contains($0) }.map { $0 + 2 })
        let first = try file.reader.read(at: [file.offsets[599], file.offsets[1]])
        #expect(first.text(.declarationNo, at: 0) == "999")
        #expect(first.text(.declarationNo, at: 1) == "2")
    }

    @Test("a quote that is never closed costs its own line only")
    func unterminatedQuote() throws {
        let file = try ReadFile("declaration_no,office\n1,A\n2,\"B\n3,C\n4,D\n")
        #expect(file.column(.declarationNo) == ["1", "3", "4"])
        #expect(file.rejects.map(\.reason) == [.unterminatedQuote])
        #expect(file.rejects.map(\.line) == [3])
    }

    @Test("a stray quote that swallowed lines is taken back, a well quoted record is never taken apart")
    func strayQuote() throws {
        let stray = try ReadFile("declaration_no,office,gate\n1,\"A,x\n2,B,y\n3,\"C\",z\n4,D,w\n")
        #expect(stray.column(.declarationNo) == ["2", "3", "4"])
        #expect(stray.rejects.map(\.line) == [2])
        #expect(stray.rejects.map(\.reason) == [.strayQuote])
        let injected = try ReadFile("declaration_no,office,gate\n1,\"A\nFAKE,B,y\",z,w\n2,C,v\n")
        #expect(injected.column(.declarationNo) == ["2"])
        #expect(injected.rejects.map(\.reason) == [.wrongNumberOfColumns(found: 4, expected: 3)])
    }

    @Test("a record with a NUL byte is refused")
    func nulByte() throws {
        let file = try ReadFile("declaration_no,office\n1,A\n2,B\u{0}\n3,C\n")
        #expect(file.column(.declarationNo) == ["1", "3"])
        #expect(file.rejects.map(\.reason) == [.nulByte])
    }

    @Test("a record with bytes that are no UTF-8 is refused and the others stay")
    func mixedEncodings() throws {
        var bytes = Array("declaration_no,importer_name\n1,Hà Nội\n2,".utf8)
        bytes += [0xC4, 0xCF, 0xC4, 0xFE]
        bytes += Array("\n3,南宁海关\n4,Lạng Sơn\n5,Cao Bằng\n6,Móng Cái\n".utf8)
        let file = try ReadFile(bytes)
        #expect(file.column(.importerName) == ["Hà Nội", "南宁海关", "Lạng Sơn", "Cao Bằng", "Móng Cái"])
        #expect(file.rejects.map(\.reason) == [.invalidText])
        #expect(file.rejects.map(\.line) == [3])
    }

    @Test("a field of 10 MB is kept and one of over 16 MB refused")
    func longFields() throws {
        let long = String(repeating: "x", count: 10 << 20)
        let tooLong = String(repeating: "y", count: 16 << 20 + 1)
        let file = try ReadFile("declaration_no,goods_description\n1,\(long)\n2,\"\(tooLong)\"\n3,z\n")
        #expect(file.column(.declarationNo) == ["1", "3"])
        #expect(file.column(.goodsDescription).map { $0?.utf8.count } == [10 << 20, 1])
        #expect(file.rejects.map(\.reason) == [.fieldTooLong])
    }

    @Test("a line of more than 64 MB is refused without being held")
    func longRecord() throws {
        var bytes = Array("declaration_no,office\n1,A\n2,".utf8)
        bytes += Array(repeating: UInt8(ascii: "x"), count: 70 << 20)
        bytes += Array("\n3,C\n".utf8)
        let file = try ReadFile(bytes)
        #expect(file.column(.declarationNo) == ["1", "3"])
        #expect(file.rejects.map(\.reason) == [.recordTooLong])
        #expect(file.rejects.map(\.line) == [3])
    }

    @Test("a file that is not there or is a folder is told")
    func notThere() throws {
        let mapping = try ColumnMapping.load("lienquan")
        #expect(throws: IntakeError.self) { try DeclarationFile.open("/nowhere/at/all.csv", mapping: mapping) }
        #expect(throws: IntakeError.self) { try DeclarationFile.open("/", mapping: mapping) }
    }

    @Test("a file cut short while it is read ends the reading with an error")
    func cutShort() throws {
        let text = "declaration_no,office\n" + (0..<200_000).map { "\($0),office\n" }.joined()
        let file = TemporaryFile(text.utf8)
        let reader = try DeclarationFile.open(file.path, mapping: .load("lienquan"))
        _ = try reader.next(limit: 10)
        truncate(file.path, 1000)
        #expect(throws: IntakeError.changedWhileReading(path: file.path)) {
            while try reader.next(limit: 16_384) != nil {}
        }
    }

    @Test("refused records are written as a table that spreadsheets do not run")
    func rejectFile() throws {
        let source = TemporaryFile("declaration_no,net_kg,office\n1,\"=cmd()\",A\n2,3,\"say \"\"x\"\"\"\n".utf8)
        let target = TemporaryFile([])
        let sink = try RejectFile(target.path)
        let reader = try DeclarationFile.open(
            source.path,
            mapping: .load("lienquan"),
            options: ReadingOptions(rejects: sink)
        )
        while try reader.next(limit: 10) != nil {}
        try sink.close()
        #expect(
            target.text == """
                line,column,code,reason,excerpt\r
                2,net_kg,unreadable-number,not a number: =cmd(),"1,""=cmd()"",A"\r

                """
        )
    }
}
