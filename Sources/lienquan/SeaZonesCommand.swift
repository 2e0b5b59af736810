//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// Zones of a node.
struct SeaZonesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zones",
        abstract: "Bring zones in, list them, write them out.",
        subcommands: [SeaZonesImportCommand.self, SeaZonesListCommand.self, SeaZonesExportCommand.self]
    )
}
