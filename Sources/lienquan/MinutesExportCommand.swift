//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Exchange
import Foundation
import Node
import Operations
import Persistence

struct MinutesExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write signed minutes with the proofs of both signatures.",
        discussion: """
            The file holds the text that was signed, to the byte, and for each signature what
            `exchange prove --content` writes. `minutes verify` checks it without a node.

            EXAMPLES
              lienquan minutes export --node node 0198a64e-3500-710b-b468-2c4dc145dd8f > minutes.json
              lienquan minutes verify minutes.json
            """
    )

    @OptionGroup var node: NodeOption
    @Argument(help: "Id of the conference.") var id: String

    func run() async throws {
        try await node.open(creating: false) { node in
            guard let conference = try await node.database.conferences.conference(id) else {
                throw CommandFailure("there is no conference \(id)")
            }
            do {
                let minutes = try await NodeConferences.minutes(of: conference, exchange: try node.requireExchange())
                print(String(decoding: minutes.json.canonical, as: UTF8.self))
            } catch ConferenceError.notAgreed {
                throw CommandFailure("the minutes are not signed by both sides")
            } catch ProofError.notYetCosigned(let side) {
                throw CommandFailure(
                    "the log of \(side) is not signed by both sides up to the signatures yet; try again in a minute"
                )
            }
        }
    }
}
