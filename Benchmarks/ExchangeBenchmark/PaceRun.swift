//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Link
import Logging
import Node
import Persistence
import Synchronization
import TestSupport

/// Times the way of each message from "send" to the acknowledgement of the other office, at a steady rate. This
/// process is the sending node; the other one is served by `lienquan serve`.
struct PaceRun: Sendable {
    /// What is sent, and what ends its way.
    enum Way: String, Sendable {
        /// An alert, until the other office has opened it.
        case pace
        /// The revocation of an alert, until the other side has applied it.
        case revoke

        func isOver(_ letter: StoredLetter?) -> Bool {
            (self == .pace ? letter?.opened : letter?.applied) != nil
        }
    }

    private let fill: FillRun
    private let rate: Double
    private let way: Way

    init(_ fill: FillRun, rate: Double, _ way: Way) {
        self.fill = fill
        self.rate = rate
        self.way = way
    }

    /// What is timed: for revocations the alerts are there before.
    private func messages(_ exchange: NodeExchange) async throws -> [Message] {
        var messages: [Message] = []
        for number in 0..<fill.count {
            let alert = SampleMessages.alert(reference: "\(number)")
            guard way == .revoke else {
                messages.append(alert)
                continue
            }
            let sent = try await exchange.desk.send(alert, from: fill.from, to: fill.to, by: "benchmark")
            messages.append(SampleMessages.revocation(of: sent.header.id))
        }
        return messages
    }

    private final class Times: Sendable {
        let begun = Mutex<[String: ContinuousClock.Instant]>([:])
        let taken = Mutex<[Double]>([])
    }

    func run() async throws {
        let node = try await Node.open(NodeFolder(fill.folder), creating: false)
        guard let exchange = node.exchange else { throw NodeError.exchange(reason: "no keys in \(fill.folder)") }
        var logger = Logger(label: "pace")
        logger.logLevel = .error
        let server = ExchangeServer(
            exchange,
            node.configuration.link,
            logger: logger,
            onReady: { _ in }
        )
        let times = Times()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            try await Task.sleep(for: .seconds(3))
            group.addTask { try await watch(exchange, times) }
            let messages = try await messages(exchange)
            exchange.outgoing.ring()
            try await Task.sleep(for: .seconds(3))
            let clock = ContinuousClock()
            let begin = clock.now
            for (number, message) in messages.enumerated() {
                try await clock.sleep(until: begin + .seconds(Double(number) / rate))
                group.addTask {
                    let id = MessageID.make(at: Timestamp.systemTime())
                    times.begun.withLock { $0[id] = clock.now }
                    try await exchange.desk.send(
                        message,
                        from: fill.from,
                        to: fill.to,
                        id: id,
                        by: "benchmark"
                    )
                    exchange.outgoing.ring()
                }
            }
            let end = clock.now + .seconds(30)
            while times.taken.withLock({ $0.count }) < fill.count, clock.now < end {
                try await Task.sleep(for: .milliseconds(20))
            }
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
        let taken = times.taken.withLock { $0.sorted() }
        func at(_ share: Double) -> String {
            taken.isEmpty
                ? "-" : String(format: "%.1f", taken[min(taken.count - 1, Int(Double(taken.count) * share))] * 1_000)
        }
        print(
            "acknowledged \(taken.count) of \(fill.count) at \(rate)/s: p50 \(at(0.5)) ms, p99 \(at(0.99)) ms, worst \(at(1)) ms"
        )
        try await node.close()
    }

    /// Looks every few milliseconds which messages were acknowledged meanwhile.
    private func watch(_ exchange: NodeExchange, _ times: Times) async throws {
        while !Task.isCancelled {
            let waiting = times.begun.withLock { Array($0.keys).sorted() }
            for id in waiting.prefix(200) {
                guard way.isOver(try await exchange.store.letter(id)) else { continue }
                guard let begun = times.begun.withLock({ $0.removeValue(forKey: id) }) else { continue }
                times.taken.withLock { $0.append(Main.seconds(ContinuousClock.now - begun)) }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
