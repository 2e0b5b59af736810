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
    private var buffer: [UInt8] = []

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
        buffer.reserveCapacity(Self.capacity + 4_096)
        buffer.append(contentsOf: Self.header.utf8)
        buffer.append(UInt8(ascii: "\n"))
    }

    deinit {
        if owned, !isClosed { _ = close(descriptor) }
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
        var id = id
        id.withUTF8 { appendField(UnsafeRawBufferPointer($0)) }
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
        appendField(id)
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
        let comma = UInt8(ascii: ",")
        buffer.append(comma)
        appendScore(score)
        buffer.append(comma)
        appendInteger(UInt64(rank))
        buffer.append(comma)
        buffer.append(contentsOf: lane.rawValue.utf8)
        for place in 0..<3 {
            buffer.append(comma)
            guard place < reasons.count else { continue }
            var reason = reasons[place]
            reason.withUTF8 { appendField(UnsafeRawBufferPointer($0)) }
        }
        buffer.append(comma)
        buffer.append(contentsOf: selectedBy.rawValue.utf8)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.capacity { try flush() }
    }

    private mutating func appendField(_ bytes: UnsafeRawBufferPointer) {
        let quote = UInt8(ascii: "\"")
        var needsQuotes = false
        for byte in bytes where byte == quote || byte == UInt8(ascii: ",") || byte == 10 || byte == 13 {
            needsQuotes = true
            break
        }
        guard needsQuotes else {
            buffer.append(contentsOf: bytes)
            return
        }
        buffer.append(quote)
        for byte in bytes {
            if byte == quote { buffer.append(quote) }
            buffer.append(byte)
        }
        buffer.append(quote)
    }

    /// The shortest decimal that reads back as the same score; below 0.0001 nine decimals instead of an exponent.
    private mutating func appendScore(_ score: Float) {
        if score.isNaN { return }
        guard score >= 0, score < 0.0001 else {
            buffer.append(contentsOf: score.description.utf8)
            return
        }
        var billionths = UInt64((Double(score) * 1e9).rounded())
        guard billionths > 0 else {
            buffer.append(UInt8(ascii: "0"))
            return
        }
        var digits = 9
        while billionths % 10 == 0 {
            billionths /= 10
            digits -= 1
        }
        buffer.append(contentsOf: "0.".utf8)
        var power = (1..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        while power > 0 {
            buffer.append(UInt8(ascii: "0") + UInt8(billionths / power % 10))
            power /= 10
        }
    }

    private mutating func appendInteger(_ value: UInt64) {
        var power: UInt64 = 1
        while value / power >= 10 { power *= 10 }
        while power > 0 {
            buffer.append(UInt8(ascii: "0") + UInt8(value / power % 10))
            power /= 10
        }
    }

    private mutating func flush() throws(SelectionWriterError) {
        let descriptor = descriptor
        let code: Int32? = buffer.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
                let count = write(descriptor, rest.baseAddress, rest.count)
                if count > 0 {
                    written += count
                } else if count == 0 || errno != EINTR {
                    return count == 0 ? ENOSPC : errno
                }
            }
            return nil
        }
        buffer.removeAll(keepingCapacity: true)
        if let code { throw SelectionWriterError(code: code) }
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
