//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Records of separated text.
final class DelimitedSource: RecordSource {
    /// What one field may hold.
    static let fieldLimit = 16 << 20
    /// What one record may hold; more is taken for a quote that was never closed.
    static let recordLimit = 64 << 20
    /// How much is cut at once: cells and their places stay in the second-level cache.
    static let chunk = 48 << 10

    let headers: HeaderNames
    let format: DelimitedFormat
    let source: any ByteSource
    var cursor: UInt64
    private let start: UInt64
    private let startLine: Int
    private let scanner: DelimiterScanner
    var isAtEnd = false
    /// Line number at ``cursor``.
    var line: Int
    /// Bytes that were cut a second time after a record turned out to be broken.
    var recut: UInt64 = 0

    var chunkSize = DelimitedSource.chunk
    private let places = CellPlaces()
    /// For records read out of turn, so that the running pass keeps its own.
    private let otherPlaces = CellPlaces()
    private var block: RecordBlock?
    private var blockLine = 0
    private var blockBytes = UnsafeRawBufferPointer(start: nil, count: 0)

    init(_ source: any ByteSource, format: DelimitedFormat, headers: HeaderNames, start: UInt64, line: Int) {
        self.source = source
        self.format = format
        self.headers = headers
        self.line = line
        self.start = start
        startLine = line
        cursor = start
        scanner = DelimiterScanner(separator: format.separator, newline: format.newline, quotes: true)
    }

    var bytesRead: UInt64 { source.consumed(upTo: cursor) }
    var bytesTotal: UInt64? { source.total }

    func nextBlock(_ rejects: inout [PlacedReject]) throws(IntakeError) -> RecordBlock? {
        block = nil
        while !isAtEnd {
            let stretch = try source.stretch(from: cursor, atLeast: chunkSize)
            let size = min(chunkSize, stretch.bytes.count)
            let bytes = UnsafeRawBufferPointer(rebasing: stretch.bytes[..<size])
            let isLast = stretch.isLast && size == stretch.bytes.count
            if size == 0 {
                isAtEnd = true
                return nil
            }
            places.reserve(size)
            let cut = scanner.cut(bytes, isLast: isLast, starts: places.starts, rows: places.rows)
            if cut.rows == 0 {
                try handleEndless(bytes, isLast, cut, &rejects)
                continue
            }
            let built = classify(bytes, cut, &rejects)
            block = built
            return built
        }
        return nil
    }

    func again() throws(IntakeError) -> (any RecordSource)? {
        if source.isRandomAccess { return nil }
        return DelimitedSource(try source.again(), format: format, headers: headers, start: start, line: startLine)
    }

    private lazy var besides = source.besides()

    func block(at offset: UInt64) throws(IntakeError) -> RecordBlock {
        guard source.isRandomAccess else { throw .notRereadable(reason: "the declarations came as a stream") }
        // Most records are shorter; a longer one is cut again.
        var size = 512
        while true {
            let stretch = try besides.stretch(from: offset, atLeast: size)
            let count = min(size, stretch.bytes.count)
            let bytes = UnsafeRawBufferPointer(rebasing: stretch.bytes[..<count])
            let isLast = stretch.isLast && count == stretch.bytes.count
            guard count > 0 else { throw .noRecord(offset: offset) }
            otherPlaces.reserve(count)
            let cut = scanner.cut(bytes, isLast: isLast, starts: otherPlaces.starts, rows: otherPlaces.rows)
            if cut.rows > 0, Int(otherPlaces.rows[1]) >= headers.names.count, let base = bytes.baseAddress {
                return RecordBlock(
                    base: base,
                    starts: otherPlaces.starts,
                    rows: otherPlaces.rows,
                    count: 1,
                    byteCount: count,
                    origin: offset,
                    traits: traits(cut)
                )
            }
            guard cut.rows == 0, !isLast, size < Self.recordLimit else { throw .noRecord(offset: offset) }
            size *= 4
        }
    }

