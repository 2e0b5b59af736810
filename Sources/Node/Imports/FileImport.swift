//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Intake
import Synchronization

/// Takes a file into a node's archive, all of it or nothing; the same for the command line and the console.
package struct FileImport: Sendable {
    /// What is known of a running import.
    package struct Progress: Sendable, Hashable {
        package var bytesRead = 0
        package var bytesTotal: Int?
        package var linesRead = 0
        package var rejected = 0
    }

    /// What an import did.
    package struct Result: Sendable {
        package let receipt: ImportReceipt
        package let rejected: Int
    }

    private static let batchSize = 8_192

    private let archive: any DeclarationArchive
    private let path: String
    private let name: String
    private let mapping: ColumnMapping
    private let rejects: any RejectSink

    /// - Parameters:
    ///   - path: the file, `-` for standard input.
    ///   - name: what the journal calls it.
    package init(
        _ path: String,
        name: String,
        mapping: ColumnMapping,
        rejects: any RejectSink = RejectCount(),
        into archive: any DeclarationArchive
    ) {
        self.archive = archive
        self.path = path
        self.name = name
        self.mapping = mapping
        self.rejects = rejects
    }

    /// Reads and stores; durable when it returns.
    /// - Throws: ``IntakeError`` or an error of the archive; nothing is kept then.
    package func run(
        by actor: String,
        startedAt: Int64,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> Result {
        let reader = try DeclarationFile.open(path, mapping: mapping, options: ReadingOptions(rejects: rejects))
        let lines = Mutex(0)
        let description = ImportDescription(name: name, mapping: mapping.name, startedAt: startedAt)
        let receipt = try await archive.add(description, by: actor) {
            let batch = try reader.next(limit: Self.batchSize)
            let count = lines.withLock { lines in
                lines += batch?.count ?? 0
                return lines
            }
            progress(
                Progress(
                    bytesRead: Int(clamping: reader.bytesRead),
                    bytesTotal: reader.bytesTotal.map { Int(clamping: $0) },
                    linesRead: count,
                    rejected: reader.rejected
                )
            )
            return batch
        }
        return Result(receipt: receipt, rejected: reader.rejected)
    }
}
