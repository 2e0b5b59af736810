//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

struct PairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Join this node with the node of another administration.",
        discussion: """
            Both sides do the same: each writes an invitation, hands it to the other by
            any way, and both read its fingerprint to one another over the telephone
            before they accept it. Nothing is trusted but what was accepted so.

            EXAMPLE
              VN$ lienquan pair invite --node node --partner CN > vn.invitation
              CN$ lienquan pair accept --node node vn.invitation
              CN$ lienquan pair invite --node node --partner VN > cn.invitation
              VN$ lienquan pair accept --node node cn.invitation
            """,
        subcommands: [
            PairInviteCommand.self, PairAcceptCommand.self, PairListCommand.self, PairSuspendCommand.self,
            PairResumeCommand.self,
        ]
    )
}
