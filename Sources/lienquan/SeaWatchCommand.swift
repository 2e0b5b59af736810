//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// Vessels that a node looks out for.
struct SeaWatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Vessels that alert when they are first heard.",
        subcommands: [SeaWatchAddCommand.self, SeaWatchListCommand.self, SeaWatchRemoveCommand.self]
    )
}
