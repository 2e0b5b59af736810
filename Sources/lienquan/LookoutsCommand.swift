//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Console
import Customs
import Lookouts
import Node

/// Watch-lists from the command line.
struct LookoutsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookouts",
        abstract: "Check watch-lists and hold declarations against them.",
        discussion: """
            A watch-list is a CSV or XLSX table with a column for the kind of each entry
            (person, company, place, address, phone, vehicle, container, seal, vessel,
            identifier, document) and one for its name or number. Further columns: id,
            aliases (with semicolons), category, action, reason, valid_from, valid_to.
            Headers and kinds may be Vietnamese, Chinese or English.
            """,
        subcommands: [LookoutsCheckCommand.self, LookoutsScreenCommand.self, LookoutsProposeCommand.self]
    )

    /// Reads a list and reports on standard error what could not be read.
    static func read(_ path: String) throws -> WatchlistTable {
        let table: WatchlistTable
        do throws(WatchlistFileError) {
            table = try WatchlistFile.read(path)
        } catch {
            throw CommandFailure("\(path): \(error.reason.en)")
        }
        for fault in table.faults {
            StandardError.write(
                "\(path):\(fault.line): \(fault.column.rawValue): \(fault.reason.sentence) \(fault.cell)\n"
            )
        }
        if table.furtherFaults > 0 { StandardError.write("\(path): and \(table.furtherFaults) more\n") }
        return table
    }
}

/// Reads a list and says what is in it.
struct LookoutsCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a watch-list and say what is in it and what could not be read.",
        discussion: """
            EXAMPLES
              lienquan lookouts check list.xlsx
            """
    )

    @Argument(help: "The list, CSV or XLSX.") var file: String

    func run() throws {
        let table = try LookoutsCommand.read(file)
        for subject in LookoutSubject.allCases {
            let count = table.entries.count { $0.subject == subject }
            if count > 0 { print("\(subject.rawValue)  \(ProgressLine.grouped(count))") }
        }
        let leftOut = table.faults.count + table.furtherFaults
        print("\(ProgressLine.grouped(table.entries.count)) entries, \(ProgressLine.grouped(leftOut)) rows left out")
        if table.entries.isEmpty { throw CommandFailure("\(file): no entry could be read") }
    }
}

extension WatchlistTable.Fault.Reason {
    /// In English, for the command line.
    var sentence: String {
        switch self {
        case .nameMissing: "no name or number"
        case .nameTooLong: "longer than \(WatchlistTable.longestName) characters:"
        case .noLetters: "neither letters nor digits:"
        case .subjectUnknown: "not a kind that is known:"
        case .dateUnreadable: "not a date:"
        case .periodEmpty: "ends before it begins:"
        case .idTwice: "this id stands in the list already:"
        }
    }
}
