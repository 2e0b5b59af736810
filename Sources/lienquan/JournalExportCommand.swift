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

struct JournalExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the journal as JSON lines, with hashes, for other programs.",
        discussion: """
            One entry a line: sequence, at, actor, action, subject, detail, previousHash,
            hash. With --action only the entries of that kind.

            EXAMPLES
              lienquan journal export --node node > journal.jsonl
              lienquan journal export --node node --action ledger.recorded --out ledger.jsonl
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Only entries of this action.", valueName: "action")) var action: String?
    @Option(help: ArgumentHelp("Where to write; standard output where nothing is said.", valueName: "file"))
    var out: String?

    func run() async throws {
        try await node.open(creating: false) { node in
            let file = try output()
            let action = action
            try await node.database.journal.eachEntry { entry in
                if let action, entry.action != action { return }
                try file.write(contentsOf: Data(Self.line(entry).utf8))
            }
            if out != nil { try file.close() }
        }
    }

    private func output() throws -> FileHandle {
        guard let out else { return .standardOutput }
        guard FileManager.default.createFile(atPath: out, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: out)
        else { throw CommandFailure("can't write \(out)") }
        return file
    }

    /// The detail is JSON itself and goes in as it is.
    static func line(_ entry: JournalEntry) -> String {
        let head = JournalDetail.object([
            "sequence": .integer(entry.sequence), "at": .integer(entry.at), "actor": .text(entry.actor),
            "action": .text(entry.action), "subject": .text(entry.subject),
            "previousHash": .text(entry.previousHash.hexadecimal), "hash": .text(entry.hash.hexadecimal),
        ]).json
        return head.dropLast() + ",\"detail\":" + entry.detail + "}\n"
    }
}
