//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names

/// Numbers of containers, vehicles and papers as one word, however they are parted: `51C-123.45`, `MSKU 123456-7`.
struct JoinedCodes {
    private static let longest = 24
    /// Of a number that stands alone in its field.
    private static let mostPieces = 5

    private(set) var codes: [[UInt8]] = []

    init(_ text: TextPieces) {
        let chunks = text.chunks
        for chunk in chunks where chunk.count > 1 { add(text, chunk, least: 4) }
        for (first, second) in zip(chunks, chunks.dropFirst()) where Self.isHead(text, first) {
            if Self.length(text, second) <= 12, Self.hasDigit(text, second) {
                add(text, first.lowerBound..<second.upperBound, least: 5)
            }
        }
        if chunks.count > 1, text.pieces.count <= Self.mostPieces { add(text, 0..<text.pieces.count, least: 5) }
    }

    private mutating func add(_ text: TextPieces, _ range: Range<Int>, least: Int) {
        guard let code = Self.joined(text, range, least: least), !codes.contains(code) else { return }
        codes.append(code)
    }

    /// Pieces as one word; nil where they are too long or too short for a number, or have no digit.
    static func joined(_ text: TextPieces, _ range: Range<Int>, least: Int) -> [UInt8]? {
        guard hasDigit(text, range) else { return nil }
        var code: [UInt8] = []
        for piece in text.pieces[range] {
            code += text.written(piece)
            if code.count > longest { return nil }
        }
        return code.count >= least ? code : nil
    }

    /// Whether it may be the letters before a number.
    private static func isHead(_ text: TextPieces, _ range: Range<Int>) -> Bool { length(text, range) <= 4 }

    private static func length(_ text: TextPieces, _ range: Range<Int>) -> Int {
        text.pieces[range].reduce(0) { $0 + $1.count }
    }

    private static func hasDigit(_ text: TextPieces, _ range: Range<Int>) -> Bool {
        text.pieces[range].contains { piece in
            piece.kind == .word && text.bytes(piece).contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
