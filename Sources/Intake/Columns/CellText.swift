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

    /// Without the blanks beyond ASCII that tables of the web and of Chinese programs have around values.
    var withoutWideBlanks: CellText {
        guard UTF8Check.hasWideBlank(bytes) else { return self }
        let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{2003}", "\u{202F}", "\u{3000}", "\u{FEFF}", " ", "\t"]
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let front = scalars.prefix { blanks.contains($0) }
        let rest = scalars[front.endIndex...]
        let back = rest.reversed().prefix { blanks.contains($0) }
        let skipped = front.reduce(0) { $0 + UTF8.width($1) }
        let dropped = back.reduce(0) { $0 + UTF8.width($1) }
        return CellText(start: start + skipped, count: count - skipped - dropped)
    }

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
