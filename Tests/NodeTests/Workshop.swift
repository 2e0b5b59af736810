//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Node
import Persistence
import Synchronization
import Targeting
import TestSupport

/// A node in a temporary folder, with declarations of which those of one vehicle are illicit.
struct Workshop: Sendable {
    let folder: NodeFolder
    let sample = SampleDeclarations()
    /// Some days after the samples begin.
    let now = SampleDeclarations.start + 40 * 86_400

    init() {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("node-\(UUID().uuidString)").path
        folder = NodeFolder(path)
    }

    /// Lets `body` work with the node and removes all of it.
    static func run(_ body: (Workshop) async throws -> Void) async throws {
        let workshop = Workshop()
        defer { try? FileManager.default.removeItem(at: workshop.folder.url) }
        try await body(workshop)
    }

    func open(creating: Bool = true) async throws -> Node {
        let now = now
        return try await Node.open(folder, creating: creating, now: { now })
    }

    /// What the past looks like: each line inspected; goods of one code from one office are illicit.
    func past(_ count: Int) -> DeclarationBatch {
        var builder = DeclarationBatchBuilder()
        let plain = sample.batch(count)
        for row in 0..<count {
            builder.append { field in
                switch field {
                case .finding: .text(isIllicit(plain, row) ? "violation" : "clean")
                case .findingAt: .instant(sample.lodged(row) + 3_600, offsetMinutes: 420)
                case .selectedBy: .text("model")
                default: plain.value(field, row)
                }
            }
        }
        return builder.finish()
    }

    func isIllicit(_ batch: DeclarationBatch, _ row: Int) -> Bool {
        batch.text(.hsCode, at: row) == "85076090"
    }

    func add(_ batch: DeclarationBatch, to node: Node, by actor: String = "test") async throws {
        let once = Mutex<DeclarationBatch?>(batch)
        let description = ImportDescription(name: "sample", mapping: "lienquan", startedAt: now)
        _ = try await node.database.declarations.add(description, by: actor) {
            once.withLock { batch in
                defer { batch = nil }
                return batch
            }
        }
    }

    /// A node whose past is known and whose model has learned it.
    func trained(_ count: Int = 600) async throws -> Node {
        let node = try await open()
        try await add(past(count), to: node)
        try ModelFile.write(try await NodeTraining(store: node.database.targeting).train(), to: folder.model)
        try await node.loadModel()
        return node
    }

    /// Writes a file beside the node.
    func file(_ name: String, _ text: String) throws -> String {
        let url = folder.url.appendingPathComponent(name)
        try text.write(to: url, atomically: true, encoding: .utf8)
        return url.path
    }
}

extension DeclarationBatch {
    /// A cell as a builder takes it.
    func value(_ field: DeclarationField, _ row: Int) -> DeclarationBatchBuilder.Value {
        switch field.kind {
        case .text: self[text: field]?.text(at: row).map { .text($0) } ?? .missing
        case .number: self[number: field].map { $0[row].isNaN ? .missing : .number($0[row]) } ?? .missing
        case .instant, .date:
            self[instant: field].map { column in
                column.seconds[row] == InstantColumn.missing
                    ? .missing : .instant(column.seconds[row], offsetMinutes: column.offsets[row])
            } ?? .missing
        }
    }
}
