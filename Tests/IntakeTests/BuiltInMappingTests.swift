//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Mappings")
struct BuiltInMappingTests {
    @Test("every column of the layout reads back under its own name")
    func layout() throws {
        let fields = DeclarationField.allCases
        let values = fields.map { field in
            switch field.kind {
            case .text: "t\(field.ordinal)"
            case .number: "\(field.ordinal)"
            case .instant: "2025-01-02T03:04:05+08:00"
            case .date: "2025-01-02"
            }
        }
        let text = fields.map(\.rawValue).joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n"
        let file = try ReadFile(text)
        for (field, value) in zip(fields, values) { #expect(file.column(field) == [value], "\(field)") }
    }

    @Test(
        "the Korean set reads with its findings",
        .enabled(
            if: SharedData.path("customs/kcs-2022/train.csv") != nil,
            "needs the shared data folder; set LIENQUAN_DATA"
        )
    )
    func kcs() throws {
        let path = try #require(SharedData.path("customs/kcs-2022/train.csv"))
        let reader = try DeclarationFile.open(path, mapping: .load("kcs-2022"))
        var findings: [String: Int] = [:]
        var rows = 0
        var first: DeclarationBatch?
        var valueSum = 0.0
        while let batch = try reader.next(limit: 5000) {
            if first == nil { first = batch }
            rows += batch.count
            for row in 0..<batch.count { findings[batch.text(.finding, at: row) ?? "", default: 0] += 1 }
            valueSum += batch[number: .customsValue]?.reduce(0, +) ?? 0
        }
        #expect(rows == 37_385)
        #expect(reader.rejected == 0)
        #expect(reader.bytesRead == reader.bytesTotal)
        // Counted with cut and uniq over the two last columns.
        #expect(findings == ["clean": 29_271, "violation": 7_720, "seizure": 394])
        let batch = try #require(first)
        #expect(batch.text(.declarationNo, at: 0) == "97061800")
        #expect(batch.text(.lodgedAt, at: 0) == "2020-01-01T00:00:00+09:00")
        #expect(batch.text(.route, at: 0) == "10")
        #expect(batch.text(.carrierID, at: 0) == nil)
        #expect(batch.text(.hsCode, at: 4) == "071080")
        #expect(batch[number: .customsValue]?[8] == 241.58000000000004)
        #expect(valueSum > 0)
    }

    @Test("a mapping survives its own file")
    func file() throws {
        var mapping = try ColumnMapping.load("kcs-2022")
        mapping.headerRow = 1
        let file = TemporaryFile(try mapping.json())
        #expect(try ColumnMapping.load(file.path) == mapping)
        #expect(file.text.contains("\"declaration_no\""))
    }

    @Test("a mapping with a mistake is told where it is")
    func mistakes() throws {
        let unknown = TemporaryFile(#"{"name":"x","columns":[{"field":"colour","headers":["c"]}]}"#.utf8)
        let error = #expect(throws: IntakeError.self) { try ColumnMapping.load(unknown.path) }
        #expect(error?.message.en.contains("columns.[1].field") == true, "\(String(describing: error))")
        let separator = TemporaryFile(#"{"name":"x","separator":"::","columns":[]}"#.utf8)
        #expect(throws: IntakeError.self) { try ColumnMapping.load(separator.path) }
        #expect(throws: IntakeError.unknownMapping(name: "none", known: ["lienquan", "kcs-2022"])) {
            try ColumnMapping.load("none")
        }
    }
}
