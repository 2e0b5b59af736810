//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Node
import Persistence

struct ExchangeSettleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Say that an alarm was looked into, and what was found; a halted link goes on."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: "Id of the alarm.") var id: String
    @Option(help: "What was found.") var note: String

    func run() async throws {
        try await node.open(creating: false) { node in
            do {
                try await node.requireExchange().store.settle(alarm: id, by: NodeOption.actor, note: note)
            } catch ExchangeStoreError.unknownMessage {
                throw CommandFailure("there is no open alarm \(id)")
            }
        }
    }
}
