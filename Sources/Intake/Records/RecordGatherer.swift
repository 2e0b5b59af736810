//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads single records of separated text by their places.
///
/// The records asked for are copied one behind the other and cut together, so that columns are filled from blocks of
/// many rows here too.
final class RecordGatherer {
    /// How many bytes of records make a block.
    private static let blockSize = 48 << 10
    /// What is read at once where records lie far apart, and where they lie side by side.
    private static let windows = 1 << 10...256 << 10

    private let source: any ByteSource
    private let scanner: DelimiterScanner
    private let columns: Int
    private var bytes = PlainBuffer<UInt8>(capacity: blockSize * 2)
    private var offsets = PlainBuffer<UInt64>()
    private let places = CellPlaces()
    private var window = windows.lowerBound
    private var origin: UInt64 = 0
    private var stretch = ByteStretch(bytes: UnsafeRawBufferPointer(start: nil, count: 0), isLast: false)
    /// How many records came from the stretch.
    private var served = 0

    /// - Parameters:
    ///   - source: random access, and not used by anybody else.
    ///   - columns: how many cells a record has at least.
    init(_ source: any ByteSource, scanner: DelimiterScanner, columns: Int) {
        self.source = source
        self.scanner = scanner
        self.columns = columns
    }

    deinit {
        bytes.deallocate()
        offsets.deallocate()
    }

    /// Hands over the records at some places, in order, in blocks of some.
    ///
    /// - Parameter names: what the rows shall be known by, one for each place; nil for the places themselves.
    /// - Throws: ``IntakeError/noRecord(offset:)`` where there is none.
    func blocks(
        at wanted: [UInt64],
        names: [UInt64]? = nil,
        _ body: (RecordBlock) throws(IntakeError) -> Void
    ) throws(IntakeError) {
        clear()
        for (index, offset) in wanted.enumerated() {
            let name = names?[index] ?? offset
            guard let record = try record(at: offset) else { throw .noRecord(offset: name) }
            add(record, name)
            if bytes.count >= Self.blockSize {
                try body(try block())
                clear()
            }
        }
        if offsets.count > 0 { try body(try block()) }
    }

    private func clear() {
        bytes.setCount(0)
        offsets.setCount(0)
    }

    private func add(_ record: UnsafeRawBufferPointer, _ name: UInt64) {
        bytes.reserve(bytes.count + record.count + 1 + ByteStretch.padding)
        if let from = record.baseAddress {
            UnsafeMutableRawPointer(bytes.start + bytes.count).copyMemory(from: from, byteCount: record.count)
        }
        bytes.setCount(bytes.count + record.count)
        if record.last != scanner.newline { bytes.append(scanner.newline) }
        offsets.append(name)
    }

    /// The gathered records as a block.
    private func block() throws(IntakeError) -> RecordBlock {
        places.reserve(bytes.count)
        let text = UnsafeRawBufferPointer(start: bytes.start, count: bytes.count)
        let cut = scanner.cut(text, isLast: true, starts: places.starts, rows: places.rows)
        for row in 0..<offsets.count {
            let isWhole = row < cut.rows && Int(places.rows[row + 1] - places.rows[row]) >= columns
            guard isWhole else { throw .noRecord(offset: offsets[row]) }
        }
        guard cut.rows == offsets.count, !cut.hasNul else { throw .noRecord(offset: offsets[0]) }
        return RecordBlock(
            base: UnsafeRawPointer(bytes.start),
            starts: places.starts,
            rows: places.rows,
            count: offsets.count,
            byteCount: bytes.count,
            origin: 0,
            offsets: UnsafePointer(offsets.start),
            traits: RecordBlock.Traits(isQuoted: cut.hasQuotes, hasDoubledQuotes: cut.hasDoubledQuotes)
        )
    }

    /// The bytes of the record at a place with their line end, nil where there is none.
    private func record(at offset: UInt64) throws(IntakeError) -> UnsafeRawBufferPointer? {
        if offset >= origin, offset - origin < UInt64(stretch.bytes.count) {
            let rest = UnsafeRawBufferPointer(rebasing: stretch.bytes[Int(offset - origin)...])
            if let length = length(rest, stretch.isLast) {
                served += 1
                return UnsafeRawBufferPointer(rebasing: rest[..<length])
            }
        }
        // Records that lie close together are read in larger pieces, others in smaller ones.
        window = served > 2 ? min(window * 2, Self.windows.upperBound) : max(window / 2, Self.windows.lowerBound)
        served = 1
        var size = window
        while true {
            stretch = try source.stretch(from: offset, atLeast: size)
            origin = offset
            guard !stretch.bytes.isEmpty else { return nil }
            if let length = length(stretch.bytes, stretch.isLast) {
                return UnsafeRawBufferPointer(rebasing: stretch.bytes[..<length])
            }
            guard !stretch.isLast, size < DelimitedSource.recordLimit else { return nil }
            size *= 4
        }
    }

    /// How long the record is that bytes start with, nil where it does not end in them.
    private func length(_ bytes: UnsafeRawBufferPointer, _ isLast: Bool) -> Int? {
        let line = bytes.place(of: scanner.newline, from: 0).map { $0 + 1 } ?? (isLast ? bytes.count : 0)
        let isPlain = !scanner.quotes || bytes.place(of: UInt8(ascii: "\""), from: 0, to: line) == nil
        if line > 0, isPlain { return line }
        // A quoted line end may be in it: cut more and more until a record ends.
        var size = max(line, 512)
        while true {
            let part = UnsafeRawBufferPointer(rebasing: bytes[..<min(size, bytes.count)])
            let isAll = part.count == bytes.count
            places.reserve(part.count)
            let cut = scanner.cut(part, isLast: isAll && isLast, starts: places.starts, rows: places.rows)
            if cut.rows > 0 { return min(Int(places.starts[Int(places.rows[1])]), part.count) }
            if isAll { return nil }
            size *= 4
        }
    }
}
