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
import Persistence

struct ExchangeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List messages, the newest first: when, who, what, how far they came."
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Only requests that wait for an answer, the most urgent first.") var due = false
    @Option(help: "How many.") var limit = 20
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let id: String
        let type: String
        let from: String
        let to: String
        let sent: String
        let delivered: String?
        let opened: String?
        let read: String?
        let due: String?
        let standing: String
        let thread: String
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let letters = try await node.requireExchange().store.letters(LetterFilter(isDue: due, limit: limit))
            if output.json {
                try JSONAnswer.write(letters.map(Self.answer))
                return
            }
            if letters.isEmpty { print("no message") }
            for letter in letters {
                let mark =
                    letter.read != nil
                    ? "read" : letter.opened != nil ? "opened" : letter.delivered != nil ? "delivered" : "waiting"
                print(
                    "\(letter.sent.text.prefix(16))  \(letter.from) → \(letter.to)  \(letter.facts.type.rawValue)  "
                        + "\(letter.direction == .sent ? mark : letter.read == nil ? "unread" : "read")  "
                        + "\(letter.standing.rawValue)  \(letter.id)"
                )
            }
        }
    }

    private static func answer(_ letter: StoredLetter) -> Answer {
        Answer(
            id: letter.id,
            type: letter.facts.type.rawValue,
            from: letter.from,
            to: letter.to,
            sent: letter.sent.text,
            delivered: letter.delivered?.text,
            opened: letter.opened?.text,
            read: letter.read?.text,
            due: letter.facts.due?.text,
            standing: letter.standing.rawValue,
            thread: letter.facts.thread
        )
    }
}
