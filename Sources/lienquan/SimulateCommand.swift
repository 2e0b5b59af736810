//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Customs
import Foundation
import Simulation

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Write a year of simulated declarations on a border, with the truth beside them.",
        discussion: """
            Honest trade of Lạng Sơn–Nanning and Lào Cai–Kunming on every route, with
            known schemes of every theme in it (transit, origin, vehicles, dossiers,
            values, e-commerce, air, sea, tobacco, drugs, wildlife), honest twins of
            each, and what offices, carriers and platforms write down beside. Nobody in
            it is real. The same seed and scenario write the same files. The truth of
            each line of both sides is in truth.csv alone; "lienquan rules recall" reads
            it.

            With --cases it writes the case book of Vietnam for the first half of 2025:
            8,561 cases worth 13,600 billion đồng, of them 1,588 worth 59 billion on the
            border with China, as both services reported, each arising from an event in
            an office that was there on the day; "lienquan cases import" reads it. With
            --year 2024 it writes a half-year to hold that against; its totals are
            nobody's.

            EXAMPLES
              lienquan simulate --seed 7 --year 2025 --out border
              lienquan simulate --seed 8 --scenario scheme-change --out border
              lienquan simulate --seed 9 --scenario mine.json --out border --json
              lienquan simulate --seed 7 --cases half-year.jsonl
            """
    )

    @Option(help: "Seed of everything that chance decides.") var seed: UInt64
    @Option(help: "The year of the first day; the scenario's own when left out.") var year: Int?
    @Option(
        help: ArgumentHelp("standard, scheme-change, or a scenario's JSON file.", valueName: "name|file")
    )
    var scenario = "standard"
    @Option(help: ArgumentHelp("Folder to write to; made where it is missing.", valueName: "dir")) var out: String?
    @Option(help: ArgumentHelp("Write a half-year of cases to this file.", valueName: "file")) var cases: String?
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (2000...2100).contains(year ?? 2025) else {
            throw ValidationError("--year must be between 2000 and 2100.")
        }
        guard out != nil || cases != nil else { throw ValidationError("Say where to write: --out, --cases or both.") }
        guard cases == nil || [2024, 2025].contains(year ?? 2025) else {
            throw ValidationError("--cases writes the first half of 2025 or of 2024.")
        }
    }

    func run() throws {
        if let cases { try writeCases(to: cases) }
        if let out { try writeBorder(to: out) }
    }

    private func writeCases(to file: String) throws {
        let half = try CaseHalfYear(
            year == 2024 ? .firstHalf2024 : .firstHalf2025,
            seed: seed,
            directory: OfficeDirectory.builtIn()
        )
        try half.write(to: URL(fileURLWithPath: file))
        let summary = half.summary
        if output.json {
            try JSONAnswer.write(summary)
        } else {
            func grouped(_ count: Int) -> String { ProgressLine.grouped(count) }
            print(
                """
                \(grouped(summary.cases)) cases worth \(grouped(summary.value)) đồng, \(grouped(summary.borderCases)) \
                worth \(grouped(summary.borderValue)) on the border with China; \(grouped(summary.suspicions)) suspicions
                """
            )
        }
    }

    private func writeBorder(to out: String) throws {
        var border = try loadScenario()
        if let year { border.firstDay = BorderDay(year, 7, 1) }
        let line = ProgressLine("Simulating", unit: .things("days"), isQuiet: output.quiet)
        let summary = try BorderSimulation(scenario: border, seed: seed)
            .write(to: URL(fileURLWithPath: out)) { done, total in line.update(done, of: total) }
        line.finish("\(ProgressLine.grouped(summary.rows)) lines in \(out)")
        if output.json {
            try JSONAnswer.write(summary)
        } else {
            print(Self.text(summary))
        }
    }

    private func loadScenario() throws -> BorderScenario {
        switch scenario {
        case "standard": return .standard
        case "scheme-change": return .schemeChange
        default:
            guard let data = FileManager.default.contents(atPath: scenario) else {
                throw CommandFailure(
                    "There is no scenario \"\(scenario)\": neither standard, scheme-change nor a readable file."
                )
            }
            return try BorderScenario(json: data)
        }
    }

    private static func text(_ summary: SimulationSummary) -> String {
        func grouped(_ count: Int) -> String { ProgressLine.grouped(count) }
        return """
            \(grouped(summary.declarations)) declarations, \(grouped(summary.rows)) lines, \
            \(grouped(summary.partnerRows)) on the other side
            \(grouped(summary.illicitRows)) illicit, \(grouped(summary.twinRows)) honest that look like it
            \(grouped(summary.inspectedRows)) inspected, \(grouped(summary.foundRows)) of them found illicit
            """
    }
}
