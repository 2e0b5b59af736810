//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Declarations as one JSON object a line.
final class JSONLinesSource: RecordSource {
    private static let chunk = 256 << 10

    let headers: HeaderNames
    private let source: any ByteSource
    private var cursor: UInt64
    private var line: Int
    private let arena = CellArena()
    private var reader: JSONLineReader
    private var excerpts: [UnsafeRawBufferPointer] = []

    init(_ source: any ByteSource, mapping: ColumnMapping, start: UInt64, firstLine: Int = 1) {
        self.source = source
        cursor = start
        line = firstLine
        var columns: [JSONLineReader.Column] = []
        for column in mapping.columns {
            for name in column.headers where !columns.contains(where: { $0.name == name }) {
                columns.append(JSONLineReader.Column(name: name, kind: column.field.kind))
            }
        }
        let isLayout = columns.allSatisfy { DeclarationField(rawValue: $0.name) != nil }
        reader = JSONLineReader(columns, isStrict: isLayout, decimalComma: mapping.decimalComma ?? false)
        headers = HeaderNames(columns.map(\.name))
    }

    deinit { reader.deallocate() }

    var bytesRead: UInt64 { source.consumed(upTo: cursor) }
    var bytesTotal: UInt64? { source.total }

    func nextBlock(_ rejects: inout [PlacedReject]) throws(IntakeError) -> RecordBlock? {
        arena.clear()
        excerpts.removeAll(keepingCapacity: true)
        var wanted = Self.chunk
        while true {
            let stretch = try source.stretch(from: cursor, atLeast: wanted)
            guard let base = stretch.bytes.baseAddress, !stretch.bytes.isEmpty else { return nil }
            let size = min(wanted, stretch.bytes.count)
            let isLast = stretch.isLast && size == stretch.bytes.count
            var offset = 0
            // Taken out of the object for the loop, which saves the checks for exclusive access.
            var reader = reader
            defer { self.reader = reader }
            while offset < size {
                guard let length = length(base + offset, size - offset, isLast) else { break }
                take(UnsafeRawBufferPointer(start: base + offset, count: length), UInt64(offset), &reader, &rejects)
                offset += length + 1
                line += 1
            }
            if offset > 0 {
                cursor += UInt64(min(offset, size))
                return arena.block
            }
            if wanted < DelimitedSource.recordLimit {
                wanted *= 4
            } else {
                refuse(UnsafeRawBufferPointer(start: base, count: size), 0, nil, .recordTooLong, &rejects)
                try skipLine()
                return arena.block
            }
        }
    }

    private lazy var besides = source.besides()

    func blocks(at offsets: [UInt64], _ body: (RecordBlock) throws(IntakeError) -> Void) throws(IntakeError) {
        guard source.isRandomAccess else { throw .notRereadable(reason: "the declarations came as a stream") }
        others.clear()
        for offset in offsets {
            try add(offset)
            if others.byteCount >= DelimitedSource.chunk {
                try body(others.block)
                others.clear()
            }
        }
        if others.count > 0 { try body(others.block) }
    }

    /// Adds the record at a place to those read out of turn.
    private func add(_ offset: UInt64) throws(IntakeError) {
        var size = 4 << 10
        while true {
            let stretch = try besides.stretch(from: offset, atLeast: size)
            guard let base = stretch.bytes.baseAddress, !stretch.bytes.isEmpty else { throw .noRecord(offset: offset) }
            let count = stretch.bytes.count
            if let length = length(base, count, stretch.isLast) {
                let line = UnsafeRawBufferPointer(start: base, count: length)
                guard reader.read(line, offset: offset, number: 0, into: others) == nil else {
                    throw .noRecord(offset: offset)
                }
                return
            }
            guard size < DelimitedSource.recordLimit else { throw .noRecord(offset: offset) }
            size *= 4
        }
    }

    /// For records read out of turn.
    private let others = CellArena()

    func place(of row: Int) -> RecordPlace {
        RecordPlace(
            offset: arena.offset(of: row),
            line: arena.line(of: row),
            excerpt: Self.excerpt(excerpts[row])
        )
    }

    private static func excerpt(_ line: UnsafeRawBufferPointer) -> String {
        let text = String(decoding: line.prefix(400), as: UTF8.self)
        return text.count > 200 ? String(text.prefix(200)) + "…" : text
    }

    /// The length of the line at a place, nil where its end is not there yet.
    private func length(_ start: UnsafeRawPointer, _ count: Int, _ isLast: Bool) -> Int? {
        if let end = memchr(start, 0x0A, count) { return UnsafeRawPointer(end) - start }
        return isLast ? count : nil
    }

    private func take(
        _ bytes: UnsafeRawBufferPointer,
        _ offset: UInt64,
        _ reader: inout JSONLineReader,
        _ rejects: inout [PlacedReject]
    ) {
        if bytes.allSatisfy({ $0 <= 0x20 }) { return }
        if let start = bytes.baseAddress, memchr(start, 0, bytes.count) != nil {
            return refuse(bytes, offset, nil, .nulByte, &rejects)
        }
        if let fault = reader.read(bytes, offset: cursor + offset, number: line, into: arena) {
            refuse(bytes, offset, fault.key, fault.reason, &rejects)
        } else {
            excerpts.append(bytes)
        }
    }

    private func refuse(
        _ bytes: UnsafeRawBufferPointer,
        _ offset: UInt64,
        _ key: String?,
        _ reason: Reject.Reason,
        _ rejects: inout [PlacedReject]
    ) {
        let reject = Reject(line: line, column: key, reason: reason, excerpt: Self.excerpt(bytes))
        rejects.append(PlacedReject(offset: cursor + offset, reject: reject))
    }

    /// Moves behind the end of the line the cursor is in.
    private func skipLine() throws(IntakeError) {
        while true {
            let stretch = try source.stretch(from: cursor, atLeast: Self.chunk)
            guard let base = stretch.bytes.baseAddress, !stretch.bytes.isEmpty else { return }
            let size = min(1 << 20, stretch.bytes.count)
            if let end = memchr(base, 0x0A, size) {
                cursor += UInt64(UnsafeRawPointer(end) - base + 1)
                line += 1
                return
            }
            cursor += UInt64(size)
        }
    }
}
