//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Node

struct InboxDraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Make the draft of an alert from an object, and take it out of the inbox.",
        discussion: """
            Prints the id of the draft. The officer finds it among the drafts at the page
            of the messages, completes it and lets it go; names of companies are there
            and not yet released.

            EXAMPLE
              lienquan exchange inbox draft --node node --officer lan \\
                --from VN-VI --to CN-7200 indicator--9e1f…
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Whose draft it becomes.", valueName: "login")) var officer: String
    @Option(help: ArgumentHelp("The sending office.", valueName: "office")) var from: String
    @Option(help: ArgumentHelp("The paired office.", valueName: "office")) var to: String
    @Argument(help: "Id of the object.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            do {
                print(try await NodeInbox(node).draft(id, OfficePair(from: from, to: to), by: officer).id)
            } catch let fault as NodeInbox.Fault {
                throw CommandFailure(ExchangeInboxCommand.message(for: fault))
            } catch let error as DeskError {
                throw CommandFailure(ExchangeSendCommand.message(for: error))
            }
        }
    }
}
