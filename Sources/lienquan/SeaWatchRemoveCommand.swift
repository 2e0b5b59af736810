//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Node
import Persistence

struct SeaWatchRemoveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Look out for a vessel no more.",
        discussion: """
            EXAMPLES
              lienquan sea watch remove 0198c0de-1111-7000-8000-000000000001 --node node
            """
    )

    @Argument(help: "The id that `add` printed and `list` shows.") var id: String
    @OptionGroup var node: NodeOption

    func run() async throws {
        try await node.open(creating: false) { node in
            guard try await node.database.watchedVessels.remove(id, by: NodeOption.actor) else {
                throw CommandFailure("there is no entry \(id); see `lienquan sea watch list`")
            }
            print("removed")
        }
    }
}
