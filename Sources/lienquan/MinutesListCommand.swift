//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Node
import Operations
import Persistence

struct MinutesListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the conferences of a node, with how far their minutes are.",
        discussion: """
            One line each: id, state of the minutes, days, series and number.

            EXAMPLES
              lienquan minutes list --node node
            """
    )

    @OptionGroup var node: NodeOption

    func run() async throws {
        try await node.open(creating: false) { node in
            for conference in try await node.database.conferences.conferences() {
                let header = conference.book.header
                let days = header.map { "\($0.from.iso8601) \($0.to.iso8601)" } ?? "– –"
                let name = header.map { "\($0.number) \($0.forum.reading(.en))" } ?? "–"
                print("\(conference.id) \(conference.standing.name.rawValue) \(days) \(name)")
            }
        }
    }
}
