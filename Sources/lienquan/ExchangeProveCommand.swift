//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Foundation
import MerkleLog
import Node
import Persistence

struct ExchangeProveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write what shows a third person that a message was exchanged.",
        discussion: """
            The file holds the signed header and, for the logs of both sides, a proof with
            a checkpoint that both sides signed. With --content also what was said, where
            the originator's handling code allows that. docs/exchange.md says how to check
            it with other tools; `exchange verify` does it here, without a node.

            EXAMPLES
              lienquan exchange prove --node node 0198a64e-3500-710b-b468-2c4dc145dd8f > proof.json
              lienquan exchange verify proof.json
            """
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Also what was said.") var content = false
    @Argument(help: "Id of the message.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            let exchange = try node.requireExchange()
            guard let letter = try await exchange.store.letter(id) else {
                throw CommandFailure("there is no message \(id)")
            }
            do {
                if content {
                    let blocks = try await exchange.desk.blocks(.export, on: id, for: nil)
                    guard blocks.isEmpty else { throw DeskError.blocked(.export, blocks) }
                }
                let bundle = try await exchange.proofs(with: letter.partner).prove(id, withContent: content)
                print(String(decoding: bundle.json.canonical, as: UTF8.self))
            } catch let error as DeskError {
                throw CommandFailure(ExchangeSendCommand.message(for: error))
            } catch ProofError.notYetCosigned(let side) {
                throw CommandFailure(
                    "the log of \(side) is not signed by both sides up to this message yet; try again in a minute"
                )
            } catch ProofError.contentClosed {
                throw CommandFailure("the content of \(id) was deleted, or its keys are not here")
            }
        }
    }
}

struct ExchangeVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a proof that `exchange prove` wrote; needs no node.",
        discussion: """
            Prints whose keys it stands on: compare them with the keys that the two
            administrations publish. Ends with 1 when anything does not hold.
            """
    )

    @Argument(help: ArgumentHelp("The proof.", valueName: "file")) var file: String

    func run() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        guard let bundle = ProofBundle(Array(data)) else { throw CommandFailure("\(file) is no proof") }
        let findings = bundle.verify()
        guard findings.isProven, let header = findings.header else {
            throw CommandFailure("nothing is proven: \(findings.faults.map { "\($0)" }.joined(separator: ", "))")
        }
        print("message    \(header.id)")
        print("from, to   \(header.from) → \(header.to)")
        print("sent       \(header.sent.text)")
        print("signed by  \(bundle.card.office), key \(bundle.card.signingKey)")
        for side in bundle.sides {
            print("log of \(side.node)  entry \(side.proof.index) of \(side.proof.checkpoint.size)")
            print("  signed    \(side.logKey.encoded)")
            print("  cosigned  \(side.witnessKey.encoded)")
        }
        if let message = findings.message { print(String(decoding: message.canonical, as: UTF8.self)) }
    }
}

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
