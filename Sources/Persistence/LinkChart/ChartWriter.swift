//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// Replaces the links of records within one transaction. Whoever uses it holds the end of the journal, so numbers are
/// given by one writer at a time.
struct ChartWriter {
    private struct Kept {
        let number: Int64
        let links: ChartSourceLinks
    }

    private let connection: any SQLConnection

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    func take(_ records: [ChartRecord], removing removed: [ChartSource]) throws {
        // Of a record that comes twice the last counts.
        let last = Dictionary(records.map { ($0.source, $0) }, uniquingKeysWith: { $1 })
        let going = removed.filter { last[$0] == nil }
        let order = Set(records.map(\.source)).sorted { ($0.kind.code, $0.key) < ($1.kind.code, $1.key) }
        let kept = try self.kept(order + going)
        var numbering = try ChartNumbering(Array(last.values), in: connection)
        var next = try connection.first("SELECT COALESCE(MAX(id), 0) FROM chart_source") { try $0.integer(0) } ?? 0
        var change = ChartChange()
        for source in order {
            guard let record = last[source] else { continue }
            let links = try ChartSourceLinks(record.links.map { try numbering.link($0, of: record) })
            if let before = kept[source] {
                guard before.links != links else { continue }
                change.remove(before.links, source: before.number)
                change.add(links, source: before.number)
                change.rewritten.append((before.number, links))
            } else if !links.links.isEmpty {
                next += 1
                change.add(links, source: next)
                change.new.append((next, source, links))
            }
        }
        for source in going {
            guard let before = kept[source] else { continue }
            change.remove(before.links, source: before.number)
            change.gone.append(before.number)
        }
        try numbering.store()
        try change.store(in: connection)
        try ChartSweep(connection).sweep(change)
    }

    private func kept(_ sources: [ChartSource]) throws -> [ChartSource: Kept] {
        var kept: [ChartSource: Kept] = [:]
        for (kind, members) in Dictionary(grouping: sources, by: \.kind) {
            try ChartLookup.each(
                members.map { .text($0.key) },
                "SELECT id, source_key, links FROM chart_source WHERE kind = ? AND source_key IN (?LIST?)",
                before: [.integer(kind.code)],
                in: connection
            ) { row in
                let number = try row.integer(0)
                let source = ChartSource(kind, row.text(1))
                kept[source] = Kept(number: number, links: try ChartSourceLinks(row.blob(2)))
            }
        }
        return kept
    }
}
