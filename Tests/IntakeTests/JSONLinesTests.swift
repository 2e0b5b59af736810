//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("JSON lines")
struct JSONLinesTests {
    @Test("a line becomes a declaration")
    func one() {
        let line = #"""
            {"declaration_no":"105","lodged_at":"2025-08-12T09:30:00+07:00","net_kg":12.50,"importer_name":"C\u00f4ng ty \"A\"\n\ud83d\ude9a","gate":null, "packages": 3 , "invoice_date":"2025-08-01"}
            """#
        let outcome = DeclarationJSONLines.read(Data(line.utf8))
        #expect(outcome.rejects.isEmpty)
        #expect(outcome.batch.count == 1)
        #expect(outcome.batch.text(.declarationNo, at: 0) == "105")
        #expect(outcome.batch.text(.lodgedAt, at: 0) == "2025-08-12T09:30:00+07:00")
        #expect(outcome.batch.text(.importerName, at: 0) == "Công ty \"A\"\n🚚")
        #expect(outcome.batch[number: .netKg]?[0] == 12.5)
        #expect(outcome.batch.text(.packages, at: 0) == "3")
        #expect(outcome.batch.text(.gate, at: 0) == nil)
        #expect(outcome.batch.text(.invoiceDate, at: 0) == "2025-08-01")
    }

    @Test("a line that cannot be used is refused with line and key, the others stay")
    func rejects() {
        let lines = [
            #"{"declaration_no":"1"}"#, #"{"declaration_no":2}"#, #"{"declaration_no":"3","colour":"red"}"#,
            #"{"declaration_no":"4","net_kg":"heavy"}"#, #"{"declaration_no":"5","net_kg":[1]}"#, "", #"[1]"#,
            #"{"declaration_no":"8""#, #"{"declaration_no":"9","declaration_no":"9"}"#, #"{"office":"A"}"#,
            #"{"declaration_no":"11","lodged_at":"soon"}"#, #"{"declaration_no":"12","office":"\ud800"}"#,
            #"{"declaration_no":"13","office":"\u0000"}"#, #"{"declaration_no":"14","net_kg":01}"#,
            #"{"declaration_no":"15","office":true}"#, #"{"declaration_no":"16"} x"#, #"{"declaration_no":"17"}"#,
        ]
        let outcome = DeclarationJSONLines.read(Data(lines.joined(separator: "\n").utf8))
        #expect((0..<outcome.batch.count).map { outcome.batch.text(.declarationNo, at: $0) } == ["1", "17"])
        #expect(outcome.rejects.map(\.line) == [2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
        #expect(
            outcome.rejects.map(\.column) == [
                "declaration_no", "colour", "net_kg", "net_kg", nil, nil, "declaration_no", "declaration_no",
                "lodged_at",
                "office", "office", nil, "office", nil,
            ]
        )
        #expect(outcome.rejects[1].reason == .unknownKey)
        #expect(outcome.rejects[2].reason == .wrongType(expected: "number"))
    }

    @Test("nothing in, nothing out")
    func empty() {
        #expect(DeclarationJSONLines.read(Data()).batch.count == 0)
        #expect(DeclarationJSONLines.read(Data("\n\n".utf8)).rejects.isEmpty)
    }

    @Test("a file of lines streams in batches and its records can be read again")
    func file() throws {
        var text = ""
        for row in 0..<20_000 {
            text +=
                row % 2 == 0
                ? "{\"declaration_no\":\"\(row)\",\"office\":\"O\(row % 9)\",\"net_kg\":\(row).25}\r\n"
                : "{ \"net_kg\" : \(row).25, \"office\" : \"O\(row % 9)\", \"declaration_no\" : \"\(row)\" }\n"
        }
        let file = try ReadFile(text, limit: 4096)
        #expect(file.column(.declarationNo) == (0..<20_000).map { "\($0)" })
        #expect(file.column(.office) == (0..<20_000).map { "O\($0 % 9)" })
        #expect(file.numbers(.netKg) == (0..<20_000).map { Double($0) + 0.25 })
        let again = try file.reader.read(at: [file.offsets[19_999], file.offsets[3]])
        #expect(again.text(.declarationNo, at: 0) == "19999")
        #expect(again.text(.declarationNo, at: 1) == "3")
    }

    @Test("a mapping names the keys of other systems, whose further keys are ignored")
    func mapped() throws {
        var mapping = ColumnMapping(
            name: "x",
            columns: [
                .init(field: .declarationNo, headers: ["invtNo"]), .init(field: .grossKg, headers: ["weight"]),
                .init(field: .finding, headers: ["fraud"], values: ["1": "violation"]),
            ]
        )
        mapping.decimalComma = true
        let file = try ReadFile(#"{"invtNo":77,"weight":1.234,"fraud":1,"colour":{"a":[1,"}"]}}"#, mapping: mapping)
        #expect(file.column(.declarationNo) == ["77"])
        #expect(file.numbers(.grossKg) == [1.234])
        #expect(file.column(.finding) == ["violation"])
    }
}
