//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake

/// What came out of a file: every row as text, and what was refused.
struct ReadFile {
    var batches: [DeclarationBatch] = []
    var rejects: [Reject] = []
    var reader: any DeclarationReading

    /// Writes bytes to a file of their own and reads them to the end.
    init(
        _ bytes: some Sequence<UInt8>,
        mapping: ColumnMapping? = nil,
        fields: Set<DeclarationField>? = nil,
        limit: Int = 3
    ) throws {
        let file = TemporaryFile(bytes)
        let list = RejectList()
        let layout = try ColumnMapping.load("lienquan")
        reader = try DeclarationFile.open(
            file.path,
            mapping: mapping ?? layout,
            options: ReadingOptions(fields: fields, rejects: list)
        )
        while let batch = try reader.next(limit: limit) { batches.append(batch) }
        rejects = list.all
    }

    init(_ text: String, mapping: ColumnMapping? = nil, fields: Set<DeclarationField>? = nil, limit: Int = 3) throws {
        try self.init(text.utf8, mapping: mapping, fields: fields, limit: limit)
    }

    /// The texts of a column over all batches.
    func column(_ field: DeclarationField) -> [String?] {
        batches.flatMap { batch in (0..<batch.count).map { batch.text(field, at: $0) } }
    }

    /// The numbers of a column over all batches.
    func numbers(_ field: DeclarationField) -> [Double] {
        batches.flatMap { $0[number: field] ?? [] }
    }

    var offsets: [UInt64] { batches.flatMap(\.sourceOffsets) }
    var count: Int { batches.reduce(0) { $0 + $1.count } }
}

/// A file that is gone when the value is.
final class TemporaryFile {
    let path: String

    init(_ bytes: some Sequence<UInt8>) {
        path = NSTemporaryDirectory() + "intake-" + UUID().uuidString
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}

/// Files of the shared data folder, beside the checkout or where `LIENQUAN_DATA` says.
enum SharedData {
    static func path(_ name: String) -> String? {
        let root =
            ProcessInfo.processInfo.environment["LIENQUAN_DATA"]
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data").path
        let path = root + "/" + name
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
