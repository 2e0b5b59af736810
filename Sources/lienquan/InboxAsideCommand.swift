//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Node

struct InboxAsideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aside",
        abstract: "Take an object out of the inbox without using it; the journal says who did.",
        discussion: """
            EXAMPLE
              lienquan exchange inbox aside --node node --officer lan indicator--9e1f…
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Who decides.", valueName: "login")) var officer: String
    @Argument(help: "Id of the object.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            do {
                try await NodeInbox(node).putAside(id, by: officer)
            } catch let fault as NodeInbox.Fault {
                throw CommandFailure(ExchangeInboxCommand.message(for: fault))
            }
        }
    }
}
