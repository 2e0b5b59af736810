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
    /// How much is cut at once behind a stray quote.
    static let carefulChunk = 1 << 10

    let headers: HeaderNames
    let format: DelimitedFormat
    let source: any ByteSource
    var cursor: UInt64
    private let scanner: DelimiterScanner
    var isAtEnd = false
    /// Line number at ``cursor``.
    var line: Int
    /// Bytes that were cut a second time after a record turned out to be broken.
    var recut: UInt64 = 0

    var chunkSize = DelimitedSource.chunk
    private let places = CellPlaces()
    /// For records read out of turn, so that the running pass keeps its own.
    private var others: RecordGatherer?
    private var block: RecordBlock?
    /// Whether the last block had quotes: the next is likely the same.
    private var hadQuotes = false
    private var blockLine = 0
    private var blockBytes = UnsafeRawBufferPointer(start: nil, count: 0)
    /// A place in the block and its line, from where the next line number is counted.
    private var counted = (place: 0, line: 0)

    init(_ source: any ByteSource, format: DelimitedFormat, headers: HeaderNames, start: UInt64, line: Int) {
        self.source = source
        self.format = format
        self.headers = headers
        self.line = line
        cursor = start
        scanner = DelimiterScanner(separator: format.separator, newline: format.newline, quotes: format.quotes)
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
            let cut = scanner.cut(
                bytes,
                isLast: isLast,
                starts: places.starts,
                rows: places.rows,
                expectsQuotes: hadQuotes
            )
            hadQuotes = cut.hasQuotes
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

    func blocks(at offsets: [UInt64], _ body: (RecordBlock) throws(IntakeError) -> Void) throws(IntakeError) {
        try gatherer().blocks(at: offsets, body)
    }

    /// Reads records by their places.
    ///
    /// A text in another encoding is laid down as UTF-8 the first time, for no place in it can be told in advance.
    func gatherer() throws(IntakeError) -> RecordGatherer {
        if let others { return others }
        let bytes = source.isRandomAccess ? source.besides() : try Self.spilled(source.again())
        let made = RecordGatherer(bytes, scanner: scanner, columns: headers.names.count)
        others = made
        return made
    }

    private static func spilled(_ text: any ByteSource) throws(IntakeError) -> any ByteSource {
        let file = try SpillFile()
        var stretch = try text.stretch(from: 0, atLeast: 1)
        while !stretch.bytes.isEmpty {
            try file.append(stretch.bytes)
            stretch = try text.stretch(from: file.size, atLeast: 1)
        }
        return try file.finished()
    }

    func place(of row: Int) -> RecordPlace {
        guard let block else { return RecordPlace(offset: cursor, line: line, excerpt: "") }
        let first = Int(block.rows[row])
        let start = Int(block.starts[first])
        // Behind the last cell kept there may be empty ones; blanks and separators they are all the same.
        let end = min(Int(block.starts[first + headers.names.count]), blockBytes.count)
        var place = place(at: start, origin: block.origin)
        place.isBlank = isBlank(UnsafeRawBufferPointer(rebasing: blockBytes[start..<max(start, end)]))
        return place
    }

    private func place(at start: Int, origin: UInt64) -> RecordPlace {
        if start < counted.place { counted = (0, blockLine) }
        counted.line += lines(in: UnsafeRawBufferPointer(rebasing: blockBytes[counted.place..<start]))
        counted.place = start
        return RecordPlace(
            offset: origin + UInt64(start),
            line: counted.line,
            excerpt: excerpt(UnsafeRawBufferPointer(rebasing: blockBytes[start...]))
        )
    }

    /// Whether nothing is in a record but separators.
    func isBlank(_ record: UnsafeRawBufferPointer) -> Bool {
        record.allSatisfy { $0 <= 0x20 || $0 == format.separator || $0 == UInt8(ascii: "\"") }
    }

    /// The rest of the first line, cut to a bearable length.
    func excerpt(_ bytes: UnsafeRawBufferPointer) -> String {
        let end = bytes.prefix(400).firstIndex(of: format.newline) ?? min(400, bytes.count)
        var text = String(decoding: bytes[..<end], as: UTF8.self)
        if text.hasSuffix("\r") { text.removeLast() }
        return text.count > 200 ? String(text.prefix(200)) + "…" : text
    }

    private func lines(in bytes: UnsafeRawBufferPointer) -> Int { ByteMask.count(format.newline, in: bytes) }

    private func traits(_ cut: DelimiterScanner.Cut) -> RecordBlock.Traits {
        RecordBlock.Traits(isQuoted: cut.hasQuotes, hasDoubledQuotes: cut.hasDoubledQuotes)
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
        counted = (0, line)
        let origin = cursor
        let whole = min(Int(starts[Int(rows[cut.rows])]), bytes.count)
        var end = whole
        var kept = 0
        var isRecut = false
        // Where one of these is so, each record is looked at.
        let isOrdinary = !cut.hasNul && !cut.hasInnerNewline && bytes.count <= Self.fieldLimit
        let hasLong = bytes.count > Self.fieldLimit
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
            let cells = RecordCells(
                starts: starts,
                range: first..<next,
                base: bytes,
                mayHaveNul: cut.hasNul,
                mayHaveNewline: cut.hasInnerNewline,
                mayBeLong: hasLong
            )
            guard let fault = fault(record, cells) else {
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
                isRecut = true
                break
            }
        }
        line +=
            end == whole && !cut.hasInnerNewline ? cut.rows : lines(in: UnsafeRawBufferPointer(rebasing: bytes[..<end]))
        cursor += UInt64(end)
        // What lies behind a stray quote is cut anew: little at first, since more stray quotes are likely.
        chunkSize = isRecut ? Self.carefulChunk : min(Self.chunk, max(chunkSize, Self.carefulChunk) * 4)
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
