//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Testing

@Suite("Round trip")
struct RoundTripTests {
    private static let pieces = [
        "a", "Z9", "\"", "\"\"", ",", "\n", "\r\n", ";", "  x", "Lạng Sơn", "南宁", "🚚", "=1", "-", "0012", "12.50",
        String(repeating: "long ", count: 30),
    ]

    /// Text as readers keep it: without blanks around it.
    private static func cell(_ random: inout SplitMix) -> String {
        var text = ""
        for _ in 0..<Int(random.next() % 5) { text += pieces[Int(random.next() % UInt64(pieces.count))] }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func written(_ cell: String, _ random: inout SplitMix) -> String {
        let isPlain = !cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        if isPlain, random.next() % 3 != 0 { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    @Test("any cells written by the rules come back, across the borders of all blocks", arguments: 0..<4)
    func any(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let fields: [DeclarationField] = [.declarationNo, .office, .goodsDescription, .importerName, .sealNo]
        var rows: [[String]] = []
        var text = fields.map(\.rawValue).joined(separator: ",") + "\n"
        for row in 0..<6000 {
            let cells = ["N\(row)"] + (1..<fields.count).map { _ in Self.cell(&random) }
            rows.append(cells)
            let end = random.next() % 2 == 0 ? "\n" : "\r\n"
            text += cells.map { Self.written($0, &random) }.joined(separator: ",") + end
        }
        let file = try ReadFile(text, limit: Int(random.next() % 3000) + 1)
        #expect(file.rejects.isEmpty, "\(file.rejects.prefix(3))")
        for (place, field) in fields.enumerated() {
            let expected = rows.map { $0[place].isEmpty ? nil : $0[place] }
            let got = file.column(field)
            let wrong = zip(expected, got).enumerated().first { $0.element.0 != $0.element.1 }
            #expect(got.count == expected.count)
            #expect(wrong == nil, "row \(wrong?.offset ?? 0) of \(field)")
        }
        let picked = stride(from: 5999, through: 0, by: -371).map { $0 }
        let again = try file.reader.read(at: picked.map { file.offsets[$0] })
        for (row, source) in picked.enumerated() {
            #expect(again.text(.declarationNo, at: row) == "N\(source)")
            #expect(again.text(.goodsDescription, at: row) ?? "" == rows[source][2])
        }
    }
}
