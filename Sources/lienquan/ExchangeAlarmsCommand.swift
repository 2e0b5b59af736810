//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Node
import Persistence

struct ExchangeAlarmsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alarms",
        abstract: "List what about a partner a person must look at."
    )

    @OptionGroup var node: NodeOption
    @Option(help: "How many.") var limit = 20

    func run() async throws {
        try await node.open(creating: false) { node in
            let alarms = try await node.requireExchange().store.alarms(of: nil, limit: limit)
            if alarms.isEmpty { print("no alarm") }
            for alarm in alarms {
                let end = alarm.settledBy.map { "settled by \($0)" } ?? "open"
                print(
                    "\(alarm.at.text.prefix(16))  \(alarm.partner)  \(alarm.alarm.kind.rawValue)  \(end)  \(alarm.id)\n"
                        + "  \(alarm.alarm.detail)"
                )
            }
        }
    }
}
