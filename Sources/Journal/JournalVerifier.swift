//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads a journal entry by entry and finds the first fault, in constant memory.
///
/// Feed the entries in order of sequence with ``read(_:)``, then call ``finish(head:)``. What it can't find: a
/// journal written anew from some entry to the end, head included, by someone who may write to the store. A head
/// copied elsewhere in time finds that too.
public struct JournalVerifier: Sendable {
    private var last: JournalHead
    /// Heads that were recorded elsewhere and must lie on the chain.
    private var witnesses: [JournalHead]

    /// - Parameters:
    ///   - nodeID: the node whose journal it should be
    ///   - witnesses: heads noted at earlier times, which the journal must still contain
    public init(nodeID: String, witnesses: [JournalHead] = []) {
        last = .genesis(nodeID: nodeID)
        self.witnesses = witnesses.filter { $0.sequence > 0 }
    }

    /// How many entries were read and found right.
    public var verified: Int64 { last.sequence }

    /// Reads the next entry.
    public mutating func read(_ entry: JournalEntry) throws(JournalFault) {
        let expected = last.sequence + 1
        guard entry.sequence <= expected else { throw JournalFault(sequence: expected, reason: .missing) }
        guard entry.sequence == expected else { throw JournalFault(sequence: entry.sequence, reason: .moved) }
        switch (entry.previousHash == last.hash, entry.isIntact) {
        case (true, true): break
        case (true, false): throw JournalFault(sequence: expected, reason: .edited)
        case (false, true): throw JournalFault(sequence: expected, reason: expected == 1 ? .foreign : .replaced)
        case (false, false): throw JournalFault(sequence: expected, reason: .moved)
        }
        last = JournalHead(sequence: entry.sequence, hash: entry.hash)
        for witness in witnesses where witness.sequence == last.sequence && witness.hash != last.hash {
            throw JournalFault(sequence: expected, reason: .replaced)
        }
    }

    /// Compares the end with the recorded head.
    public func finish(head: JournalHead) throws(JournalFault) {
        for recorded in [head] + witnesses where recorded.sequence > last.sequence {
            throw JournalFault(sequence: last.sequence + 1, reason: .truncated(head: recorded.sequence))
        }
        guard head == last else { throw JournalFault(sequence: head.sequence, reason: .headDiffers) }
    }
}
