//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Node
import Persistence
import SeaWatch

struct SeaWatchListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the node's own entries, the newest first.",
        discussion: """
            What a partner asked to look out for stands on watch-lists; see `lienquan lookouts`.

            EXAMPLES
              lienquan sea watch list --node node --json
            """
    )

    @OptionGroup var node: NodeOption
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let id: String
        let kind: String
        let key: String
        let reason: String
        let until: String?
        let office: String
        let officer: String
        let since: Int64

        init(_ vessel: WatchedVessel) {
            id = vessel.id
            (kind, key) =
                switch vessel.key {
                case .mmsi(let number): ("mmsi", String(number))
                case .imo(let number): ("imo", String(number))
                case .name(let name): ("name", name)
                }
            reason = vessel.reason
            until = vessel.until?.iso8601
            office = vessel.office
            officer = vessel.officer
            since = vessel.since
        }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let answers = try await node.database.watchedVessels.entries().map(Answer.init)
            if output.json { return try JSONAnswer.write(answers) }
            if answers.isEmpty { print("no vessel is looked out for") }
            for vessel in answers {
                let until = vessel.until.map { "  until \($0)" } ?? ""
                let reason = TerminalLine.text(vessel.reason)
                print(
                    "\(vessel.id)  \(vessel.kind) \(TerminalLine.text(vessel.key))  \(vessel.office)\(until)  \(reason)"
                )
            }
        }
    }
}
