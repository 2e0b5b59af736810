//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import LinkChart

/// Expansions and connections from the parties of declarations drawn by chance, so that big parties come as often as an
/// officer meets them.
struct WalkRun {
    private let store: any ChartStore

    init(_ store: any ChartStore) { self.store = store }

    func run(_ count: Int, writing path: String) async throws {
        let starts = try await starts(count * 2)
        let all = ChartExplorer(store: store, sight: .everything, limits: ChartLimits(nodes: ChartLimits.mostNodes))
        let sight = ChartSight(offices: ["VN-3"], sources: [.declaration], seesNominal: false)
        let one = ChartExplorer(store: store, sight: sight, limits: ChartLimits(nodes: ChartLimits.mostNodes))
        let handles = try await store.handles(of: starts)
        try starts.compactMap { handles[$0].map { "\($0.number)" } }.joined(separator: "\n").write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        try await time("two steps, whole node", starts.prefix(count)) { start in
            try await all.expand(start, steps: 2)?.nodes.count ?? 0
        }
        var few: [ChartNodeID] = []
        for start in starts.prefix(count) where try await all.expand(start, steps: 1)?.nodes.first?.isHub == false {
            few.append(start)
        }
        try await time("two steps, whole node, \(few.count) starts of at most 200 links", few) { start in
            try await all.expand(start, steps: 2)?.nodes.count ?? 0
        }
        try await time("two steps, one office without persons", starts.prefix(count)) { start in
            try await one.expand(start, steps: 2)?.nodes.count ?? 0
        }
        try await time("three steps, whole node, 500 nodes", starts.prefix(count)) { start in
            try await ChartExplorer(store: store, sight: .everything).expand(start, steps: 3)?.nodes.count ?? 0
        }
        var results: [String: Int] = [:]
        let ends = Dictionary(zip(starts, starts.dropFirst(count)), uniquingKeysWith: { first, _ in first })
        try await time("shortest connection, whole node", starts.prefix(count)) { start in
            guard let end = ends[start] else { return 0 }
            switch try await all.connect(start, end) {
            case .found(let ways, _, _):
                results["\((ways.first?.count ?? 1) - 1) steps", default: 0] += 1
                return ways.count
            case .none: results["none", default: 0] += 1
            case .undecided: results["undecided", default: 0] += 1
            case .unknown: results["unknown", default: 0] += 1
            }
            return 0
        }
        print(
            "connections:",
            results.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        )
        let hub = ChartNodeID(.place, "G0")
        try await time("the busiest gate itself, one step", [hub].compactMap(\.self)) { start in
            try await all.expand(start, steps: 1)?.nodes.count ?? 0
        }
    }

    /// The importer, the vehicle or the broker of a declaration.
    private func starts(_ count: Int) async throws -> [ChartNodeID] {
        var made = MadeRecords(seed: 77)
        return made.next(count).enumerated().compactMap { place, record in
            record.links[[0, 4, 2][place % 3]].role == .carriedBy
                ? record.links[4].to : record.links[[0, 4, 2][place % 3]].from
        }
    }

    private func time(
        _ what: String,
        _ starts: some Sequence<ChartNodeID>,
        _ body: (ChartNodeID) async throws -> Int
    ) async throws {
        var times: [Double] = []
        var found = 0
        for start in starts {
            let began = ContinuousClock.now
            found += try await body(start)
            times.append(ChartBenchmark.seconds(since: began) * 1_000)
        }
        times.sort()
        func at(_ share: Double) -> String {
            String(format: "%.1f", times[min(times.count - 1, Int(share * Double(times.count)))])
        }
        let mean = Double(found) / Double(times.count)
        print(
            "\(what): p50 \(at(0.5)) ms, p95 \(at(0.95)) ms, worst \(at(1)) ms, \(String(format: "%.0f", mean)) found"
        )
    }
}
