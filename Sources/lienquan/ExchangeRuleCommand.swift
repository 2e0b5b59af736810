//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import Persistence

struct ExchangeRuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run-rule",
        abstract: "Run a rule that a partner sent on our own data, and answer with counts.",
        discussion: """
            Prints the rule and what it found by week and office; counts below 5 are left
            out. Nothing leaves until --send is given, with who drafted and who approved.

            EXAMPLES
              lienquan exchange run-rule --node node 0198a64e-3500-710b-b468-2c4dc145dd8f
              lienquan exchange run-rule --node node 0198a64e-3500-710b-b468-2c4dc145dd8f \\
                --send --drafted-by "Lan" --approved-by "Minh"
            """
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Send the answer.") var send = false
    @Option(help: "Who wrote the answer.") var draftedBy: String?
    @Option(help: "Who let it go; another officer.") var approvedBy: String?
    @Argument(help: "Id of the message with the rule.") var id: String

    func validate() throws {
        guard send else { return }
        guard let draftedBy, let approvedBy, draftedBy != approvedBy else {
            throw ValidationError("--send needs --drafted-by and --approved-by, two officers.")
        }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let rules = TravellingRules(node, exchange: exchange, now: NodeDatabase.systemTime)
            do {
                let received = try await rules.read(id)
                print(received.body.rule)
                let answer = try await rules.run(received)
                print("looked at \(answer.lookedAt) line(s)")
                for cell in answer.cells {
                    print("\(cell.week)  \(cell.office)  \(cell.count.map(String.init) ?? "fewer than 5")")
                }
                guard send, let draftedBy, let approvedBy else { return }
                let time = Timestamp.systemTime()
                let signOff = SignOff(draftedBy: draftedBy, approvedBy: approvedBy, approvedAt: time)
                let sent = try await exchange.desk.send(
                    rules.answer(received, answer, signOff: signOff),
                    from: received.letter.to,
                    to: received.letter.from,
                    by: NodeOption.actor
                )
                print("answered with \(sent.header.id)")
            } catch let error as TravellingRuleError {
                throw CommandFailure("\(error)")
            } catch let error as DeskError {
                throw CommandFailure(ExchangeSendCommand.message(for: error))
            }
        }
    }
}
