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
            out. The partner is told that it was run. No figure leaves until --send is
            given, with who drafted and who approved; lines themselves leave only with
            --hits, where the partner asked for them and a third officer agrees.

            EXAMPLES
              lienquan exchange run-rule --node node 0198a64e-3500-710b-b468-2c4dc145dd8f
              lienquan exchange run-rule --node node 0198a64e-3500-710b-b468-2c4dc145dd8f \\
                --send --drafted-by "Lan" --approved-by "Minh"
              lienquan exchange run-rule --node node 0198a64e-3500-710b-b468-2c4dc145dd8f \\
                --hits --send --drafted-by "Lan" --approved-by "Minh" --endorsed-by "Thu"
            """
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Send the answer.") var send = false
    @Flag(help: "Name the lines too.") var hits = false
    @Option(help: "Who wrote the answer.") var draftedBy: String?
    @Option(help: "Who let it go; another officer.") var approvedBy: String?
    @Option(help: "Who agrees that lines are named; above the contact point.") var endorsedBy: String?
    @Argument(help: "Id of the message with the rule.") var id: String

    func validate() throws {
        guard send else { return }
        guard let draftedBy, let approvedBy, draftedBy != approvedBy else {
            throw ValidationError("--send needs --drafted-by and --approved-by, two officers.")
        }
        guard !hits || endorsedBy.map({ $0 != draftedBy && $0 != approvedBy }) ?? false else {
            throw ValidationError("--send with --hits needs --endorsed-by, a third officer.")
        }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            let rules = TravellingRules(node, exchange: exchange, now: NodeDatabase.systemTime)
            do {
                let received = try await rules.read(id)
                print(received.body.rule)
                let answer = try await rules.run(received, by: NodeOption.actor, withHits: hits)
                print("looked at \(answer.lookedAt) line(s)")
                for cell in answer.cells {
                    print("\(cell.week)  \(cell.office)  \(cell.count)")
                }
                for hit in answer.hits {
                    print("\(hit.declaration)/\(hit.item)  \(hit.day)  \(hit.office)  \(hit.hs ?? "–")")
                }
                guard send, let draftedBy, let approvedBy else { return }
                let time = Timestamp.systemTime()
                let signOff = SignOff(
                    draftedBy: draftedBy,
                    approvedBy: approvedBy,
                    approvedAt: time,
                    endorsedBy: answer.hits.isEmpty ? nil : endorsedBy
                )
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
