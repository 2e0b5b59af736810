//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Lookouts
import Node

/// Brings a list into a node.
struct LookoutsProposeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Bring a watch-list into a node, where a second person activates it.",
        discussion: """
            The list waits in the console until an officer with that right activates it.
            Bringing in the same id again makes a new version, which replaces the one in
            use when it is activated.

            EXAMPLES
              lienquan lookouts propose --node node --id smugglers --title "Đối tượng 2026" \\
                --source "Conference 2025" list.xlsx
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: "Small letters, digits and hyphens; the same for all versions of a list.") var id: String
    @Option(help: "What officers see.") var title: String
    @Option(help: "Who keeps the list and where it came from.") var source: String
    @Option(help: "H0 to H3; see docs/lookouts.md.") var handling = "H0"
    @Option(help: "What a hit counts for until inspections have shown more, 1 to 100.") var weight = 60
    @Option(help: ArgumentHelp("Last day, yyyy-mm-dd.", valueName: "day")) var until: String?
    @Flag(help: "A hit of 90 percent or more is inspected whatever the capacity.") var binding = false
    @Argument(help: "The list, CSV or XLSX.") var file: String

    func run() async throws {
        guard let handling = HandlingCode(rawValue: handling.uppercased()) else {
            throw ValidationError("--handling is one of H0, H1, H2, H3.")
        }
        let last = try until.map { text in
            guard let day = CalendarDate(iso8601: text) else {
                throw ValidationError("--until is a day such as 2026-12-31.")
            }
            return day
        }
        let entries = try LookoutsCommand.read(file).entries
        let terms = WatchlistTerms(
            title: title,
            source: source,
            handling: handling,
            weight: weight,
            isBinding: binding,
            valid: ValidityPeriod(from: nil, to: last)
        )
        try await node.open(creating: false) { node in
            do {
                let list = try await node.lookouts.desk.propose(id, terms, entries, by: NodeOption.actor)
                let count = ProgressLine.grouped(list.entryCount)
                print("version \(list.number) of \(list.id) with \(count) entries waits to be activated")
            } catch let error as WatchlistRefusal {
                throw CommandFailure(Self.sentence(error))
            }
        }
    }

    private static func sentence(_ refusal: WatchlistRefusal) -> String {
        switch refusal {
        case .badID: "an id has small letters, digits and hyphens only, and a list needs a title"
        case .empty: "no entry could be read"
        case .overdue: "the last day of the list has passed"
        case .notFrom, .sameOfficer, .reasonMissing: "the list cannot be brought in"
        }
    }
}
