//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser

/// The command line: one subcommand a file, and nothing decided here.
@main
struct LienQuan: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lienquan",
        abstract: "Decide which declarations to inspect, say why, and learn from what was found.",
        discussion: #"""
            A node is a folder that holds one office's declarations, findings,
            model and journal. Commands with --node work on what a node keeps,
            those with --model work on files alone.

            EXAMPLES
              lienquan simulate --seed 7 --year 2025 --out border
              lienquan mapping suggest declarations.xlsx > office.json
              lienquan train --mapping office.json 2024.csv --model model
              lienquan target --mapping office.json --model model today.csv \
                --rate 0.05 --out SELECTION.csv
              lienquan serve --node node

            EXIT CODES
              0  done
              1  failed; standard error says why and what to do
              2  the command line is wrong
            """#,
        version: "0.1.0",
        subcommands: subcommands
    )

    /// Runs the command line, then ends the process with one of three codes (see ``CommandEnd``).
    static func main() async {
        CommandEnd.ignoreSignalsOfWrites()
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            CommandEnd.end(with: error)
        }
    }
}
