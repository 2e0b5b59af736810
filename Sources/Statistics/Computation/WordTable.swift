//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The codes of a query's words, and more for what is derived from them.
struct WordTable {
    private(set) var words: [String]
    private var codes: [String: UInt32]

    init(_ words: [String]) {
        self.words = words
        codes = Dictionary(words.enumerated().map { ($1, UInt32($0)) }) { first, _ in first }
    }

    mutating func code(_ word: String) -> UInt32 {
        if let code = codes[word] { return code }
        let code = UInt32(words.count)
        words.append(word)
        codes[word] = code
        return code
    }

    /// Nil where nothing has the word.
    func found(_ word: String) -> UInt32? { codes[word] }

    /// Nil for what is not stated.
    func text(_ code: UInt32) -> String? { code == 0 ? nil : words[Int(code)] }
}
