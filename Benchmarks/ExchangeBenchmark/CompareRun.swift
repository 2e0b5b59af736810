//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Node
import Persistence

/// Compares what two nodes have after a bad day: nothing lost, nothing twice, logs that agree.
enum CompareRun {
    static func run(_ a: String, _ b: String) async throws {
        let nodes = [
            try await Node.open(NodeFolder(a), creating: false), try await Node.open(NodeFolder(b), creating: false),
        ]
        var isRight = true
        func require(_ holds: Bool, _ what: String) {
            print("\(holds ? "ok  " : "BAD ") \(what)")
            isRight = isRight && holds
        }
        let names = nodes.map(\.configuration.country)
        let stores = nodes.map(\.database.exchange)
        let standings = [
            try await stores[0].standing(of: names[1]), try await stores[1].standing(of: names[0]),
        ]
        for (here, there) in [(0, 1), (1, 0)] {
            require(
                standings[here].sent == standings[there].received,
                "\(names[here]) sent \(standings[here].sent.sequence), \(names[there]) has \(standings[there].received.sequence)"
            )
            require(
                standings[here].confirmed == standings[here].sent,
                "\(names[here]) knows that all \(standings[here].confirmed.sequence) arrived"
            )
            let witnessed = try await stores[here].witnessed(of: names[there])
            let root = try await stores[here].witnessedRoot(of: names[there], size: witnessed.size)
            require(
                witnessed.size == standings[there].logSize && root == standings[there].logRoot,
                "\(names[here]) rebuilt the log of \(names[there]): \(witnessed.size) of \(standings[there].logSize)"
            )
            let alarms = try await stores[here].alarms(of: nil, limit: 10)
            require(
                alarms.isEmpty,
                "\(names[here]) has \(alarms.count) alarms \(alarms.first.map { "\($0.alarm)" } ?? "")"
            )
        }
        let all = (Timestamp(milliseconds: 0), Timestamp(seconds: 4_102_444_800))
        let month = StatementMonth(String(Timestamp.systemTime().text.prefix(7)))
        var texts: [String] = []
        for side in 0..<2 {
            let lines = try await stores[side].exchanged(with: names[1 - side], from: all.0, until: all.1)
            require(Set(lines.map(\.id)).count == lines.count, "\(names[side]): \(lines.count) messages, none twice")
            require(!lines.contains { $0.type == nil }, "\(names[side]) opened all")
            if let month { texts.append(ExchangeStatement(month: month, nodes: names, lines: lines).text) }
        }
        require(texts.count == 2 && texts[0] == texts[1], "the statements are equal")
        for node in nodes {
            _ = try await node.database.journal.verify()
            try await node.close()
        }
        if !isRight { exit(1) }
    }
}
