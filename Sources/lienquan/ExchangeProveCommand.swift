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
