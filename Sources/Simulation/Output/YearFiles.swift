//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The files of a simulated year, written side by side.
struct YearFiles: ~Copyable {
    private let directory: URL
    private var declarations: BufferedFile
    private var replay: BufferedFile
    private var partner: BufferedFile
    private var truth: BufferedFile
    private var line = CSVLine()
    private(set) var summary = SimulationSummary()

    init(directory: URL) throws(SimulationError) {
        try Self.make(directory.appending(path: "vn"))
        try Self.make(directory.appending(path: "cn"))
        try Self.make(directory.appending(path: "lists"))
        let columns = DeclarationColumns.names
        let declarations = try Self.open("vn/declarations.csv", in: directory, columns)
        let replay = try Self.open("vn/replay.csv", in: directory, columns)
        let partner = try Self.open("cn/declarations.csv", in: directory, columns)
        let truth = try Self.open("truth.csv", in: directory, DeclarationColumns.truth)
        self.directory = directory
        self.declarations = declarations
        self.replay = replay
        self.partner = partner
        self.truth = truth
    }

    /// Appends declarations of both sides.
    mutating func write(
        _ ours: [Consignment],
        _ theirs: [Consignment],
        tariff: Tariff
    ) throws(SimulationError) {
        for consignment in ours {
            summary.count(consignment)
            for place in consignment.items.indices {
                let finding = consignment.items[place].finding
                let shown = consignment.selectedBy == nil ? nil : finding
                line.reset()
                line.declaration(consignment, item: place, tariff: tariff, view: .vietnam, shown: shown)
                try declarations.append(line.bytes)
                line.reset()
                line.declaration(consignment, item: place, tariff: tariff, view: .vietnam, shown: finding)
                try replay.append(line.bytes)
                try writeTruth(consignment, place, side: "vn")
            }
        }
        for consignment in theirs {
            summary.countPartner(consignment)
            let view = NodeView(offset: BorderInstant.beijing, perDong: consignment.yuanPerDong)
            for place in consignment.items.indices {
                let shown = consignment.selectedBy == nil ? nil : consignment.items[place].finding
                line.reset()
                line.declaration(consignment, item: place, tariff: tariff, view: view, shown: shown)
                try partner.append(line.bytes)
                try writeTruth(consignment, place, side: "cn")
            }
        }
    }

    /// Closes all files, then writes the scenario beside them.
    mutating func finish(
        scenario: BorderScenario,
        seed: UInt64,
        summary: SimulationSummary
    ) throws(SimulationError) {
        try declarations.finish()
        try replay.finish()
        try partner.finish()
        try truth.finish()
        try writeLists()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let path = directory.appending(path: "scenario.json").path
        var file = try BufferedFile(path)
        do {
            let record = ScenarioRecord(scenario: scenario, seed: seed, summary: summary)
            let json = try encoder.encode(record)
            try file.append(Array(json) + [0x0a])
            try file.finish()
        } catch let error as SimulationError {
            throw error
        } catch {
            throw .fileUnwritable(path: path, reason: "\(error)")
        }
    }

    private mutating func writeTruth(_ consignment: Consignment, _ place: Int, side: String) throws(SimulationError) {
        let truth = consignment.items[place].truth
        line.reset()
        line.text(consignment.number)
        line.integer(place + 1)
        line.text(side)
        line.integer(truth.scheme == nil ? 0 : 1)
        line.text(truth.scheme?.rawValue ?? "")
        line.text(truth.ring)
        line.text(truth.twinOf?.rawValue ?? "")
        line.integer(consignment.newImporter ? 1 : 0)
        line.text((truth.scheme ?? truth.twinOf)?.doctrine.theme.rawValue ?? "")
        line.end()
        try self.truth.append(line.bytes)
    }

    /// The lists that an office keeps itself and that rules ask.
    private func writeLists() throws(SimulationError) {
        var file = try BufferedFile(directory.appending(path: "lists/certificate_signatories.yaml").path)
        let head = """
            name: certificate_signatories
            kind: codes
            title: {vi: "Mẫu chữ ký C/O", zh: "原产地证签字备案", en: "Specimen signatories"}
            source: "synthetic: those of the simulated border"
            entries:

            """
        let entries = RecordClerk.signatories.map { "  - \"\($0)\"\n" }.joined()
        try file.append(Array((head + entries).utf8))
        try file.finish()
    }

    private static func open(
        _ name: String,
        in directory: URL,
        _ columns: [String]
    ) throws(SimulationError) -> BufferedFile {
        var file = try BufferedFile(directory.appending(path: name).path)
        try file.append(DeclarationColumns.header(columns))
        return file
    }

    private static func make(_ folder: URL) throws(SimulationError) {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .folderUnavailable(path: folder.path, reason: error.localizedDescription)
        }
    }
}
