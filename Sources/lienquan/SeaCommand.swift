//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// The sea as a node watches it.
struct SeaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sea",
        abstract: "Zones, plots, alerts, watched vessels and tracks of the sea that a node watches.",
        discussion: """
            What feeds a node hears stands under "sea" in its node.json; see docs/sea.md.

            EXAMPLES
              lienquan sea zones import ports.geojson --node node --kind port
              lienquan sea alerts list --node node --state new
            """,
        subcommands: [
            SeaZonesCommand.self, SeaPlotsCommand.self, SeaAlertsCommand.self, SeaWatchCommand.self,
            SeaTracksCommand.self, SeaSimulateCommand.self,
        ]
    )
}
