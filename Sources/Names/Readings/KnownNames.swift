//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Names that are not read as their characters are: exonyms of places, surnames.
struct KnownNames: Sendable {
    /// Vietnamese names of Chinese places, as folded words.
    let exonyms: [[Unicode.Scalar]: [NameWords]]
    /// Mandarin readings of characters that are surnames.
    let surnames: [[Unicode.Scalar]: [UInt8]]

    static let standard = KnownNames()

    private init() {
        var exonyms: [[Unicode.Scalar]: [NameWords]] = [:]
        for (han, name) in NameTables.rows("exonyms") {
            let words = NameReader(name, .none).words
            exonyms[Array(han.unicodeScalars), default: []].append(words)
        }
        self.exonyms = exonyms
        surnames = Dictionary(
            NameTables.rows("surnames").map { (Array($0.0.unicodeScalars), Array($0.1.utf8)) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