    func place(of row: Int) -> RecordPlace {
        guard let block else { return RecordPlace(offset: cursor, line: line, excerpt: "") }
        return place(at: Int(block.starts[Int(block.rows[row])]), origin: block.origin)
    }

    private func place(at start: Int, origin: UInt64) -> RecordPlace {
        RecordPlace(
            offset: origin + UInt64(start),
            line: blockLine + lines(in: UnsafeRawBufferPointer(rebasing: blockBytes[..<start])),
            excerpt: excerpt(UnsafeRawBufferPointer(rebasing: blockBytes[start...]))
        )
    }

    /// The rest of the first line, cut to a bearable length.
    func excerpt(_ bytes: UnsafeRawBufferPointer) -> String {
        let end = bytes.prefix(400).firstIndex(of: format.newline) ?? min(400, bytes.count)
        var text = String(decoding: bytes[..<end], as: UTF8.self)
        if text.hasSuffix("\r") { text.removeLast() }
        return text.count > 200 ? String(text.prefix(200)) + "…" : text
    }

    private func lines(in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        for byte in bytes where byte == format.newline { count += 1 }
        return count
    }

    private func traits(_ cut: DelimiterScanner.Cut) -> RecordBlock.Traits {
        RecordBlock.Traits(isQuoted: cut.hasQuotes, hasDoubledQuotes: cut.hasDoubledQuotes)
    }

    /// The length of the longest of some cells.
    private func widest(_ starts: UnsafePointer<UInt32>, _ cells: Range<Int>) -> Int {
        var longest = 0
        for cell in cells { longest = max(longest, Int(starts[cell + 1] - starts[cell]) - 1) }
        return longest
    }

    /// Keeps the rows that have the right number of columns and refuses the others.
    private func classify(
        _ bytes: UnsafeRawBufferPointer,
        _ cut: DelimiterScanner.Cut,
        _ rejects: inout [PlacedReject]
    ) -> RecordBlock {
        let expected = headers.names.count
        let starts = places.starts
        let rows = places.rows
        blockLine = line
        blockBytes = bytes
        let origin = cursor
        let whole = min(Int(starts[Int(rows[cut.rows])]), bytes.count)
        var end = whole
        var kept = 0
        // Where one of these is so, each record is looked at.
        let isOrdinary = !cut.hasNul && !cut.hasInnerNewline && bytes.count <= Self.fieldLimit
        for row in 0..<cut.rows {
            let first = Int(rows[row])
            let next = Int(rows[row + 1])
            if next - first == expected, isOrdinary {
                rows[kept] = UInt32(truncatingIfNeeded: first)
                kept += 1
                continue
            }
            let start = Int(starts[first])
            let record = UnsafeRawBufferPointer(rebasing: bytes[start..<min(Int(starts[next]) - 1, bytes.count)])
            guard let fault = fault(record, cells: next - first, widest: widest(starts, first..<next)) else {
                rows[kept] = UInt32(truncatingIfNeeded: first)
                kept += 1
                continue
            }
            if case .blank = fault { continue }
            guard case .refused(let reason) = fault else { continue }
            let place = place(at: start, origin: origin)
            rejects.append(
                PlacedReject(
                    offset: place.offset,
                    reject: Reject(line: place.line, column: nil, reason: reason, excerpt: place.excerpt)
                )
            )
            // A stray quote swallowed lines that may be good: start again behind its first line.
            if cut.hasInnerNewline, let firstLine = strayQuote(record), mayRecut(record.count) {
                end = start + firstLine + 1
                break
            }
        }
        line +=
            end == whole && !cut.hasInnerNewline ? cut.rows : lines(in: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        cursor += UInt64(end)
        chunkSize = Self.chunk
        return RecordBlock(
            base: bytes.baseAddress ?? UnsafeRawPointer(starts),
            starts: starts,
            rows: rows,
            count: kept,
            byteCount: end,
            origin: origin,
            traits: traits(cut)
        )
    }
}
