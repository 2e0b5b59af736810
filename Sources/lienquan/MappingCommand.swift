//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Intake

/// How columns of files become columns of the layout.
struct MappingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping",
        abstract: "Make the mapping of an unknown file.",
        subcommands: [MappingSuggestCommand.self]
    )
}

/// Detects what an unknown file is and proposes how to read it.
struct MappingSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Detect header, separator, encoding and types; print an editable mapping.",
        discussion: """
            The mapping goes to standard output, a table of all columns with how sure
            each guess is to standard error. Knows Vietnamese, Chinese and English
            headers. Look at guesses below 70 %, correct the file and give it to
            --mapping.

            EXAMPLES
              lienquan mapping suggest ToKhai.xlsx > office.json
              lienquan mapping suggest 报关单.csv --json
            """
    )

    @Argument(help: "A declaration file: CSV or XLSX.") var file: String
    @Option(help: "Name of the mapping; that of the file when missing.") var name: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let name = name ?? URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let proposal = try MappingSuggestion.propose(file, name: name)
        if output.json {
            try JSONAnswer.write(proposal)
            return
        }
        if !output.quiet {
            for column in proposal.columns { StandardError.write(Self.row(column) + "\n") }
            if !proposal.columns.contains(where: { $0.field == .declarationNo }) {
                StandardError.write("No column looks like the declaration number: say which it is before you use it.\n")
            }
        }
        var data = try proposal.mapping.json()
        data.append(UInt8(ascii: "\n"))
        try FileHandle.standardOutput.write(contentsOf: data)
    }

    private static func row(_ column: MappingSuggestion.Column) -> String {
        let field = column.field?.rawValue ?? "–"
        let sure = column.field == nil ? "" : "\(Int((column.confidence * 100).rounded())) %"
        let examples = column.examples.map { $0.shown(40) }.joined(separator: " · ")
        return [column.header.shown(60), field, sure, column.looksLike, examples].joined(separator: " | ")
    }
}
