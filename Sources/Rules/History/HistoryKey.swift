//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Hashes of what past lines are found by; never 0 for a value that is there.
enum HistoryKey {
    private static let seed: UInt64 = 0x517C_C1B7_2722_0A95

    /// The key of one value.
    static func single(_ value: RuleValue) -> UInt64 { StableHash.combine(seed, hash(value)) }

    static func hash(_ text: String) -> UInt64 { StableHash.of(text) }

    static func hash(_ number: Double) -> UInt64 {
        let hash = StableHash.of(number)
        return hash == 0 ? 1 : hash
    }

    static func hash(_ value: RuleValue) -> UInt64 {
        if case .text(let text) = value { return hash(text) }
        return hash(value.number ?? 0)
    }

    /// The keys of several values together: one, or one for each text of a field that holds several; none where a value
    /// is missing.
    static func keys(of values: [RuleValue?], splitting isSeveral: [Bool]) -> [UInt64] {
        var keys = [seed]
        for (value, isSeveral) in zip(values, isSeveral) {
            guard let value else { return [] }
            if isSeveral, case .text(let text) = value, text.contains(where: { $0 == ";" || $0 == "；" }) {
                let parts = Set(Vocabulary.severalTexts(text).map(hash))
                keys = keys.flatMap { key in parts.sorted().map { StableHash.combine(key, $0) } }
            } else {
                let part = hash(value)
                for place in keys.indices { keys[place] = StableHash.combine(keys[place], part) }
            }
        }
        return keys
    }
}
