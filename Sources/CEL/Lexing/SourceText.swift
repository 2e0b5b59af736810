//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The source of an expression as UTF-8 bytes, with the means to say where a byte stands.
public struct SourceText: Sendable {
    /// The bytes; always well-formed UTF-8.
    public let bytes: [UInt8]

    /// Takes a text as it is.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Takes bytes; ill-formed UTF-8 is replaced by U+FFFD, so that any bytes are a source.
    public init(repairing bytes: some Sequence<UInt8>) {
        self.bytes = Array(String(decoding: Array(bytes), as: UTF8.self).utf8)
    }

    /// Line, column and offset of a byte; an offset past the end names the end.
    public func position(at offset: Int) -> SourcePosition {
        let end = min(max(offset, 0), bytes.count)
        var line = 1
        var column = 1
        for byte in bytes[..<end] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourcePosition(line: line, column: column, offset: end)
    }

    /// The text of a byte range.
    public func text(_ range: Range<Int>) -> String {
        let clamped = range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[clamped], as: UTF8.self)
    }
}
