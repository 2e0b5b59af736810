//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import LinkChart

/// A link chart in memory, without any index: it looks at every link.
package actor InMemoryChartStore: ChartStore {
    private var marks: [String: String] = [:]
    private var records: [ChartSource: ChartRecord] = [:]
    private var nodes = Numbers<ChartNodeID>()
    private var names = Numbers<String>()
    private var sources = Numbers<ChartSource>()

    package init() {}

    package func mark(of feed: String) -> String? { marks[feed] }

    package func take(_ portion: ChartPortion, of feed: String) {
        for record in portion.records { put(record) }
        let kept = Set(portion.records.map(\.source))
        for source in portion.removed where !kept.contains(source) { records[source] = nil }
        marks[feed] = portion.mark
    }

    package func confirm(_ identity: ChartIdentity, by actor: String) {
        if records[identity.source] == nil { put(identity.record) }
    }

    @discardableResult
    package func retract(_ identity: ChartIdentity, by actor: String) -> Bool {
        records.removeValue(forKey: identity.source) != nil
    }

    package func handles(of wanted: [ChartNodeID]) -> [ChartNodeID: ChartHandle] {
        let linked = Set(records.values.flatMap { $0.links.flatMap { [$0.from, $0.to] } })
        var found: [ChartNodeID: ChartHandle] = [:]
        for node in wanted where linked.contains(node) { found[node] = ChartHandle(nodes.number(of: node)) }
        return found
    }

    package func degrees(of wanted: [ChartHandle], _ sight: ChartSight) -> [ChartHandle: Int] {
        let wanted = Set(wanted)
        var degrees: [ChartHandle: Int] = [:]
        for tie in ties(sight) {
            for end in [tie.from, tie.to] where wanted.contains(end) { degrees[end, default: 0] += 1 }
        }
        return degrees
    }

    package func ties(of wanted: [ChartHandle], _ sight: ChartSight) -> [ChartTie] {
        let wanted = Set(wanted)
        return ties(sight).filter { wanted.contains($0.from) || wanted.contains($0.to) }
    }

    package func ties(
        of node: ChartHandle,
        _ sight: ChartSight,
        after last: ChartTie.Order?,
        limit: Int
    ) -> [ChartTie] {
        let all = ties(sight).filter { $0.from == node || $0.to == node }
            .filter { tie in last.map { tie.order(at: node) < $0 } ?? true }
        return Array(all.sorted { $0.precedes($1, at: node) }.prefix(max(0, limit)))
    }

    package func glossary(nodes wanted: [ChartHandle], names texts: [Int64], sources numbers: [Int64]) -> ChartGlossary
    {
        ChartGlossary(
            nodes: Dictionary(uniqueKeysWithValues: Set(wanted).map { ($0, nodes.value($0.number)) }),
            names: Dictionary(uniqueKeysWithValues: Set(texts).map { ($0, names.value($0)) }),
            sources: Dictionary(uniqueKeysWithValues: Set(numbers).map { ($0, sources.value($0)) })
        )
    }

    /// Every name that is kept; a purge leaves none behind.
    package func keptNames() -> Set<String> {
        Set(records.values.flatMap { $0.links.flatMap { [$0.fromName, $0.toName].compactMap(\.self) } })
    }

    private func put(_ record: ChartRecord) {
        records[record.source] = record.links.isEmpty ? nil : record
    }

    private func ties(_ sight: ChartSight) -> [ChartTie] {
        var ties: [ChartTie] = []
        for record in records.values {
            for link in record.links
            where sight.sees(record.source.kind, of: record.offices, isNominal: link.isNominal) {
                ties.append(
                    ChartTie(
                        from: ChartHandle(nodes.number(of: link.from)),
                        to: ChartHandle(nodes.number(of: link.to)),
                        role: link.role,
                        at: link.at,
                        isNominal: link.isNominal,
                        source: sources.number(of: record.source),
                        fromName: link.fromName.map { names.number(of: $0) },
                        toName: link.toName.map { names.number(of: $0) }
                    )
                )
            }
        }
        return ties
    }
}

/// Gives values numbers from 1.
private struct Numbers<Value: Hashable> {
    private var numbers: [Value: Int64] = [:]
    private var values: [Value] = []

    mutating func number(of value: Value) -> Int64 {
        if let number = numbers[value] { return number }
        values.append(value)
        numbers[value] = Int64(values.count)
        return Int64(values.count)
    }

    func value(_ number: Int64) -> Value { values[Int(number) - 1] }
}
