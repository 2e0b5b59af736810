//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Node
import Persistence

/// Offices that a node knows beside those of the program.
struct OfficesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offices",
        abstract: "Bring codes of offices into a node.",
        subcommands: [OfficesImportCommand.self]
    )
}

/// Brings a list of offices in.
struct OfficesImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Show what a list of offices changes, and take it with --take.",
        discussion: """
            CSV in UTF-8 with the columns
            \(OfficeListPreview.columns.joined(separator: ","))

            The list adds offices and versions and ends open ones. A line that would
            rewrite what held on a day in the past is refused, with line and reason; the
            rest can be taken. What was taken is in the journal and counts for pages from
            the next start of the node.

            EXAMPLES
              lienquan offices import offices.csv --node node
              lienquan offices import offices.csv --node node --take
            """
    )

    @Argument(help: "The list, CSV.") var file: String
    @OptionGroup var node: NodeOption
    @Flag(help: "Take what is not refused.") var take = false

    func run() async throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        try await node.open(creating: false) { node in
            let directory = try OfficeDirectory.builtIn().adding(try await node.database.offices.versions())
            let preview: OfficeListPreview
            do {
                preview = try OfficeListPreview(data, against: directory)
            } catch let error as DirectoryError {
                throw CommandFailure(error.message.en)
            }
            for item in preview.items where item.change != .unchanged {
                print("line \(item.line): \(item.office.code) \(item.office.name.en): \(Self.words(item.change))")
            }
            TableFaultLines.say(preview.faults)
            let additions = preview.additions
            if take {
                let name = URL(fileURLWithPath: file).lastPathComponent
                try await node.database.offices.add(additions, from: name, by: NodeOption.actor)
            }
            print("\(additions.count) \(take ? "taken" : "to take"), \(preview.faults.count) refused")
        }
    }

    private static func words(_ change: OfficeListPreview.Change) -> String {
        switch change {
        case .unchanged: "unchanged"
        case .added: "new office"
        case .ends: "gets its last day"
        case .version(nil): "new version"
        case .version(let old?): "new version; ends \(old.name.en) of \(old.validFrom?.iso8601 ?? "the beginning")"
        }
    }
}
