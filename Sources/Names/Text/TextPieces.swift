//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A text of any length as words and Chinese characters, in the order in which they stand.
///
/// Words are small Latin letters and digits without marks; letters of scripts that have no Latin form stay as they are.
/// Chinese characters are in simplified form where the readings know it.
public struct TextPieces: Sendable {
    public enum Kind: Sendable {
        case word
        case han
    }

    /// What stands before a piece.
    public enum Gap: UInt8, Sendable, Comparable {
        case nothing
        /// Punctuation without a blank.
        case mark
        /// A blank, or the beginning.
        case blank

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    public struct Piece: Sendable {
        public let kind: Kind
        /// Of a word: where its bytes lie in ``TextPieces/letters``; of a character: its place in ``TextPieces/han``.
        public let start: Int
        /// Of a word: how many bytes.
        public let count: Int
        public let gap: Gap
        /// Whether a letter was written with a mark that pinyin has not, or in another script.
        public let isMarked: Bool
    }

    /// Longer words are cut.
    public static let longestWord = 64

    public private(set) var letters: [UInt8] = []
    public private(set) var han: [Unicode.Scalar] = []
    public private(set) var pieces: [Piece] = []

    /// - Parameter most: scalars behind that are left out.
    public init(_ text: String, readings: NameReadings, most: Int = 100_000) {
        var reader = Reader(readings: readings)
        FoldTable.withTables { table, _ in
            for scalar in text.unicodeScalars.prefix(most) {
                let code = Int(scalar.value)
                if code < FoldTable.limit {
                    reader.take(scalar, table[code], &self)
                } else if scalar.isHan {
                    reader.takeHan(scalar, &self)
                } else {
                    reader.take(scalar, FoldTable.bytes(scalar), &self)
                }
            }
        }
        reader.close(&self)
    }

    /// The bytes of a word.
    public func bytes(_ piece: Piece) -> ArraySlice<UInt8> { letters[piece.start..<piece.start + piece.count] }

    private struct Reader {
        let readings: NameReadings
        var start = 0
        var gap = Gap.blank
        var isMarked = false

        /// Marks of pinyin that Vietnamese does not share.
        private static let pinyin = Set("āēīōūǎěǐǒǔüǖǘǚǜĀĒĪŌŪǍĚǏǑǓÜǕǗǙǛ".unicodeScalars)

        @inline(__always)
        mutating func take(_ scalar: Unicode.Scalar, _ folded: UInt32, _ pieces: inout TextPieces) {
            guard folded != 0 else { return takeUnfolded(scalar, &pieces) }
            if scalar.value >= 0x80, !Self.pinyin.contains(scalar) { isMarked = true }
            var rest = folded
            while rest != 0 {
                pieces.letters.append(UInt8(truncatingIfNeeded: rest))
                rest >>= 8
            }
        }

        private mutating func takeUnfolded(_ scalar: Unicode.Scalar, _ pieces: inout TextPieces) {
            if scalar.isJoining {
                if pieces.letters.count > start { isMarked = true }
                return
            }
            if scalar.value >= 0x80, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isMarked = true
                pieces.letters += Array(scalar.properties.lowercaseMapping.utf8)
                return
            }
            close(&pieces)
            gap = max(gap, scalar.properties.isWhitespace || scalar.value < 0x20 ? .blank : .mark)
        }

        mutating func takeHan(_ scalar: Unicode.Scalar, _ pieces: inout TextPieces) {
            close(&pieces)
            pieces.pieces.append(
                Piece(kind: .han, start: pieces.han.count, count: 1, gap: gap, isMarked: false)
            )
            pieces.han.append(readings.simplified(scalar))
            gap = .nothing
        }

        mutating func close(_ pieces: inout TextPieces) {
            let count = pieces.letters.count - start
            if count > 0 {
                let kept = min(count, TextPieces.longestWord)
                pieces.letters.removeLast(count - kept)
                pieces.pieces.append(
                    Piece(kind: .word, start: start, count: kept, gap: gap, isMarked: isMarked)
                )
                gap = .nothing
            }
            start = pieces.letters.count
            isMarked = false
        }
    }
}
