//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The first rows of a separated text as strings, to look for the header.
struct SampleRows {
    private(set) var cells: [[String]] = []
    /// Where each row starts, and where the one behind the last does.
    private(set) var starts: [Int] = [0]
    /// The line number of each row, and of the one behind the last.
    private(set) var lines: [Int] = [1]

    /// - Parameter count: how many rows to take.
    init(_ text: UnsafeRawBufferPointer, _ format: DelimitedFormat, count: Int = TableHead.searched) {
        let scanner = DelimiterScanner(separator: format.separator, newline: format.newline, quotes: format.quotes)
        let reader = CellReader()
        // A copy, so that the padding is there whatever the text was part of.
        let copy = MemorySource(text)
        guard let stretch = try? copy.stretch(from: 0, atLeast: text.count), let base = stretch.bytes.baseAddress else {
            return
        }
        let cellStarts = UnsafeMutablePointer<UInt32>.allocate(capacity: text.count + 16)
        let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: text.count + 8)
        defer {
            cellStarts.deallocate()
            rows.deallocate()
        }
        let cut = scanner.cut(stretch.bytes, isLast: true, starts: cellStarts, rows: rows)
        let block = RecordBlock(
            base: base,
            starts: cellStarts,
            rows: rows,
            count: cut.rows,
            byteCount: text.count,
            origin: 0,
            traits: RecordBlock.Traits(isQuoted: format.quotes, hasDoubledQuotes: cut.hasDoubledQuotes)
        )
        for row in 0..<min(count, cut.rows) {
            let range = Int(rows[row])..<Int(rows[row + 1])
            cells.append(range.map { Self.string(reader.text(block, $0)) })
            let start = Int(cellStarts[range.lowerBound])
            let end = min(Int(cellStarts[range.upperBound]), text.count)
            starts.append(end)
            lines.append((lines.last ?? 1) + text[start..<end].count { $0 == format.newline })
        }
    }

    static func string(_ text: CellText) -> String {
        guard text.count > 0 else { return "" }
        if case .changed(let string) = TextForm(text) { return string }
        return String(decoding: text.bytes, as: UTF8.self)
    }
}
