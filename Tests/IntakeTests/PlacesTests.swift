//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Records by place")
struct PlacesTests {
    private static let fields: [DeclarationField] = [
        .declarationNo, .lodgedAt, .importerName, .goodsDescription, .netKg, .invoiceDate,
    ]

    /// Cells that need quoting, are long, empty or of other scripts.
    private static func cells(_ row: Int, _ random: inout SplitMix) -> [String] {
        let goods = [
            "Sầu riêng", "two\nlines \(row)", "say \"\(row)\"", "\"\(row)", "\"\(row)\"", "",
            String(repeating: "dài ", count: 300), "香蕉, 鲜",
        ]
        return [
            "N\(row)", "2025-08-\(10 + row % 20)T09:30:\(10 + row % 50)+08:00", "Công ty \(random.next() % 90)",
            goods[Int(random.next() % UInt64(goods.count))], "\(Double(random.next() % 10_000) / 8)", "12/08/2025",
        ]
    }

    private static func separated(_ rows: [[String]], _ mark: String = ",") -> String {
        let head = fields.map(\.rawValue).joined(separator: mark) + "\n"
        return head
            + rows.map { row in
                row.map { cell in
                    let isPlain = !cell.contains { "\",;\n".contains($0) }
                    return isPlain ? cell : "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
                }.joined(separator: mark) + "\n"
            }.joined()
    }

    private static func sheet(_ rows: [[String]]) -> [UInt8] {
        let all = [fields.map(\.rawValue)] + rows
        let xml = all.map { row in
            let cells = row.map { "<c t=\"str\"><v>\($0.replacingOccurrences(of: "&", with: "&amp;"))</v></c>" }
            return "<row>\(cells.joined())</row>"
        }.joined()
        return PackedFile.workbook(sheet: "<worksheet><sheetData>\(xml)</sheetData></worksheet>")
    }

    private static func lines(_ rows: [[String]]) throws -> Data {
        var data = Data()
        for row in rows {
            var object: [String: Any] = [:]
            for (field, cell) in zip(fields, row) {
                object[field.rawValue] = field == .netKg ? Double(cell) ?? 0 : cell
            }
            data += try JSONSerialization.data(withJSONObject: object) + [0x0A]
        }
        return data
    }

    @Test(
        "what is read by place is what streaming read, in any order, for every kind of file",
        arguments: ["utf-8", "semicolon", "gb18030", "utf-16", "xlsx", "jsonl"]
    )
    func sameAsStreaming(_ kind: String) throws {
        var random = SplitMix(state: 5)
        let rows = (0..<3000).map { Self.cells($0, &random) }
        let text = Self.separated(rows, kind == "semicolon" ? ";" : ",")
        let bytes: Data =
            switch kind {
            case "gb18030": try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
            case "utf-16": try #require(text.data(using: .utf16))
            case "xlsx": Data(Self.sheet(rows))
            case "jsonl": try Self.lines(rows)
            default: Data(text.utf8)
            }
        let stored = TemporaryFile(bytes)
        let reader = try DeclarationFile.open(stored.path, mapping: .load("lienquan"))
        var places: [UInt64] = []
        var streamed: [[String?]] = []
        while let batch = try reader.next(limit: 700) {
            places += batch.sourceOffsets
            for row in 0..<batch.count { streamed.append(Self.fields.map { batch.text($0, at: row) }) }
            // In between, so that both passes have to keep their own state.
            let first = try reader.read(at: [places[0], places[places.count - 1]])
            #expect(first.text(.declarationNo, at: 0) == "N0")
            #expect(first.text(.declarationNo, at: 1) == streamed[streamed.count - 1][0])
        }
        #expect(streamed.count == rows.count)
        var order = Array(rows.indices)
        order.shuffle(using: &random)
        for picked in [Array(rows.indices), order, order.map { $0 / 7 }] {
            let again = try reader.read(at: picked.map { places[$0] })
            #expect(again.sourceOffsets == picked.map { places[$0] })
            let wrong = picked.indices.first { row in
                Self.fields.map { again.text($0, at: row) } != streamed[picked[row]]
            }
            #expect(wrong == nil, "row \(wrong ?? 0)")
        }
        #expect(try reader.read(at: []).count == 0)
        #expect(throws: IntakeError.self) { try reader.read(at: [places[0], 1 << 40]) }
        // A fault leaves nothing behind.
        #expect(try reader.read(at: [places[9]]).text(.declarationNo, at: 0) == "N9")
    }

    @Test("a record of megabytes with many lines is found again")
    func longRecord() throws {
        let long = String(repeating: "a line\n", count: 1 << 20) + "end"
        let text = "declaration_no,goods_description\n1,x\n2,\"\(long)\"\n3,y\n"
        let file = try ReadFile(text)
        #expect(file.column(.declarationNo) == ["1", "2", "3"])
        let again = try file.reader.read(at: [file.offsets[1], file.offsets[2]])
        #expect(again.text(.goodsDescription, at: 0)?.utf8.count == long.utf8.count)
        #expect(again.text(.declarationNo, at: 1) == "3")
    }
}
