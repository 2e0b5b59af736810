//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ChartGraph {
    /// What is left of a chart with some kinds of nodes and of one period: nodes without a link that is left go too, but
    /// for where the walk began.
    ///
    /// - Parameters:
    ///   - kinds: empty for all.
    ///   - since: seconds since 1970, counted in.
    ///   - until: seconds since 1970, left out.
    package func filtered(kinds: Set<ChartNodeKind>, since: Int64?, until: Int64?) -> ChartGraph {
        if kinds.isEmpty, since == nil, until == nil { return self }
        let start = nodes.first?.id
        let kept = Set(nodes.map(\.id).filter { kinds.isEmpty || kinds.contains($0.kind) || $0 == start })
        let links = links.filter { link in
            kept.contains(link.from) && kept.contains(link.to) && since.map { link.at >= $0 } ?? true
                && until.map { link.at < $0 } ?? true
        }
        let linked = Set(links.flatMap { [$0.from, $0.to] })
        return ChartGraph(
            nodes: nodes.filter { $0.id == start || linked.contains($0.id) },
            links: links,
            isTruncated: isTruncated
        )
    }
}
