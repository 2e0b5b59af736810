//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find declarations and messages by their words, in three scripts.",
        subcommands: [SearchFindCommand.self, SearchReindexCommand.self],
        defaultSubcommand: SearchFindCommand.self
    )
}
