//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import CanonicalJSON
import Node
import Persistence
import TAXII

struct InboxListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what waits, the oldest first: when, who sent it, what it is."
    )

    @OptionGroup var node: NodeOption
    @Option(help: "How many.") var limit = 50
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let id: String
        let type: String
        let version: String
        let added: String
        let account: String
        let name: String?
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let answers = try await NodeInbox(node).waiting(limit: limit).map { object in
                Answer(
                    id: object.id,
                    type: object.type,
                    version: object.version,
                    added: object.addedAt.text,
                    account: object.account,
                    name: (try? JSONReader.read(object.content))?["name"]?.text
                )
            }
            if output.json {
                try JSONAnswer.write(answers)
                return
            }
            if answers.isEmpty { print("nothing waits") }
            for answer in answers {
                print(
                    "\(answer.added.prefix(16))  \(answer.account)  \(answer.id)  \(TerminalLine.text(answer.name ?? ""))"
                )
            }
        }
    }
}
