//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Node

struct ExchangeInboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "Look at what other tools handed in over TAXII, make drafts of it or put it aside.",
        discussion: """
            Tools send objects of STIX to the collection `inbox` of a node. They wait
            there until an officer who writes messages makes a draft of them or puts
            them aside. A draft goes nowhere by itself: its officer completes and
            releases it at the page of the messages.

            EXAMPLES
              lienquan exchange inbox --node node
              lienquan exchange inbox show --node node indicator--9e1f…
              lienquan exchange inbox draft --node node --officer lan \\
                --from VN-VI --to CN-7200 indicator--9e1f…
              lienquan exchange inbox aside --node node --officer lan indicator--9e1f…
            """,
        subcommands: [
            InboxListCommand.self, InboxShowCommand.self, InboxDraftCommand.self, InboxAsideCommand.self,
        ],
        defaultSubcommand: InboxListCommand.self
    )

    static func message(for fault: NodeInbox.Fault) -> String {
        switch fault {
        case .unknown(let id): "no object \(id) waits in the inbox"
        case .unknownOfficer(let login): "there is no officer \(login) with an open account"
        case .notPermitted(let login): "\(login) may not write messages; see `lienquan officer add --role contact`"
        case .unreadable(let id): "\(id) can't be read as an object of STIX; put it aside"
        case .noKeys: PairInviteCommand.noKeys
        }
    }
}
