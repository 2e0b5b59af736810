//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Node

struct ExchangeShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a message as JSON; the journal notes who read it."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: "Id of the message.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let desk = try node.requireExchange().desk
            do {
                let read = try await desk.read(id)
                try await desk.markRead(id, by: NodeOption.actor)
                print(String(decoding: read.raw.canonical, as: UTF8.self))
            } catch let error as DeskError {
                throw CommandFailure(ExchangeSendCommand.message(for: error))
            }
        }
    }
}
