//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Writes a selection as CSV: `id,score,rank,lane,reason1,reason2,reason3,selected_by`, one line a row.
///
/// Rows run through a buffer of 1 MB, so memory doesn't grow with their number. Fields are quoted as RFC 4180 says;
/// lines end with a line feed. Call ``finish()`` or the last rows are lost.
package struct SelectionWriter: ~Copyable {
    package static let header = "id,score,rank,lane,reason1,reason2,reason3,selected_by"
    private static let capacity = 1 << 20

    private let descriptor: Int32
    private let owned: Bool
    private var isClosed = false
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.capacity, alignment: 16)
    /// How much of the buffer waits to be written.
    private var used = 0

    /// Creates or overwrites a file.
    package init(path: String) throws(SelectionWriterError) {
        let opened = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o640)
        guard opened >= 0 else { throw .cannotOpen(path: path, code: errno) }
        self.init(descriptor: opened, owned: true)
    }

    /// Writes to a descriptor that the caller closes, such as standard output.
    package init(descriptor: Int32) {
        self.init(descriptor: descriptor, owned: false)
    }

    private init(descriptor: Int32, owned: Bool) {
        self.descriptor = descriptor
        self.owned = owned
        for byte in Self.header.utf8 { put(byte) }
        put("\n")
    }

    deinit {
        if owned, !isClosed { _ = close(descriptor) }
        buffer.deallocate()
    }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - score: NaN leaves the field empty.
    ///   - reasons: sentences or codes, strongest first; the first three count.
    package mutating func append(
        id: String,
        score: Float,
        rank: UInt32,
        lane: Lane,
        reasons: [String],
        selectedBy: SelectionOrigin
    ) throws(SelectionWriterError) {
        try appendField(id)
        try appendRest(score: score, rank: rank, lane: lane, reasons: reasons, selectedBy: selectedBy)
    }

    /// Adds a row whose id is at hand as UTF-8, as in a text column.
    package mutating func append(
        id: UnsafeRawBufferPointer,
        score: Float,
        rank: UInt32,
        lane: Lane,
        reasons: [String],
        selectedBy: SelectionOrigin
    ) throws(SelectionWriterError) {
        try appendField(id)
        try appendRest(score: score, rank: rank, lane: lane, reasons: reasons, selectedBy: selectedBy)
    }

    /// Writes what is still in the buffer and closes the file; a second call does nothing.
    package mutating func finish() throws(SelectionWriterError) {
        guard !isClosed else { return }
        try flush()
        isClosed = true
        if owned, close(descriptor) != 0 { throw SelectionWriterError(code: errno) }
    }

    private mutating func appendRest(
        score: Float,
        rank: UInt32,
        lane: Lane,
        reasons: [String],
        selectedBy: SelectionOrigin
    ) throws(SelectionWriterError) {
        try makeRoom(for: Self.mostOfPlainFields)
        put(",")
        putScore(score)
        put(",")
        putInteger(rank)
        switch lane {
        case .green: put(",green")
        case .yellow: put(",yellow")
        case .red: put(",red")
        }
        for place in 0..<3 {
            put(",")
            guard place < reasons.count else { continue }
            try appendField(reasons[place])
            try makeRoom(for: Self.mostOfPlainFields)
        }
        switch selectedBy {
        case .model: put(",model\n")
        case .rule: put(",rule\n")
        case .lookout: put(",lookout\n")
        case .random: put(",random\n")
        case .officer: put(",officer\n")
        case .none: put(",none\n")
        }
    }

    private mutating func appendField(_ text: String) throws(SelectionWriterError) {
        var text = text
        // The closure can't throw a typed error through `withUTF8`.
        let result = text.withUTF8 { bytes in
            Result { () throws(SelectionWriterError) in try appendField(UnsafeRawBufferPointer(bytes)) }
        }
        try result.get()
    }

    private mutating func appendField(_ bytes: UnsafeRawBufferPointer) throws(SelectionWriterError) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes = bytes.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 }
        guard needsQuotes else { return try append(bytes) }
        try makeRoom(for: 1)
        put("\"")
        var rest = bytes
        while let next = rest.firstIndex(of: quote) {
            try append(UnsafeRawBufferPointer(rebasing: rest[...next]))
            try makeRoom(for: 1)
            put("\"")
            rest = UnsafeRawBufferPointer(rebasing: rest[(next + 1)...])
        }
        try append(rest)
        try makeRoom(for: 1)
        put("\"")
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SelectionWriterError) {
        try makeRoom(for: bytes.count)
        guard bytes.count <= buffer.count else { return try write(bytes) }
        UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyMemory(from: bytes)
        used += bytes.count
    }

    /// More than the fields of a row take that aren't texts: commas, score, rank, lane and origin.
    private static let mostOfPlainFields = 128

    /// Writes out what waits unless so many more bytes fit, so far as the buffer can hold them at all.
    private mutating func makeRoom(for count: Int) throws(SelectionWriterError) {
        if used + count > buffer.count { try flush() }
    }

    /// The shortest decimal that reads back as the same score; below 0.0001 nine decimals instead of an exponent.
    private mutating func putScore(_ score: Float) {
        if score.isNaN { return }
        guard score >= 0, score < 0.0001 else {
            for byte in score.description.utf8 { put(byte) }
            return
        }
        var billionths = UInt32((Double(score) * 1e9).rounded())
        guard billionths > 0 else { return put("0") }
        var digits = 9
        while billionths % 10 == 0 {
            billionths /= 10
            digits -= 1
        }
        put("0.")
        putInteger(billionths, digits: digits)
    }

    private mutating func putInteger(_ value: UInt32) {
        var digits = 1
        var limit: UInt64 = 10
        while UInt64(value) >= limit {
            digits += 1
            limit *= 10
        }
        putInteger(value, digits: digits)
    }

    private mutating func putInteger(_ value: UInt32, digits: Int) {
        var rest = value
        for place in stride(from: used + digits - 1, through: used, by: -1) {
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        used += digits
    }

    private mutating func put(_ byte: UInt8) {
        buffer[used] = byte
        used += 1
    }

    private mutating func put(_ text: StaticString) {
        let bytes = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        UnsafeMutableRawBufferPointer(rebasing: buffer[used...]).copyMemory(from: bytes)
        used += bytes.count
    }

    private mutating func flush() throws(SelectionWriterError) {
        let waiting = used
        used = 0
        try write(UnsafeRawBufferPointer(rebasing: buffer[..<waiting]))
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(SelectionWriterError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
            if count > 0 {
                written += count
            } else if count == 0 || errno != EINTR {
                throw SelectionWriterError(code: count == 0 ? ENOSPC : errno)
            }
        }
    }
}

/// Why a selection can't be written.
package enum SelectionWriterError: Error, Hashable, Sendable {
    case cannotOpen(path: String, code: Int32)
    /// The disk or the quota is full; what was written is incomplete.
    case diskFull
    /// Whoever read the output has gone.
    case readerGone
    case failed(code: Int32)

    init(code: Int32) {
        switch code {
        case ENOSPC, EDQUOT: self = .diskFull
        case EPIPE: self = .readerGone
        default: self = .failed(code: code)
        }
    }
}
