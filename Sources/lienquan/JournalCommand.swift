//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Journal
import Node
import Persistence

/// What the journal of a node says of itself.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Check and hand out the record of every change in a node.",
        subcommands: [JournalVerifyCommand.self, JournalExportCommand.self]
    )
}

/// Reads the whole journal of a node and finds any edit, deletion or change of order.
struct JournalVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Find any edit, deletion or reorder of the journal's entries.",
        discussion: """
            Prints the number of entries and the head. Note the head somewhere else:
            given back with --witness, it shows that nothing before it was rewritten.
            Ends with 1 when the journal is not what was written.

            EXAMPLES
              lienquan journal verify --node node
              lienquan journal verify --node backup --witness 1042:5f1c…
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("A head noted earlier; may be given several times.", valueName: "sequence:hash"))
    var witness: [String] = []
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let entries: Int64
        let head: String
        let node: String
    }

    func validate() throws {
        for text in witness where Self.head(text) == nil {
            throw ValidationError("--witness must look like 1042:5f1c… as this command prints it, not \(text)")
        }
    }

    func run() async throws {
        let witnesses = witness.compactMap(Self.head)
        try await node.open(creating: false) { node in
            do {
                let entries = try await node.database.journal.verify(witnesses: witnesses)
                let head = try await node.database.journal.head()
                let answer = Answer(
                    entries: entries,
                    head: "\(head.sequence):\(head.hash.hexadecimal)",
                    node: node.database.nodeID
                )
                if output.json {
                    try JSONAnswer.write(answer)
                } else {
                    print("\(ProgressLine.grouped(entries)) entries, intact\nhead \(answer.head)")
                }
            } catch let fault as JournalFault {
                throw CommandFailure("the journal is not what was written: \(fault)")
            }
        }
    }

    private static func head(_ text: String) -> JournalHead? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let sequence = Int64(parts[0]), sequence >= 0,
            let hash = JournalHash(hexadecimal: String(parts[1]))
        else { return nil }
        return JournalHead(sequence: sequence, hash: hash)
    }
}
