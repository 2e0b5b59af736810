//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Node
import TestSupport

/// Sends many messages from a node's folder.
struct FillRun: Sendable {
    let folder: String
    let from: String
    let to: String
    let count: Int

    init(_ arguments: [String]) {
        folder = arguments[0]
        from = arguments[1]
        to = arguments[2]
        count = Int(arguments[3]) ?? 1
    }

    func run(rate: Double?) async throws {
        let node = try await Node.open(NodeFolder(folder), creating: false)
        guard let exchange = node.exchange else { throw NodeError.exchange(reason: "no keys in \(folder)") }
        let clock = ContinuousClock()
        let time = try await clock.measure {
            try await Self.send(count, at: rate, by: exchange.desk, from: from, to: to)
        }
        Main.report("sent", count, time)
        try await node.close()
    }

    /// - Parameter rate: messages a second; nil for as fast as it goes, 64 at a time.
    static func send(_ count: Int, at rate: Double?, by desk: ContactDesk, from: String, to: String) async throws {
        let clock = ContinuousClock()
        let begin = clock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if let rate {
                    try await clock.sleep(until: begin + .seconds(Double(number) / rate))
                } else if number >= 64 {
                    try await group.next()
                }
                group.addTask {
                    try await desk.send(
                        SampleMessages.alert(reference: "\(from) \(number)"),
                        from: from,
                        to: to,
                        by: "benchmark"
                    )
                }
            }
            try await group.waitForAll()
        }
    }
}
