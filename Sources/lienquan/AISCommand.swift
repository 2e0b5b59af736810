//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

struct AISCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ais",
        abstract: "Read and write the radio reports of ships (AIS).",
        subcommands: [AISDecodeCommand.self, AISEncodeCommand.self]
    )
}
