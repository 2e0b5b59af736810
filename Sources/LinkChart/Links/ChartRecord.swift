//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// All links of one record, and whose record it is.
package struct ChartRecord: Hashable, Sendable {
    package let source: ChartSource
    /// The codes of the offices whose record it is. Without any, only officers of the whole node see it.
    package let offices: Set<String>
    package let links: [ChartLink]

    /// - Parameter links: one that says the same as an earlier one is left out.
    package init(_ source: ChartSource, offices: Set<String>, links: [ChartLink]) {
        self.source = source
        self.offices = offices
        var met: Set<Saying> = []
        self.links = links.filter { met.insert(Saying(from: $0.from, to: $0.to, role: $0.role)).inserted }
    }

    private struct Saying: Hashable {
        let from: ChartNodeID
        let to: ChartNodeID
        let role: ChartRole
    }
}
