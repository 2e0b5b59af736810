//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import LinkChart
import Persistence

/// Measures the link chart on SQLite.
///
/// ```
/// ChartBenchmark fill FILE LINKS        makes a database of about so many links
/// ChartBenchmark walk FILE QUERIES OUT  times expansions and connections; writes where they began, for the peer
/// ```
@main
struct ChartBenchmark {
    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3, let count = Int(arguments[2]) else {
            FileHandle.standardError.write(
                Data("see the head of Benchmarks/ChartBenchmark/ChartBenchmark.swift\n".utf8)
            )
            exit(2)
        }
        let node = try await NodeDatabase.open(sqlite: arguments[1])
        switch arguments[0] {
        case "fill": try await fill(node, links: count)
        case "walk" where arguments.count == 4: try await WalkRun(closed(node.chart)).run(count, writing: arguments[3])
        default: exit(2)
        }
        try await node.close()
    }

    /// As a node keeps it.
    private static func closed(_ store: SQLChartStore) -> ProtectedChartStore {
        ProtectedChartStore(store, ChartProtection([UInt8](repeating: 5, count: 32)))
    }

    /// Links are made and stored in portions, so that no memory holds them all.
    private static func fill(_ node: NodeDatabase, links wanted: Int) async throws {
        var made = MadeRecords(seed: 5)
        var links = 0
        let start = ContinuousClock.now
        while links < wanted {
            let records = made.next(20_000)
            links += records.reduce(0) { $0 + $1.links.count }
            try await closed(node.chart).take(
                ChartPortion(records: records, mark: "\(links)", isLast: false),
                of: "benchmark"
            )
        }
        let time = seconds(since: start)
        print("filled: \(links) links of \(made.count) declarations, \(Int(Double(links) / time)) links/s")
    }

    static func seconds(since start: ContinuousClock.Instant) -> Double {
        let time = ContinuousClock.now - start
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}
