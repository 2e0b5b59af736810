//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The bytes of one cell without quotes and blanks around them.
///
/// Eight bytes can be loaded from any place in it; see ``ByteStretch/padding``.
struct CellText {
    var start: UnsafeRawPointer
    var count: Int

    @inline(__always)
    init(start: UnsafeRawPointer, count: Int) {
        self.start = start
        self.count = count
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// The text for messages, cut to a bearable length.
    var excerpt: String { String(decoding: bytes.prefix(80), as: UTF8.self) }

    /// Lends the bytes of a string as a cell.
    static func withBytes<Result>(of text: String, _ body: (CellText) -> Result) -> Result {
        var padded = ContiguousArray(text.utf8)
        let count = padded.count
        padded.append(contentsOf: repeatElement(0, count: ByteStretch.padding))
        return padded.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { preconditionFailure("the padding is never empty") }
            return body(CellText(start: start, count: count))
        }
    }

    @inline(__always)
    static func byte(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        pointer.load(fromByteOffset: offset, as: UInt8.self)
    }
}
