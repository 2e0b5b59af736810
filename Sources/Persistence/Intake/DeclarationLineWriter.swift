//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Writes batches into the table of lines, column by column, without an allocation for a row.
struct DeclarationLineWriter {
    /// Where the values of one column come from.
    private enum Source {
        case absent
        case constant(String)
        /// Codes of rows, ends of entries, and where the dictionary starts among all of them.
        case text(codes: [UInt32], ends: [UInt32], start: Int)
        case number([Double])
        case item([Double]?)
        case seconds([Int64])
        case offset(InstantColumn)
    }

    private let importID: String
    private let bulk: any BulkInsert
    private var digest = ContentDigest("declaration lines 1")
    private(set) var count = 0
    /// The minutes since 1970 in which its lines were lodged.
    private(set) var minutes: Set<Int64> = []

    init(into bulk: any BulkInsert, importID: String) {
        self.bulk = bulk
        self.importID = importID
    }

    /// SHA-256 over the lines as received: for each value that is there the field's place in the layout and the
    /// value, for each line -1 at its end.
    mutating func finishDigest() -> String {
        digest.finish()
    }

    mutating func append(_ batch: DeclarationBatch) throws {
        var texts: [UInt8] = []
        let sources = DeclarationLineTable.all.map { source($0, batch, &texts) }
        let places = DeclarationLineTable.all.map { column -> Int64 in
            if case .value(let field) = column.content { Int64(field.ordinal) } else { -1 }
        }
        var digest = self.digest
        try texts.withUnsafeBytes { texts in
            for row in 0..<batch.count {
                try bulk.append { cells in
                    for (source, place) in zip(sources, places) {
                        try Self.write(source, row, texts, place, to: cells, &digest)
                    }
                    digest.append(Int64(-1))
                }
            }
        }
        self.digest = digest
        var before: Int64?
        for seconds in batch[instant: .lodgedAt]?.seconds ?? [] where seconds != InstantColumn.missing {
            let minute = seconds.floored(to: 60)
            if minute != before { minutes.insert(minute) }
            before = minute
        }
        count += batch.count
    }

    private func source(
        _ column: DeclarationLineTable.Column,
        _ batch: DeclarationBatch,
        _ texts: inout [UInt8]
    ) -> Source {
        switch column.content {
        case .importID: return .constant(importID)
        case .offset(let field): return batch[instant: field].map { .offset($0) } ?? .absent
        case .value(.itemNo): return .item(batch[number: .itemNo])
        case .value(let field):
            switch field.kind {
            case .text:
                guard let column = batch[text: field] else { return .absent }
                defer { texts += column.dictionary.bytes }
                return .text(codes: column.codes, ends: column.dictionary.ends, start: texts.count)
            case .number: return batch[number: field].map { .number($0) } ?? .absent
            case .instant, .date: return batch[instant: field].map { .seconds($0.seconds) } ?? .absent
            }
        }
    }

    private static func write(
        _ source: Source,
        _ row: Int,
        _ texts: UnsafeRawBufferPointer,
        _ place: Int64,
        to cells: any BulkRowWriter,
        _ digest: inout ContentDigest
    ) throws {
        switch source {
        case .absent: try cells.null()
        case .constant(let text): try cells.text(text)
        case .text(let codes, let ends, let start):
            let code = Int(codes[row])
            guard code > 0 else { return try cells.null() }
            let text = UnsafeRawBufferPointer(rebasing: texts[start + Int(ends[code - 1])..<start + Int(ends[code])])
            digest.append(place)
            digest.append(text)
            try cells.text(text)
        case .number(let values):
            guard !values[row].isNaN else { return try cells.null() }
            digest.append(place)
            digest.append(values[row])
            try cells.real(values[row])
        case .item(let values):
            let item = DeclarationLineTable.item(values?[row] ?? .nan)
            digest.append(place)
            digest.append(item)
            try cells.integer(item)
        case .seconds(let values):
            guard values[row] != InstantColumn.missing else { return try cells.null() }
            digest.append(place)
            digest.append(values[row])
            try cells.integer(values[row])
        case .offset(let column):
            guard column.seconds[row] != InstantColumn.missing else { return try cells.null() }
            digest.append(Int64(column.offsets[row]))
            try cells.integer(Int64(column.offsets[row]))
        }
    }
}
