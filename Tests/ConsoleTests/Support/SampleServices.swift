//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Intake
import Synchronization
import Targeting

/// Scoring that gives every posted line the same middling score.
struct SampleScoring: ScoringService {
    var fault: ScoringError?

    func post(_ batch: DeclarationBatch, by actor: String) async throws -> [Assessment] {
        if let fault { throw fault }
        return (0..<batch.count).map { row in
            Assessment(
                line: DeclarationLineID(declarationNo: batch.text(.declarationNo, at: row) ?? ""),
                score: 0.5,
                rank: row + 1,
                lane: .yellow,
                selectedBy: .none,
                reasons: [Reason(code: "sample.reason", weight: 0.5)],
                modelID: "forest-1",
                assessedAt: DeskDeclarations.now
            )
        }
    }

    func explain(_ line: DeclarationLineID) async throws -> Assessment? { nil }
}

/// Imports that are done as soon as they start and reject line 17 of every file.
final class SampleImports: ImportService {
    private let startedColumns = Mutex<[[DeclarationField?]]>([])

    /// The columns of each import that was started.
    var started: [[DeclarationField?]] { startedColumns.withLock(\.self) }

    func preview(_ file: UploadedFile) async throws -> ImportPreview {
        guard file.name.hasSuffix(".csv") else {
            throw ImportError.unreadable(Trilingual(vi: "không phải CSV", zh: "不是 CSV", en: "not a CSV"))
        }
        return ImportPreview(
            format: "csv",
            columns: [
                ImportPreview.Column(header: "Số TK", samples: ["1045"], suggestion: .declarationNo),
                ImportPreview.Column(header: "Mã <HS>", samples: ["8504"], suggestion: .hsCode),
                ImportPreview.Column(header: "Ghi chú", samples: [], suggestion: nil),
            ],
            headerLine: 1,
            savedMapping: nil
        )
    }

    func start(_ file: UploadedFile, columns: [DeclarationField?], by actor: String) async throws -> ImportRunID {
        startedColumns.withLock { $0.append(columns) }
        return ImportRunID("run-1")
    }

    func progress(of run: ImportRunID) async throws -> ImportProgress? {
        guard run.text == "run-1" else { return nil }
        return ImportProgress(
            name: "to_khai.csv",
            state: .done,
            bytesRead: 10,
            bytesTotal: 10,
            added: 1_200,
            alreadyThere: 3,
            rejected: 1,
            assessed: 1_200
        )
    }

    func rejects(of run: ImportRunID, offset: Int, limit: Int) async throws -> [ImportReject] {
        guard offset == 0 else { return [] }
        let reason = Trilingual(vi: "ngày sai", zh: "日期有误", en: "wrong date")
        return [ImportReject(line: 17, column: "Ngày ĐK", value: "=cmd|'/c calc'!A1", reason: reason)]
    }

    /// A line `bad` is rejected; any other is a declaration number.
    func read(jsonLines body: [UInt8]) throws -> PostedDeclarations {
        var numbers: [String] = []
        var lines: [Int] = []
        var rejects: [ImportReject] = []
        for (index, line) in String(decoding: body, as: UTF8.self).split(separator: "\n").enumerated() {
            if line == "bad" {
                let reason = Trilingual(vi: "không phải đối tượng", zh: "不是对象", en: "not an object")
                rejects.append(ImportReject(line: index + 1, column: "", value: "bad", reason: reason))
            } else {
                numbers.append(String(line))
                lines.append(index + 1)
            }
        }
        return PostedDeclarations(batch: DeskDeclarations.batch(of: numbers), lines: lines, rejects: rejects)
    }
}

/// An archive with one import in it.
struct SampleArchive: DeclarationArchive {
    func add(
        _ description: ImportDescription,
        by actor: String,
        _ next: @Sendable () throws -> DeclarationBatch?
    ) async throws -> ImportReceipt {
        ImportReceipt(id: "1", description: description, importedBy: actor, added: 0, alreadyThere: 0)
    }

    func imports(limit: Int) async throws -> [ImportReceipt] {
        let description = ImportDescription(name: "t8.xlsx", mapping: "vi", startedAt: DeskDeclarations.now)
        return [ImportReceipt(id: "0", description: description, importedBy: "lan", added: 12_000, alreadyThere: 0)]
    }
}
