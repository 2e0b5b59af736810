//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Cuts a text into words and Chinese characters.
struct NameReader {
    /// Longer names are cut; nobody is called so.
    static let longest = 1_024

    private(set) var words = NameWords()
    /// Chinese characters, in simplified form.
    private(set) var han: [Unicode.Scalar] = []

    private var word: [UInt8] = []
    private var toned = NameHash()
    private var cyrillic: [Unicode.Scalar] = []
    private var isMixed = false

    init(_ text: String, _ readings: NameReadings) {
        word.reserveCapacity(32)
        FoldTable.withTables { letters, small in
            for scalar in Self.composed(text).unicodeScalars.prefix(Self.longest) {
                let code = Int(scalar.value)
                if code < FoldTable.limit {
                    take(scalar, letters[code], small[code])
                } else if scalar.isHan {
                    close()
                    han.append(readings.simplified(scalar))
                } else {
                    take(scalar, FoldTable.bytes(scalar), FoldTable.small(scalar))
                }
            }
        }
        close()
    }

    @inline(__always)
    private mutating func take(_ scalar: Unicode.Scalar, _ bytes: UInt32, _ small: UInt32) {
        guard bytes != 0 else {
            // An apostrophe within a word does not part it: "Xi'an" is "xian".
            if scalar.isJoining || Self.isApostrophe(scalar) { return }
            if scalar == "." && word.count == 1 { return }
            return close()
        }
        if (0x400...0x4FF).contains(scalar.value) { cyrillic.append(scalar) } else { isMixed = true }
        var rest = bytes
        while rest != 0 {
            word.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        toned.add(small)
    }

    private mutating func close() {
        if !word.isEmpty {
            if !isMixed, cyrillic.count > 1 { word = Array(cyrillic.compactMap(FoldTable.sound).joined().utf8) }
            words.append(word, toned: toned.value)
            word.removeAll(keepingCapacity: true)
            toned = NameHash()
        }
        if !cyrillic.isEmpty { cyrillic.removeAll(keepingCapacity: true) }
        isMixed = false
    }

    /// Texts are nearly always composed already; finding that out is cheaper than composing.
    private static func composed(_ text: String) -> String {
        let hasMarks = text.unicodeScalars.contains { scalar in
            scalar.value >= 0x300 && (scalar.value < 0x370 || (0x1AB0...0x1AFF).contains(scalar.value))
        }
        return hasMarks ? text.precomposedStringWithCanonicalMapping : text
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2019}", "\u{2018}", "\u{02BC}", "`", "\u{00B4}": true
        default: false
        }
    }
}
