//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Node
import Persistence

struct InboxShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print an object that waits, as JSON."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: "Id of the object.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            do {
                let object = try await NodeInbox(node).object(id)
                // Written anew, so that nothing in it steers a terminal.
                guard let json = try? JSONReader.read(object.content) else { throw NodeInbox.Fault.unreadable(id) }
                print(String(decoding: json.canonical, as: UTF8.self))
            } catch let fault as NodeInbox.Fault {
                throw CommandFailure(ExchangeInboxCommand.message(for: fault))
            }
        }
    }
}
