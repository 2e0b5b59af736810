//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node

/// What a node keeps no longer.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Show or delete what a node keeps no longer.",
        discussion: """
            How many days what is kept is said in "retention" of NODE/node.json. A
            serving node deletes once a day by itself; what was deleted, and how much,
            is in the journal.

            EXAMPLES
              lienquan retention --node node --dry-run
              lienquan retention --node node --run --json
            """
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Say what would be deleted now.") var dryRun = false
    @Flag(name: .customLong("run"), help: "Delete it.") var deletes = false
    @Flag(help: "Answer with JSON on standard output, for programs.") var json = false

    func validate() throws {
        guard dryRun != deletes else { throw ValidationError("Give either --dry-run or --run.") }
    }

    func run() async throws {
        let isDryRun = dryRun
        try await node.open(creating: false) { node in
            let retention = Retention(of: node)
            let outcomes = isDryRun ? try await retention.look() : try await retention.run(by: NodeOption.actor)
            if json { return try JSONAnswer.write(outcomes) }
            if outcomes.isEmpty { print("everything is kept for ever") }
            for outcome in outcomes {
                let day = Date(timeIntervalSince1970: Double(outcome.before)).ISO8601Format()
                let word = isDryRun ? "to delete" : "deleted"
                print("\(outcome.rule): \(ProgressLine.grouped(outcome.count)) \(word), from before \(day)")
            }
        }
    }
}
