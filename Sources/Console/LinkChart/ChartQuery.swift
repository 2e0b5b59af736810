//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart

/// What a page of the link chart was asked for.
struct ChartQuery: Hashable, Sendable {
    /// As the address has them; nodes are read by ``ChartNodeID``.
    var node: String?
    var to: String?
    var steps = 1
    var opened: [String] = []
    var throughHubs = false
    var kinds: Set<ChartNodeKind> = []
    var since: CalendarDate?
    var until: CalendarDate?
    /// What was typed to look for a node.
    var soughtKind: ChartNodeKind?
    var sought: String?

    init(node: String? = nil, to: String? = nil) {
        self.node = node
        self.to = to
    }

    init(_ fields: FormFields) {
        node = fields["node"]
        to = fields["to"]
        steps = fields["steps"].flatMap { Int($0) }.flatMap { (1...3).contains($0) ? $0 : nil } ?? 1
        opened = Array(fields.all("open").prefix(50))
        throughHubs = fields["hubs"] == "1"
        kinds = Set(fields.all("only").compactMap { ChartNodeKind(rawValue: $0) })
        since = fields["since"].flatMap { CalendarDate(iso8601: $0) }
        until = fields["until"].flatMap { CalendarDate(iso8601: $0) }
        soughtKind = fields["kind"].flatMap { ChartNodeKind(rawValue: $0) }
        sought = fields["q"]
    }

    var items: [(String, String?)] {
        [("node", node), ("to", to), ("steps", steps == 1 ? nil : "\(steps)"), ("hubs", throughHubs ? "1" : nil)]
            + opened.map { ("open", $0) } + kinds.map(\.rawValue).sorted().map { ("only", $0) }
            + [("since", since?.iso8601), ("until", until?.iso8601)]
    }
}
