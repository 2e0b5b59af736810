//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Casework
import Console
import Customs
import Foundation
import Node
import Persistence

/// Brings a case book in.
struct CasesImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Enter the cases of an older case book, one JSON object a line.",
        discussion: """
            Each line is one case with its seizure record and what became of it, as
            docs/case-import.md lists. It goes in by the rules that hold for every case,
            with the days on which it happened; figures follow from them. A line that
            can't be right is told with its number, its field and the reason, and the
            others go in. A case that was entered before stays as it is, so reading a
            book twice changes nothing. Names of persons have no place in it.

            EXAMPLES
              lienquan cases import book.jsonl --node node --trial
              lienquan cases import book.jsonl --node node
              lienquan simulate --seed 7 --cases half-year.jsonl
            """
    )

    @Argument(help: "The case book; \"-\" is standard input.") var file: String
    @OptionGroup var node: NodeOption
    @Flag(help: "Say what would happen, and write nothing.") var trial = false
    @Option(help: "vi, zh or en.") var language = Language.en
    @OptionGroup var output: OutputOptions

    /// Faults that are told one by one; the rest is counted.
    private static let mostTold = 1_000

    func run() async throws {
        guard let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file) else {
            throw CommandFailure("\(file): no such file, or not yours to read")
        }
        try await node.open(creating: true) { node in
            let words = CaseBookWords(
                Words(try ConsoleResources.catalogue(), language),
                format: LocalFormat(language: language, zoneOffset: node.configuration.offsetMinutes ?? 0),
                places: node.places()
            )
            let cases = try NodeCases(node, now: NodeDatabase.systemTime)
            var book = cases.book(by: NodeOption.actor, isTrial: trial)
            let line = ProgressLine("Entering \(file)", unit: .things("cases"), isQuiet: output.quiet)
            var told = 0
            let tally = try await book.run(handle) { number, fault in
                told += 1
                if told <= Self.mostTold {
                    StandardError.write("line \(number): \(Self.text(fault, words))\n")
                }
            } progress: { tally in
                line.update(tally.admitted + tally.known, of: nil)
            }
            if told > Self.mostTold { StandardError.write("and \(told - Self.mostTold) more\n") }
            line.finish("\(ProgressLine.grouped(tally.admitted)) cases entered")
            if output.json { try JSONAnswer.write(tally) } else { print(Self.text(tally, isTrial: trial)) }
            if tally.admitted + tally.known == 0, tally.refused > 0 {
                throw CommandFailure("no line of \(file) could be entered")
            }
        }
    }

    private static func text(_ fault: CaseBookImport.Fault, _ words: CaseBookWords) -> String {
        switch fault {
        case .unreadable(let fault): words.text(fault)
        case .refused(let outcome): words.text(outcome) ?? ""
        case .twice(let line): words.twice(line: line)
        }
    }

    private static func text(_ tally: CaseBookImport.Tally, isTrial: Bool) -> String {
        func grouped(_ count: Int) -> String { ProgressLine.grouped(count) }
        return """
            \(grouped(tally.admitted)) cases \(isTrial ? "would be entered" : "entered"), \
            \(grouped(tally.known)) were there, \(grouped(tally.refused)) lines refused; \
            \(grouped(tally.doubtful)) have fields to look at again
            """
    }
}
