//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange

struct PairSuspendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Neither send to nor accept from a partner until further notice."
    )

    @OptionGroup var node: NodeOption
    @Argument(help: ArgumentHelp("Country of the partner.", valueName: "country")) var partner: String

    func run() async throws {
        try await PairResumeCommand.set(.suspended, partner, node)
    }
}
