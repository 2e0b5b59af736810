//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an officer may see of the chart. It is asked before walking: a link outside it neither connects nor counts.
package struct ChartSight: Hashable, Sendable {
    /// The offices whose records are seen; nil for the whole node.
    package let offices: Set<String>?
    /// The kinds of records that are seen.
    package let sources: Set<ChartSource.Kind>
    /// Whether links that tell of natural persons are seen.
    package let seesNominal: Bool

    package init(offices: Set<String>?, sources: Set<ChartSource.Kind>, seesNominal: Bool) {
        self.offices = offices
        self.sources = sources
        self.seesNominal = seesNominal
    }

    /// Everything there is; for tests and for the node itself.
    package static let everything = ChartSight(offices: nil, sources: Set(ChartSource.Kind.allCases), seesNominal: true)

    package func sees(_ kind: ChartSource.Kind, of owners: Set<String>, isNominal: Bool) -> Bool {
        guard sources.contains(kind), seesNominal || !isNominal else { return false }
        guard let offices else { return true }
        return !offices.isDisjoint(with: owners)
    }
}
