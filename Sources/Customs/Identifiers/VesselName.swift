//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A vessel's name as a key: what is left of it when nobody minds how it was written.
///
/// A transmitter has capital letters, digits and a few signs only (ITU-R M.1371-5, table 47), so `HẢI ÂU 08`,
/// `Hai Au-08` and `HAIAU 8` may be one vessel. Accents, spaces and signs go; so do zeros before a number and a prefix
/// that says what kind of vessel it is.
package struct VesselName: Hashable, Sendable {
    package let key: String
    /// As a transmitter sends it: capitals without accents, one space between words, 20 characters at most.
    package let transmitted: String

    package init(_ text: String) {
        let plain = text.replacing("đ", with: "d").replacing("Đ", with: "D")
            .folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).uppercased()
        transmitted = String(plain.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(20))
        var words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        // `M/V` and `M.V.` came apart above.
        if words.count > 2, words[0].count == 1, words[1].count == 1 {
            words.replaceSubrange(0...1, with: [words[0] + words[1]])
        }
        if words.count > 1, Self.prefixes.contains(words[0]) { words.removeFirst() }
        key = words.map(Self.withoutZeros).joined()
    }

    /// Motor vessel, motor tanker, steamship, merchant vessel, fishing vessel, motor tug.
    private static let prefixes: Set<String> = ["MV", "MT", "SS", "MS", "FV", "TUG"]

    /// Zeros before a number say nothing, whether or not a blank stands before it.
    private static func withoutZeros(_ word: String) -> String {
        var short = ""
        var zeros = ""
        for character in word {
            if character == "0", short.last?.isNumber != true {
                zeros.append(character)
            } else {
                if !character.isNumber, !zeros.isEmpty { short.append("0") }
                zeros = ""
                short.append(character)
            }
        }
        return zeros.isEmpty ? short : short + "0"
    }
}
