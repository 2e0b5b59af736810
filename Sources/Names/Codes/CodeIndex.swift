//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Many numbers, searched with look-alikes and one error.
public struct CodeIndex: Sendable {
    public struct Hit: Sendable, Hashable {
        /// The place of the number in the list that the index was made from.
        public let entry: Int
        public let match: CodeMatch
    }

    private let codes: [[UInt8]]
    private let blurred: [[UInt8]]
    /// Hashes of blurred numbers, whole or with one place left out, in order; and the entry each came from.
    private let keys: [UInt64]
    private let origins: [UInt32]

    /// Shorter numbers are compared as they are: one error makes another number of them.
    private static let shortestForErrors = 6
    /// More hits than this help nobody.
    private static let most = 64

    /// - Parameter codes: a number each, in the order of entries; empty ones are never found.
    public init(_ codes: [CodeText]) {
        self.codes = codes.map(\.bytes)
        blurred = codes.map(\.blurred)
        var filed: [(key: UInt64, entry: UInt32)] = []
        for (entry, code) in codes.enumerated() where !code.isEmpty {
            Self.eachKey(of: code.blurred, errors: true) { filed.append(($0, UInt32(entry))) }
        }
        filed.sort { ($0.key, $0.entry) < ($1.key, $1.entry) }
        keys = filed.map(\.key)
        origins = filed.map(\.entry)
    }

    public var count: Int { codes.count }

    /// Numbers that agree with one, the nearest first.
    ///
    /// - Parameter errors: whether one error is let pass.
    public func search(_ code: CodeText, errors: Bool) -> [Hit] {
        guard !code.isEmpty, !keys.isEmpty else { return [] }
        var hits: [Hit] = []
        Self.eachKey(of: code.blurred, errors: errors) { key in
            var place = first(key)
            while place < keys.count, keys[place] == key, hits.count < Self.most {
                let entry = Int(origins[place])
                place += 1
                guard !hits.contains(where: { $0.entry == entry }), let match = match(code, entry, errors) else {
                    continue
                }
                hits.append(Hit(entry: entry, match: match))
            }
        }
        return hits.sorted { ($1.match.score, $0.entry) < ($0.match.score, $1.entry) }
    }

    private func match(_ code: CodeText, _ entry: Int, _ errors: Bool) -> CodeMatch? {
        if codes[entry] == code.bytes { return .same }
        if blurred[entry] == code.blurred { return .lookalike }
        guard errors, TokenSimilarity.isNear(blurred[entry][...], code.blurred[...]) else { return nil }
        return .oneError
    }

    private func first(_ key: UInt64) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func eachKey(of code: [UInt8], errors: Bool, _ body: (UInt64) -> Void) {
        body(NameHash.of(code))
        guard errors, code.count >= shortestForErrors else { return }
        for left in code.indices where left == 0 || code[left] != code[left - 1] {
            var hash = NameHash()
            for (place, byte) in code.enumerated() where place != left { hash.add(UInt32(byte)) }
            body(hash.value)
        }
    }
}
