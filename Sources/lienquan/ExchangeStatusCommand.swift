//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import MerkleLog
import Node
import Persistence

struct ExchangeStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how far both directions with each partner have come."
    )

    @OptionGroup var node: NodeOption
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let partner: String
        let state: String
        let sent: Int64
        let confirmed: Int64
        let received: Int64
        let opened: Int64
        let logSize: Int
        let logRoot: String
        let witnessed: Int
        let openAlarms: Int
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let store = try node.requireExchange().store
            var answers: [Answer] = []
            for partner in try await store.partners() {
                let standing = try await store.standing(of: partner.node)
                let alarms = try await store.alarms(of: partner.node, limit: 1_000).filter { $0.settledBy == nil }
                answers.append(
                    Answer(
                        partner: partner.node,
                        state: partner.state.rawValue,
                        sent: standing.sent.sequence,
                        confirmed: standing.confirmed.sequence,
                        received: standing.received.sequence,
                        opened: standing.openedThrough,
                        logSize: standing.logSize,
                        logRoot: standing.logRoot.base64,
                        witnessed: try await store.witnessed(of: partner.node).size,
                        openAlarms: alarms.count
                    )
                )
            }
            if output.json {
                try JSONAnswer.write(answers)
                return
            }
            if answers.isEmpty { print("no partner yet; `lienquan pair invite` begins") }
            for answer in answers {
                print(
                    """
                    \(answer.partner): \(answer.state)
                      sent      \(answer.sent), confirmed \(answer.confirmed), waiting \(answer.sent - answer.confirmed)
                      received  \(answer.received), opened through \(answer.opened)
                      own log   \(answer.logSize)  \(answer.logRoot)
                      their log \(answer.witnessed) rebuilt here
                      alarms    \(answer.openAlarms)
                    """
                )
            }
        }
    }
}
