//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake

typealias FuzzTarget = IntakeFuzz

/// Reads arbitrary bytes as each kind of file the product takes in.
///
/// `INTAKE_FUZZ` says which: `csv` (with its own choice of encoding), `xlsx`, `sheet` (the parts of a workbook, packed
/// here) or `jsonl`. What is read must keep the
/// promises of ``DeclarationReading``: batches within their limit, columns as long as their batch, codes within
/// their dictionary, and records that read again the same.
enum IntakeFuzz {
    static let kind = ProcessInfo.processInfo.environment["INTAKE_FUZZ"] ?? "csv"
    static let path = "/dev/shm/intake-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    /// Columns of every kind, few enough that opening a file does not take the time that parsing needs.
    static let mapping = ColumnMapping(
        name: "fuzz",
        columns: [
            .init(field: .declarationNo, headers: ["declaration_no"]), .init(field: .lodgedAt, headers: ["lodged_at"]),
            .init(field: .office, headers: ["office"], values: ["VN1": "VN2", "": "VN0"], constant: "VN9"),
            .init(field: .netKg, headers: ["net_kg"], unit: "t", constant: "7"),
            .init(field: .grossKg, headers: ["net_kg"], factor: 1.5),
            .init(field: .goodsDescription, headers: ["goods_description", "office"]),
            .init(field: .invoiceDate, headers: ["invoice_date"]),
            .init(field: .office, headers: ["goods_description"], values: ["x": "y"]),
        ]
    )

    static func run(_ bytes: UnsafeRawBufferPointer) {
        if kind == "jsonl" {
            let outcome = DeclarationJSONLines.read(Data(bytes))
            check(outcome.batch, limit: Int.max)
        }
        let stored = kind == "sheet" ? PackedWorkbook.bytes(bytes) : Data(bytes)
        _ = FileManager.default.createFile(atPath: path, contents: stored)
        do {
            let reader = try DeclarationFile.open(path, mapping: mapping)
            let limit = bytes.count % 5 + 1
            var offsets: [UInt64] = []
            var numbers: [String] = []
            while let batch = try reader.next(limit: limit) {
                check(batch, limit: limit)
                precondition(batch.sourceOffsets.count == batch.count)
                offsets += batch.sourceOffsets
                for row in 0..<batch.count { numbers.append(batch.text(.declarationNo, at: row) ?? "") }
            }
            precondition(!numbers.contains(""))
            if !offsets.isEmpty, offsets.count < 50 {
                let again = try reader.read(at: offsets)
                for row in 0..<again.count { precondition(again.text(.declarationNo, at: row) == numbers[row]) }
            }
        } catch {
            _ = error.message.vi
        }
        // Proposing takes a hundred times as long as reading.
        if bytes.count < 4096, bytes.count % 128 == 0 { _ = try? MappingSuggestion.propose(path, name: "x") }
    }

    private static func check(_ batch: DeclarationBatch, limit: Int) {
        precondition(batch.count <= limit)
        for field in DeclarationField.allCases {
            for row in 0..<batch.count { _ = batch.text(field, at: row) }
            if let column = batch[text: field] {
                precondition(column.codes.allSatisfy { $0 < column.dictionary.count })
                for code in 1..<max(1, column.dictionary.count) {
                    let text = column.dictionary.text(UInt32(code))
                    precondition(StableHash.of(text) == column.dictionary.hashes[code])
                }
            }
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    IntakeFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
