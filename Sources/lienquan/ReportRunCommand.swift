//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Console
import Customs
import Foundation
import Node
import Spreadsheet
import Statistics

struct ReportRunCommand: AsyncParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table
        case json
        case csv
        case xlsx
    }

    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Make reports: by id, or by files that hold definitions.",
        discussion: """
            Prints the figures; several reports as JSON are one line each. The same
            definition at the same position of the journal gives the same bytes.

            EXAMPLES
              lienquan report run half-year-national --node node --period 2025-H1
              lienquan report run half-year-border --node node --format xlsx --out border.xlsx
              lienquan report run my-report.json --node node --format json --as-of 10417
            """
    )

    @Argument(help: ArgumentHelp("Ids of reports, or JSON files with definitions.", valueName: "report"))
    var reports: [String]
    @OptionGroup var node: NodeOption
    @Option(help: "table, json, csv or xlsx.") var format = Format.table
    @Option(name: .customLong("as-of"), help: ArgumentHelp("A position of the journal.", valueName: "sequence"))
    var position: Int64?
    @Option(help: ArgumentHelp("2025, 2025-H1, 2025-Q2, 2025-06 or FROM..TO.", valueName: "period"))
    var period: String?
    @Option(help: ArgumentHelp("Only this office and those below it.", valueName: "code")) var office: String?
    @Option(help: "vi, zh or en.") var language = Language.en
    @Option(help: ArgumentHelp("Where to write; standard output where nothing is said.", valueName: "file"))
    var out: String?

    func validate() throws {
        if let period, ReportPeriod(period) == nil { throw ValidationError("--period is not a period: \(period)") }
        if format == .xlsx, out == nil { throw ValidationError("A workbook needs --out FILE.") }
        if format == .xlsx, reports.count > 1 { throw ValidationError("A workbook holds one report.") }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let desk = try node.reports()
            let catalogue = try ConsoleResources.catalogue()
            let names = ReportNames(
                words: Words(catalogue, language),
                places: node.places(),
                format: LocalFormat(language: language, zoneOffset: node.configuration.offsetMinutes ?? 0)
            )
            var bytes: [UInt8] = []
            for name in reports { bytes += try await made(name, desk, names) }
            if let out {
                try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
            } else {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
            }
        }
    }

    private func made(_ name: String, _ desk: ReportDesk, _ names: ReportNames) async throws -> [UInt8] {
        let definition = try await definition(name, desk)
        if definition.kind == .targetingYield {
            let yield = try await desk.yield(definition, scope: office)
            if format == .json { return try json(yield) }
            return try text(ReportSheet.sheets(yield, definition, names))
        }
        let report = try await desk.report(definition, at: position, scope: office)
        if format == .json { return [UInt8](try report.json()) }
        if definition.kind == .league {
            return try text(ReportSheet.sheets(LeagueTable(report), report, names))
        }
        return try text(ReportSheet.sheets(report, names))
    }

    private func definition(_ name: String, _ desk: ReportDesk) async throws -> ReportDefinition {
        var definition =
            if ReportDefinition.isID(name) {
                try await desk.definition(name)
            } else {
                try ReportDefinition.read(Data(contentsOf: URL(fileURLWithPath: name)))
            }
        if let period = period.flatMap({ ReportPeriod($0) }) { definition.period = period }
        return definition
    }

    private func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    private func text(_ sheets: [Sheet]) throws -> [UInt8] {
        switch format {
        case .xlsx: try WorkbookWriter.workbook(sheets, title: sheets.first?.name ?? "")
        case .csv: Array(sheets.map { SeparatedTextWriter.text($0, hasMark: false) }.joined(separator: "\r\n").utf8)
        default: Array(sheets.map(TerminalTable.text).joined(separator: "\n").utf8)
        }
    }
}
