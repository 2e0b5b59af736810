//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Jyutping as names in Hong Kong are spelled, roughly: "zi" is Chi, "wong" stays.
enum CantoneseSpelling {
    private static let starts: [(String, String)] = [
        ("gw", "kw"), ("kw", "kw"), ("ng", "ng"), ("z", "ch"), ("c", "ch"), ("j", "y"), ("g", "k"), ("b", "p"),
        ("d", "t"),
    ]
    private static let ends: [(String, String)] = [
        ("oeng", "eung"), ("oek", "euk"), ("eoi", "ui"), ("eon", "un"), ("eot", "ut"), ("yu", "u"), ("aai", "ai"),
        ("aau", "au"), ("aan", "an"), ("aam", "am"), ("aang", "ang"), ("aak", "ak"), ("aat", "at"), ("aap", "ap"),
        ("aa", "a"), ("ou", "o"), ("au", "au"),
    ]

    static func bytes(_ reading: String) -> [UInt8] {
        var text = reading
        for (from, to) in starts where text.hasPrefix(from) {
            text = to + text.dropFirst(from.count)
            break
        }
        for (from, to) in ends where text.hasSuffix(from) {
            text = text.dropLast(from.count) + to
            break
        }
        return Array(text.utf8)
    }
}
