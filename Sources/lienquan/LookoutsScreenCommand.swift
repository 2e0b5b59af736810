//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Intake
import Lookouts
import Node

/// Holds declaration files against lists.
struct LookoutsScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Hold declarations against watch-lists and print what agrees.",
        discussion: """
            Prints one hit a line, with tabs between: declaration, item, field, what it
            says, what the list says, score in percent, list, entry.

            EXAMPLES
              lienquan lookouts screen --list watched.csv --mapping lienquan today.csv
            """
    )

    @Option(
        name: .customLong("list"),
        help: ArgumentHelp("A list, CSV or XLSX; may be given often.", valueName: "file")
    )
    var lists: [String]
    @Argument(help: "Declaration files.") var files: [String]
    @OptionGroup var mapping: MappingOption
    @OptionGroup var output: OutputOptions

    func run() throws {
        guard !lists.isEmpty else { throw ValidationError("Give at least one --list.") }
        let now = Int64(Date().timeIntervalSince1970)
        var active: [(list: Watchlist, entries: [Lookout])] = []
        for (place, path) in lists.enumerated() {
            let entries = try LookoutsCommand.read(path).entries
            let terms = WatchlistTerms(title: path, source: path)
            guard
                let list = try? Watchlist(
                    id: "list-\(place + 1)",
                    number: 1,
                    terms: terms,
                    entryCount: entries.count,
                    by: "cli",
                    at: now
                )
            else { throw CommandFailure("\(path): no entry could be read") }
            active.append((list, entries))
        }
        let screen = LookoutScreen(active, readings: InstalledReadings.table)
        var memory = ScreenMemory()
        var hits = 0
        let mapping = try mapping.load()
        let fields = Set(ScreenedField.all.map(\.field)).union([.declarationNo, .itemNo, .route])
        try FileFeed.eachBatch(of: files, mapping: mapping, fields: fields, output: output) { batch in
            for hit in screen.screen(batch, memory: &memory, now: now).joined() {
                hits += 1
                print(Self.line(hit, lists))
            }
        }
        if !output.quiet { StandardError.write("\(ProgressLine.grouped(hits)) hits\n") }
    }

    private static func line(_ hit: LookoutHit, _ lists: [String]) -> String {
        let key = hit.key
        let list = Int(key.list.dropFirst("list-".count)).map { lists[$0 - 1] } ?? key.list
        let cells = [
            key.line.declarationNo, "\(key.line.itemNo)", key.field.rawValue, hit.seen, hit.listed,
            "\(Int((hit.score * 100).rounded()))", list, key.entry,
        ]
        return cells.map { $0.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined() }.joined(separator: "\t")
    }
}
