//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Node
import Persistence

struct ExchangeStatementCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "List what was exchanged with a partner in a month; the same on both sides to the byte.",
        discussion: """
            Months are by UTC. Only what the receiver has confirmed is listed, so it is
            equal once the month's messages have arrived and were opened.

            EXAMPLES
              lienquan exchange statement --node node --month 2025-08
              lienquan exchange statement --node node --month 2025-08 --json > statement.json
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, where there are several.", valueName: "country"))
    var partner: String?
    @Option(help: ArgumentHelp("The month.", valueName: "yyyy-mm")) var month: String
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard StatementMonth(month) != nil else { throw ValidationError("--month must look like 2025-08.") }
    }

    func run() async throws {
        guard let month = StatementMonth(month) else { return }
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let partner = try await exchange.requirePartner(partner)
            let lines = try await exchange.store.exchanged(
                with: partner.node,
                from: month.start,
                until: month.end
            )
            let statement = ExchangeStatement(month: month, nodes: [exchange.node, partner.node], lines: lines)
            print(
                output.json ? String(decoding: statement.json.canonical, as: UTF8.self) : statement.text,
                terminator: output.json ? "\n" : ""
            )
        }
    }
}
