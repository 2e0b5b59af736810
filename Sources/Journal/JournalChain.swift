//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Makes entries that follow one another.
///
/// The chain holds nothing but its head. Whoever writes the entries down serialises writers and saves entry and
/// head in one transaction.
public struct JournalChain: Hashable, Sendable {
    /// The last entry made.
    public private(set) var head: JournalHead

    /// A journal that goes on after `head`.
    public init(after head: JournalHead) {
        self.head = head
    }

    /// A journal without entries.
    public init(nodeID: String) {
        head = .genesis(nodeID: nodeID)
    }

    /// The next entry.
    public mutating func append(_ draft: JournalEntry.Draft) -> JournalEntry {
        let entry = JournalEntry(draft, after: head)
        head = JournalHead(sequence: entry.sequence, hash: entry.hash)
        return entry
    }
}
