//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// The numbers of nodes, names and visibilities of some records; those that are new get the next ones.
struct ChartNumbering {
    private struct NameKey: Hashable {
        let node: Int64
        let text: String
    }

    private let connection: any SQLConnection
    private var nodes: [ChartNodeID: Int64]
    private var names: [NameKey: Int64] = [:]
    private var visibilities: [ChartVisibilities.Visibility: Int64] = [:]
    private var newNodes: [(Int64, ChartNodeID)] = []
    private var newNames: [(Int64, NameKey)] = []
    private var nextName: Int64

    init(_ records: [ChartRecord], in connection: any SQLConnection) throws {
        self.connection = connection
        let links = records.flatMap(\.links)
        let wanted = Set(links.flatMap { [$0.from, $0.to] })
        var nodes = try SQLChartStore.numbers(of: Array(wanted), in: connection)
        let named = Set(
            links.flatMap { [$0.fromName == nil ? nil : nodes[$0.from], $0.toName == nil ? nil : nodes[$0.to]] }
                .compactMap(\.self)
        )
        var nextNode = try Self.last(of: "chart_node", in: connection)
        nextName = try Self.last(of: "chart_name", in: connection)
        for node in wanted.subtracting(nodes.keys).sorted() {
            nextNode += 1
            nodes[node] = nextNode
            newNodes.append((nextNode, node))
        }
        var names: [NameKey: Int64] = [:]
        try ChartLookup.each(
            named.sorted(),
            "SELECT id, node, text FROM chart_name WHERE node IN (?LIST?)",
            in: connection
        ) { row in
            names[NameKey(node: try row.integer(1), text: row.text(2))] = try row.integer(0)
        }
        self.nodes = nodes
        self.names = names
    }

    mutating func link(_ link: ChartLink, of record: ChartRecord) throws -> ChartSourceLinks.Link {
        guard let from = nodes[link.from], let to = nodes[link.to] else {
            throw PersistenceError.unreadable("a node without a number")
        }
        return ChartSourceLinks.Link(
            from: from,
            to: to,
            role: link.role.code,
            at: link.at,
            visibility: try visibility(of: link, record),
            fromName: name(link.fromName, of: from),
            toName: name(link.toName, of: to)
        )
    }

    /// Stores those that are new.
    func store() throws {
        let bulk = try connection.bulkInsert(
            into: BulkTarget(
                table: "chart_node",
                columns: [
                    BulkTarget.Column(name: "id", kind: .integer), BulkTarget.Column(name: "kind", kind: .integer),
                    BulkTarget.Column(name: "node_key", kind: .text),
                ],
                key: ["id"],
                conflict: .keep
            )
        )
        for (number, node) in newNodes {
            try bulk.append { row in
                try row.integer(number)
                try row.integer(node.kind.code)
                try row.text(node.key)
            }
        }
        _ = try bulk.finish {}
        let names = try connection.bulkInsert(
            into: BulkTarget(
                table: "chart_name",
                columns: [
                    BulkTarget.Column(name: "id", kind: .integer), BulkTarget.Column(name: "node", kind: .integer),
                    BulkTarget.Column(name: "text", kind: .text),
                ],
                key: ["id"],
                conflict: .keep
            )
        )
        for (number, name) in newNames {
            try names.append { row in
                try row.integer(number)
                try row.integer(name.node)
                try row.text(name.text)
            }
        }
        _ = try names.finish {}
    }

    private mutating func name(_ text: String?, of node: Int64) -> Int64 {
        guard let text = text?.replacing("\u{0}", with: "\u{2400}") else { return 0 }
        let key = NameKey(node: node, text: text)
        if let known = names[key] { return known }
        nextName += 1
        names[key] = nextName
        newNames.append((nextName, key))
        return nextName
    }

    private mutating func visibility(of link: ChartLink, _ record: ChartRecord) throws -> Int64 {
        let visibility = ChartVisibilities.Visibility(
            kind: record.source.kind,
            offices: record.offices,
            isNominal: link.isNominal
        )
        if let known = visibilities[visibility] { return known }
        let values: [SQLValue] = [
            .integer(visibility.kind.code), .text(visibility.officesText), .bool(visibility.isNominal),
        ]
        let found = try connection.first(
            "SELECT id FROM chart_visibility WHERE source_kind = ? AND offices = ? AND is_nominal = ?",
            values
        ) { try $0.integer(0) }
        let number: Int64
        if let found {
            number = found
        } else {
            number = try Self.last(of: "chart_visibility", in: connection) + 1
            try connection.execute(
                "INSERT INTO chart_visibility (id, source_kind, offices, is_nominal) VALUES (?, ?, ?, ?)",
                [.integer(number)] + values
            )
        }
        visibilities[visibility] = number
        return number
    }

    private static func last(of table: String, in connection: any SQLConnection) throws -> Int64 {
        try connection.first("SELECT COALESCE(MAX(id), 0) FROM \(table)") { try $0.integer(0) } ?? 0
    }
}
