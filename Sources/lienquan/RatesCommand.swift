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

/// Exchange rates of a node.
struct RatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates",
        abstract: "Bring exchange rates into a node.",
        subcommands: [RatesImportCommand.self]
    )
}

/// Brings a list of exchange rates in.
struct RatesImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Show what a list of exchange rates adds, and take it with --take.",
        discussion: """
            CSV in UTF-8 with the columns
            \(ExchangeRateListPreview.columns.joined(separator: ","))

            One unit of base costs "rate" units of quote. Zero, negative and absurd rates
            are refused, with line and reason, and so is a rate of more than twice or less
            than half of the last one of 31 days; the rest can be taken. Another rate of a
            day counts instead of the one before, which stays in the record.

            EXAMPLES
              lienquan rates import rates.csv --node node
              lienquan rates import rates.csv --node node --take
            """
    )

    @Argument(help: "The list, CSV.") var file: String
    @OptionGroup var node: NodeOption
    @Flag(help: "Take what is not refused.") var take = false

    func run() async throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        try await node.open(creating: false) { node in
            let zone = Int64(node.configuration.offsetMinutes ?? 0) * 60
            let today = CalendarDate(nearestDaysSince1970: (NodeDatabase.systemTime() + zone) / 86_400)
            let known = try await node.database.rates.rates(
                from: CalendarDate(nearestDaysSince1970: 0),
                to: CalendarDate(nearestDaysSince1970: today.daysSince1970 + 1),
                limit: 1_000_000
            )
            let preview: ExchangeRateListPreview
            do {
                preview = try ExchangeRateListPreview(data, known: known, today: today)
            } catch let error as DirectoryError {
                throw CommandFailure(error.message.en)
            }
            for item in preview.items {
                guard case .corrects(let old) = item.change else { continue }
                let pair = "\(item.rate.base.rawValue)/\(item.rate.quote.rawValue)"
                print("line \(item.line): \(pair) of \(item.rate.day): \(item.rate.rate) instead of \(old.rate)")
            }
            TableFaultLines.say(preview.faults)
            let additions = preview.additions
            if take {
                let name = URL(fileURLWithPath: file).lastPathComponent
                try await node.database.rates.add(additions, from: name, by: NodeOption.actor)
            }
            print("\(additions.count) \(take ? "taken" : "to take"), \(preview.faults.count) refused")
        }
    }
}
