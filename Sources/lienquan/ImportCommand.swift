//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Intake
import Node
import Persistence

/// Takes declaration files into a node.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take declarations into a node: CSV, XLSX or JSON lines.",
        discussion: """
            A file is taken in whole or not at all. Lines that are there already stay
            as they are, so importing a file twice adds nothing. Lines that cannot be
            read go to a reject file; the others are taken in. When the node has a
            model, lines that are new to it are assessed at once.

            Without --mapping the header decides: a layout or a header that was
            confirmed before is known, any other is guessed; `lienquan mapping
            suggest FILE` shows the guess.

            EXAMPLES
              lienquan import --node node 2025.csv
              lienquan import --node node --mapping office.json today.xlsx
              zcat 2024.jsonl.gz | lienquan import --node node --mapping lienquan -
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("A built-in mapping or a mapping's JSON file.", valueName: "name|file"))
    var mapping: String?
    @Argument(help: "Declaration files; \"-\" is standard input.") var files: [String]
    @Option(help: ArgumentHelp("Where unreadable lines go; NODE/rejects/ when missing.", valueName: "file"))
    var rejects: String?
    @OptionGroup var output: OutputOptions

    struct Answer: Encodable {
        struct File: Encodable {
            let file: String
            let mapping: String
            let added: Int
            let alreadyThere: Int
            let rejected: Int
            let rejects: String?
        }
        var files: [File] = []
        var assessed = 0
    }

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one file, or - for standard input.") }
        guard rejects == nil || files.count == 1 else {
            throw ValidationError("--rejects names the reject file of one file; import them one by one.")
        }
        guard files.filter({ $0 == "-" }).count <= 1 else { throw ValidationError("Standard input can be read once.") }
    }

    func run() async throws {
        try await node.open(creating: true) { node in
            var answer = Answer()
            for file in files { answer.files.append(try await take(file, into: node)) }
            let isNew = answer.files.contains { $0.added > 0 }
            if isNew { answer.assessed = try await assess(node) }
            if output.json { try JSONAnswer.write(answer) } else { print(answer) }
        }
    }

    private func take(_ file: String, into node: Node) async throws -> Answer.File {
        let mapping = try chosenMapping(for: file, node)
        let name = file == "-" ? "-" : URL(fileURLWithPath: file).lastPathComponent
        let place = rejects ?? Self.rejectPlace(name, node.folder)
        let sink = try RejectFile(place)
        let line = ProgressLine("Importing \(file)", unit: .bytes, isQuiet: output.quiet)
        let result: FileImport.Result
        do {
            let archive = node.database.declarations
            let intake = FileImport(file, name: name, mapping: mapping, rejects: sink, into: archive)
            result = try await intake.run(by: NodeOption.actor, startedAt: NodeDatabase.systemTime()) { progress in
                line.update(progress.bytesRead, of: progress.bytesTotal)
            }
            try sink.close()
        } catch {
            if rejects == nil { try? FileManager.default.removeItem(atPath: place) }
            throw error
        }
        if result.rejected == 0, rejects == nil { try FileManager.default.removeItem(atPath: place) }
        line.finish("\(ProgressLine.grouped(result.receipt.added)) lines added")
        return Answer.File(
            file: file,
            mapping: mapping.name,
            added: result.receipt.added,
            alreadyThere: result.receipt.alreadyThere,
            rejected: result.rejected,
            rejects: result.rejected > 0 ? place : nil
        )
    }

    private func chosenMapping(for file: String, _ node: Node) throws -> ColumnMapping {
        if let mapping { return try ColumnMapping.load(mapping) }
        guard file != "-" else { return try ColumnMapping.load("lienquan") }
        return try FileHead(file, name: file, shelf: MappingShelf(node.folder)).mapping
    }

    private func assess(_ node: Node) async throws -> Int {
        guard let model = try node.model() else { return 0 }
        let line = ProgressLine("Assessing", unit: .things("lines"), isQuiet: output.quiet)
        let assessed = LatestCount()
        try await node.scoring.load(model) { count in
            assessed.set(count)
            line.update(count, of: nil)
        }
        line.finish("\(ProgressLine.grouped(assessed.value)) lines")
        return assessed.value
    }

    private static func rejectPlace(_ name: String, _ folder: NodeFolder) -> String {
        let stamp = Date().formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
        let base = name == "-" ? "stdin" : name
        return folder.rejects.appendingPathComponent("\(base).\(stamp).csv").path
    }

    private func print(_ answer: Answer) {
        for file in answer.files {
            var parts = ["\(ProgressLine.grouped(file.added)) lines added"]
            if file.alreadyThere > 0 { parts.append("\(ProgressLine.grouped(file.alreadyThere)) were there") }
            if let place = file.rejects {
                parts.append("\(ProgressLine.grouped(file.rejected)) rejected, see \(place)")
            }
            Swift.print("\(file.file): \(parts.joined(separator: ", "))")
        }
        if answer.assessed > 0 { Swift.print("\(ProgressLine.grouped(answer.assessed)) lines assessed") }
    }
}
