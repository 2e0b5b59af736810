//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
package import Customs
import Foundation
package import Intake
package import Logging
import Officers
import ServiceLifecycle

/// The imports that officers start in the console: one at a time, in the background.
package actor NodeImports: ImportService, Service {
    /// Finished imports whose rejected lines can still be read.
    private static let kept = 50

    private let archive: any DeclarationArchive
    private let shelf: MappingShelf
    private let scoring: NodeScoring
    private let logger: Logger
    private let now: @Sendable () -> Int64
    private var runs: [ImportRunID: ImportRun] = [:]
    private var order: [ImportRunID] = []
    private var running: ImportRunID?
    private var done = 0
    private var failed = 0
    private let queue: AsyncStream<ImportRun>
    private let send: AsyncStream<ImportRun>.Continuation

    package init(
        archive: any DeclarationArchive,
        shelf: MappingShelf,
        scoring: NodeScoring,
        logger: Logger,
        now: @escaping @Sendable () -> Int64
    ) {
        self.archive = archive
        self.shelf = shelf
        self.scoring = scoring
        self.logger = logger
        self.now = now
        (queue, send) = AsyncStream.makeStream()
    }

    /// Works through the imports until the service is asked to end; the one at work is finished first.
    package func run() async throws {
        await withGracefulShutdownHandler {
            for await run in queue { await work(on: run) }
        } onGracefulShutdown: { [send] in
            send.finish()
        }
    }

    package func preview(_ file: UploadedFile) async throws -> ImportPreview {
        let head = try head(of: file)
        return ImportPreview(
            format: head.format,
            columns: head.columns,
            headerLine: head.headerLine,
            savedMapping: head.isKnown ? head.mapping.name : nil
        )
    }

    package func start(
        _ file: UploadedFile,
        columns: [DeclarationField?],
        by actor: String
    ) async throws -> ImportRunID {
        guard running == nil else { throw ImportError.busy }
        let head = try head(of: file)
        let mapping = head.mapping(with: columns)
        if !head.isKnown || mapping != head.mapping { try shelf.keep(mapping, for: head.columns.map(\.header)) }
        let run = ImportRun(id: ImportRunID(SecureRandom.token()), file: file, mapping: mapping, actor: actor)
        runs[run.id] = run
        order.append(run.id)
        if order.count > Self.kept { runs[order.removeFirst()] = nil }
        running = run.id
        send.yield(run)
        return run.id
    }

    package func progress(of run: ImportRunID) async throws -> ImportProgress? {
        runs[run]?.progress
    }

    package func rejects(of run: ImportRunID, offset: Int, limit: Int) async throws -> [ImportReject] {
        runs[run]?.rejects(offset: offset, limit: limit) ?? []
    }

    package nonisolated func read(jsonLines body: [UInt8]) throws -> PostedDeclarations {
        let outcome = DeclarationJSONLines.read(Data(body))
        return PostedDeclarations(
            batch: outcome.batch,
            lines: Self.lines(of: body, outcome),
            rejects: outcome.rejects.map { ImportReject($0) }
        )
    }

    /// How many imports ended since the start and how, and whether one is at work.
    var tally: (done: Int, failed: Int, isRunning: Bool) { (done, failed, running != nil) }

    private func head(of file: UploadedFile) throws -> FileHead {
        do {
            let head = try FileHead(file.path, name: (file.name as NSString).deletingPathExtension, shelf: shelf)
            guard head.isTable else {
                throw ImportError.unreadable(
                    Trilingual(
                        vi: "\(file.name) không phải bảng CSV, XLSX hay JSON Lines",
                        zh: "\(file.name) 不是 CSV、XLSX 或 JSON Lines 表格",
                        en: "\(file.name) is no table: neither CSV nor XLSX nor JSON Lines"
                    )
                )
            }
            return head
        } catch let error as IntakeError {
            throw ImportError.unreadable(error.message(calling: file.path, file.name))
        }
    }

    private func work(on run: ImportRun) async {
        defer {
            running = nil
            try? FileManager.default.removeItem(atPath: run.file.path)
        }
        do {
            let file = FileImport(
                run.file.path,
                name: run.file.name,
                mapping: run.mapping,
                rejects: run,
                into: archive
            )
            let result = try await file.run(by: run.actor, startedAt: now()) { run.advance($0) }
            run.stored(result)
            if result.receipt.added > 0 { try await scoring.catchUp { run.assessed($0) } }
            run.end(.done)
            done += 1
        } catch let error as IntakeError {
            failed += 1
            run.end(.failed(error.message(calling: run.file.path, run.file.name)))
        } catch {
            failed += 1
            logger.error("import failed", metadata: ["file": "\(run.file.name)", "error": "\(error)"])
            run.end(
                .failed(
                    Trilingual(vi: "Lỗi cơ sở dữ liệu: \(error)", zh: "数据库错误：\(error)", en: "database error: \(error)")
                )
            )
        }
    }

    /// The lines of a body that hold a usable declaration, in order.
    private static func lines(of body: [UInt8], _ outcome: DeclarationJSONLines.Outcome) -> [Int] {
        let refused = Set(outcome.rejects.map(\.line))
        var lines: [Int] = []
        lines.reserveCapacity(outcome.batch.count)
        for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where !refused.contains(index + 1) && line.contains(where: { $0 > 0x20 }) {
            lines.append(index + 1)
        }
        return Array(lines.prefix(outcome.batch.count))
    }
}

extension IntakeError {
    /// What went wrong, with the officer's name of a file instead of where the node keeps it.
    fileprivate func message(calling path: String, _ name: String) -> Trilingual {
        func told(_ language: Language) -> String { message[language].replacing(path, with: name) }
        return Trilingual(vi: told(.vi), zh: told(.zh), en: told(.en))
    }
}
