//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Hashes of what past lines are found by; never 0 for a value that is there.
enum HistoryKey {
    static let seed: UInt64 = 0x517C_C1B7_2722_0A95

    static func hash(_ text: String) -> UInt64 { StableHash.of(text) }

    static func hash(_ number: Double) -> UInt64 {
        let hash = StableHash.of(number)
        return hash == 0 ? 1 : hash
    }

    static func hash(_ value: RuleValue) -> UInt64 {
        if case .text(let text) = value { return hash(text) }
        return hash(value.number ?? 0)
    }

    /// The key of several values together, by their hashes; 0 where one is missing.
    static func joined(_ key: UInt64, _ part: UInt64) -> UInt64 {
        key == 0 || part == 0 ? 0 : StableHash.combine(key, part)
    }

    /// The keys of values of which one field at least holds several: one for each text of it; none where one is missing.
    static func keys(of values: [RuleValue?], splitting areSeveral: [Bool]) -> [UInt64] {
        var keys = [seed]
        for (value, isSeveral) in zip(values, areSeveral) {
            guard let value else { return [] }
            if isSeveral, case .text(let text) = value, Vocabulary.holdsSeveral(text) {
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
