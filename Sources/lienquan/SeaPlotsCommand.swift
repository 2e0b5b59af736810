//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// Plots of a node.
struct SeaPlotsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plots",
        abstract: "Bring in what radars, patrols and officers saw.",
        subcommands: [SeaPlotsImportCommand.self]
    )
}
