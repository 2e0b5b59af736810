//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Customs

/// A node of the link chart: its kind and a key that is the same wherever the thing is named.
package struct ChartNodeID: Hashable, Sendable {
    /// Longer keys are shortened, in bytes.
    package static let longestKey = 160

    package let kind: ChartNodeKind
    package let key: String

    /// - Parameter key: in normal form, see ``ChartKey``; nil for an empty one. An over-long key keeps its beginning and
    ///   ends with a digest of the whole, so that two of them stay apart.
    package init?(_ kind: ChartNodeKind, _ key: String) {
        guard !key.isEmpty else { return nil }
        self.kind = kind
        self.key = key.utf8.count <= Self.longestKey ? key : Self.shortened(key)
    }

    /// A key that is closed already, whatever its length.
    init(stored kind: ChartNodeKind, _ key: String) {
        self.kind = kind
        self.key = key
    }

    /// Reads `company:0101248141`; nil for what no node is called.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = ChartNodeKind(rawValue: String(parts[0])), !parts[1].isEmpty,
            parts[1].utf8.count <= Self.longestKey
        else { return nil }
        self.kind = kind
        key = String(parts[1])
    }

    /// As addresses and files write it.
    package var text: String { kind.rawValue + ":" + key }

    private static func shortened(_ key: String) -> String {
        let digest = SHA256.hash(data: Array(key.utf8)).prefix(16)
        var head = ""
        for character in key {
            guard head.utf8.count + character.utf8.count <= 100 else { break }
            head.append(character)
        }
        return head + "#" + digest.hexadecimal
    }
}

extension ChartNodeID: Comparable {
    package static func < (a: Self, b: Self) -> Bool { (a.kind.code, a.key) < (b.kind.code, b.key) }
}

extension ChartNodeID: CustomStringConvertible {
    package var description: String { text }
}
