//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Intake
import Targeting

/// Says which declarations of a file to inspect, and why.
struct TargetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target",
        abstract: "Select the declarations to inspect, with reasons.",
        discussion: """
            Writes one row for each line of the file, in its order:
            id,score,rank,lane,reason1,reason2,reason3,selected_by
            A line's score never depends on the order of the file: what was seen
            before is decided by time of lodging, then by declaration number.

            EXAMPLES
              lienquan target --mapping lienquan --model model today.csv \\
                --rate 0.05 --out SELECTION.csv
              lienquan target --mapping lienquan --model model today.csv \\
                --rate 0.05 --explore 0.005 --seed 20251123 --lang vi --out -
            """
    )

    @OptionGroup var mapping: MappingOption
    @Option(help: ArgumentHelp("Folder of the model.", valueName: "dir")) var model: String
    @Argument(help: "Declaration file, \"-\" for standard input.") var file: String
    @Option(help: "Share of the lines that can be inspected, 0…1.") var rate: Double
    @Option(help: "Share of the lines that chance picks, within --rate.") var explore = 0.0
    @Option(help: "Seed of the random share.") var seed: UInt64 = 1
    @Option(help: "Language of the reasons: vi, zh or en.") var lang = Language.en
    @Option(help: ArgumentHelp("Where the selection goes, \"-\" for standard output.", valueName: "file"))
    var out: String
    @Option(help: ArgumentHelp("Where refused records go.", valueName: "file")) var rejects: String?
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        let lines: Int
        let selected: Int
        let drawn: Int
        let modelID: String
        let unreadable: Int

        init(_ summary: TargetingRun.Summary, unreadable: Int) {
            lines = summary.lines
            selected = summary.selected
            drawn = summary.drawn
            modelID = summary.modelID
            self.unreadable = unreadable
        }
    }

    func validate() throws {
        do {
            _ = try policy()
        } catch {
            throw ValidationError(CommandFailure.message(for: error))
        }
        if out == "-", output.json { throw ValidationError("--json and --out - both want standard output.") }
    }

    private func policy() throws(SelectionError) -> SelectionPolicy {
        try SelectionPolicy(rate: rate, explore: explore, seed: seed)
    }

    func run() throws {
        let mapping = try mapping.load()
        let model = try ModelFile.read(URL(fileURLWithPath: model))
        let spool = try file == "-" ? SpooledInput() : nil
        defer { spool?.remove() }
        let refused = try CountedRejects(path: rejects)
        let feed = FileFeed(spool?.path ?? file, mapping: mapping, rejects: refused)
        var writer =
            out == "-"
            ? SelectionWriter(descriptor: FileHandle.standardOutput.fileDescriptor)
            : try SelectionWriter(path: out)
        var id: [UInt8] = []
        let line = ProgressLine("Targeting \(file)", unit: .things("lines"), isQuiet: output.quiet)
        let summary = try TargetingRun(model: model, policy: try policy()).run(
            feed,
            progress: { stage, done, total in
                if stage == .scoring { line.update(done, of: total) }
            },
            emit: { row in
                let reasons = row.reasons.map { ReasonSentence.text($0, lang) }
                if row.hasSeveralItems {
                    id.removeAll(keepingCapacity: true)
                    id.append(contentsOf: row.number)
                    id.append(contentsOf: "/\(row.item)".utf8)
                    try id.withUnsafeBytes { try Self.append(&writer, $0, row, reasons) }
                } else {
                    try Self.append(&writer, row.number, row, reasons)
                }
            }
        )
        try writer.finish()
        try refused.close()
        line.finish("\(ProgressLine.grouped(summary.lines)) lines, \(ProgressLine.grouped(summary.selected)) selected")
        if refused.count > 0 {
            let place = rejects.map { "see \($0)" } ?? "--rejects FILE says which"
            StandardError.write("\(ProgressLine.grouped(refused.count)) cells or records could not be read; \(place)\n")
        }
        if output.json { try JSONAnswer.write(Answer(summary, unreadable: refused.count)) }
    }

    private static func append(
        _ writer: inout SelectionWriter,
        _ id: UnsafeRawBufferPointer,
        _ row: TargetingRun.Line,
        _ reasons: [String]
    ) throws {
        try writer.append(
            id: id,
            score: row.score,
            rank: row.rank,
            lane: row.lane,
            reasons: reasons,
            selectedBy: row.selectedBy
        )
    }
}
