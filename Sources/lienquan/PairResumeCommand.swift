//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Node
import Persistence

struct PairResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Talk to a suspended partner again; what waited is sent.",
        discussion: "A partner that an alarm halted goes on when the alarm is settled: `lienquan exchange settle`."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: ArgumentHelp("Country of the partner.", valueName: "country")) var partner: String

    func run() async throws {
        try await Self.set(.active, partner, node)
    }

    static func set(_ state: Partner.State, _ country: String, _ option: NodeOption) async throws {
        try await option.open(creating: false) { node in
            let store = node.database.exchange
            guard let partner = try await store.partners().first(where: { $0.node == country }) else {
                throw CommandFailure("there is no partner \(country)")
            }
            guard partner.state != .halted else {
                throw CommandFailure("an alarm halted the link; settle it first: `lienquan exchange alarms`")
            }
            _ = try await store.change(partner: country, by: NodeOption.actor) { partner in
                partner.state = state
                return true
            }
            print("\(country): \(state.rawValue)")
        }
    }
}
