//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// Measures the exchange.
///
/// ```
/// ExchangeBenchmark core COUNT                  sealing, accepting, opening in one process, without a line
/// ExchangeBenchmark fill NODE FROM TO COUNT [RATE]   sends from a node's folder, as fast as it goes or at a rate
/// ExchangeBenchmark pace NODE FROM TO COUNT RATE     serves the node's link itself, sends at a rate, times the way
/// ExchangeBenchmark revoke NODE FROM TO COUNT RATE   the same for revocations, until they are applied
/// ExchangeBenchmark compare NODE NODE           what both have, what one lacks, whether the logs agree
/// ```
@main
struct Main {
    static func main() async throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let mode = arguments.isEmpty ? "core" : arguments.removeFirst()
        switch (mode, arguments.count) {
        case ("core", 0...1): try await CoreRun.run(count: arguments.first.flatMap { Int($0) } ?? 20_000)
        case ("fill", 4...5):
            try await FillRun(arguments).run(rate: arguments.count == 5 ? Double(arguments[4]) : nil)
        case ("pace", 5), ("revoke", 5):
            guard let way = PaceRun.Way(rawValue: mode) else { return }
            try await PaceRun(FillRun(arguments), rate: Double(arguments[4]) ?? 50, way).run()
        case ("compare", 2): try await CompareRun.run(arguments[0], arguments[1])
        default:
            FileHandle.standardError.write(Data("see the head of Benchmarks/ExchangeBenchmark/Main.swift\n".utf8))
            exit(2)
        }
    }

    static func seconds(_ time: Duration) -> Double {
        Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    static func report(_ what: String, _ count: Int, _ time: Duration) {
        print("\(what): \(Int(Double(count) / seconds(time))) messages/s, \(String(format: "%.2f", seconds(time))) s")
    }
}
