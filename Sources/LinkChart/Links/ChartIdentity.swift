//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An officer's word that two nodes are the same person or thing.
package struct ChartIdentity: Hashable, Sendable {
    /// In the order of their ids, so that a pair is one pair whichever was named first.
    package let first: ChartNodeID
    package let second: ChartNodeID
    /// The offices that see it; empty for officers of the whole node.
    package let offices: Set<String>
    /// Seconds since 1970.
    package let at: Int64

    /// Nil for a node and itself, and for nodes of two kinds unless they are parties.
    package init?(_ a: ChartNodeID, _ b: ChartNodeID, offices: Set<String>, at: Int64) {
        let parties: Set<ChartNodeKind> = [.person, .company]
        guard a != b, a.kind == b.kind || parties.isSuperset(of: [a.kind, b.kind]) else { return nil }
        first = min(a, b)
        second = max(a, b)
        self.offices = offices
        self.at = at
    }

    package var source: ChartSource { ChartSource(.confirmation, first.text + "=" + second.text) }

    /// The record that stands for the word.
    package var record: ChartRecord {
        let link = ChartLink(first, .sameAs, second, at: at)
        return ChartRecord(source, offices: offices, links: link.map { [$0] } ?? [])
    }
}
