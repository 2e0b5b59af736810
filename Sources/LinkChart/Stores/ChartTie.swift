//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A link as a store hands it to a walk, by handles; ``ChartGlossary`` has the words.
package struct ChartTie: Hashable, Sendable {
    package let from: ChartHandle
    package let to: ChartHandle
    package let role: ChartRole
    package let at: Int64
    package let isNominal: Bool
    /// The store's numbers of the record and of the names.
    package let source: Int64
    package let fromName: Int64?
    package let toName: Int64?

    package init(
        from: ChartHandle,
        to: ChartHandle,
        role: ChartRole,
        at: Int64,
        isNominal: Bool,
        source: Int64,
        fromName: Int64?,
        toName: Int64?
    ) {
        self.from = from
        self.to = to
        self.role = role
        self.at = at
        self.isNominal = isNominal
        self.source = source
        self.fromName = fromName
        self.toName = toName
    }

    package func other(than node: ChartHandle) -> ChartHandle { from == node ? to : from }

    /// Whether it comes before another among the links of a node: newest first, then by node, role and record.
    package func precedes(_ other: ChartTie, at node: ChartHandle) -> Bool {
        order(at: node) > other.order(at: node)
    }

    /// What pages of a node's links go on behind.
    package func order(at node: ChartHandle) -> Order {
        Order(at: at, other: self.other(than: node).number, role: directedRole(at: node), source: source)
    }

    /// The role with the direction: twice its code, one more where `node` is the first of the link.
    package func directedRole(at node: ChartHandle) -> Int64 { role.code * 2 + (from == node ? 1 : 0) }

    package struct Order: Hashable, Sendable, Comparable {
        package let at: Int64
        package let other: Int64
        package let role: Int64
        package let source: Int64

        package init(at: Int64, other: Int64, role: Int64, source: Int64) {
            self.at = at
            self.other = other
            self.role = role
            self.source = source
        }

        package static func < (a: Self, b: Self) -> Bool {
            (a.at, a.other, a.role, a.source) < (b.at, b.other, b.role, b.source)
        }
    }
}
