//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension DelimitedSource {
    /// How much of a text is looked at to find out how it is written.
    static let sample = 256 << 10

    /// Finds separator and header and stands before the first record.
    static func open(_ source: any ByteSource, mapping: ColumnMapping) throws(IntakeError) -> DelimitedSource {
        let stretch = try source.stretch(from: 0, atLeast: sample)
        let bytes = UnsafeRawBufferPointer(rebasing: stretch.bytes.prefix(sample))
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = UnsafeRawBufferPointer(rebasing: bytes[mark...])
        let newline = DelimitedFormat.newline(of: text)
        var separators = DelimitedFormat.separators
        if let separator = mapping.separator?.utf8.first { separators = [separator] }
        var best = head(text, newline, separators, mapping, quotes: true)
        // A quote that a title opens and nothing closes would hide the header.
        if best?.head.isCertain != true, let other = head(text, newline, separators, mapping, quotes: false),
            other.head.matches > best?.head.matches ?? 0
        {
            best = other
        }
        guard let best, best.head.matches > 0 else {
            throw .noMappedColumn(found: likelyHeader(text, newline))
        }
        return DelimitedSource(
            source,
            format: DelimitedFormat(separator: best.separator, newline: newline),
            headers: best.head.names,
            start: UInt64(mark + best.start),
            line: best.line
        )
    }

    private typealias FoundHead = (head: TableHead, separator: UInt8, start: Int, line: Int)

    private static func head(
        _ text: UnsafeRawBufferPointer,
        _ newline: UInt8,
        _ separators: [UInt8],
        _ mapping: ColumnMapping,
        quotes: Bool
    ) -> FoundHead? {
        var best: FoundHead?
        for separator in separators {
            let rows = SampleRows(text, DelimitedFormat(separator: separator, newline: newline, quotes: quotes))
            guard let head = TableHead.find(in: rows.cells, for: mapping) else { continue }
            if head.matches > best?.head.matches ?? -1 {
                let last = head.row + head.height
                best = (head, separator, rows.starts[last], rows.lines[last])
            }
            if head.isCertain { break }
        }
        return best
    }

    /// What the file seems to have as header, for the message that nothing fits.
    private static func likelyHeader(_ text: UnsafeRawBufferPointer, _ newline: UInt8) -> [String] {
        var widest: [String] = []
        for separator in DelimitedFormat.separators {
            let rows = SampleRows(text, DelimitedFormat(separator: separator, newline: newline)).cells
            let row = rows.max { a, b in a.filter { !$0.isEmpty }.count < b.filter { !$0.isEmpty }.count } ?? []
            if row.count > widest.count { widest = row }
        }
        return widest.contains { !$0.isEmpty } ? Array(widest.prefix(100)) : []
    }
}
