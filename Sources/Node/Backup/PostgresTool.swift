//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Foundation
import Persistence

/// `pg_dump` and `pg_restore`, which come with PostgreSQL.
struct PostgresTool {
    private let name: String
    private let program: String

    /// - Throws: ``BackupFault/toolMissing(_:)``
    init(_ name: String) throws(BackupFault) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let places = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
        guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .toolMissing(name)
        }
        self.name = name
        self.program = program.path
    }

    /// Runs the program and waits for it.
    /// - Parameters:
    ///   - connectionString: reaches the program in a file that only this user may read
    ///   - folder: where that file may lie meanwhile
    func run(_ arguments: [String], _ connectionString: String, in folder: URL) throws {
        let service = folder.appendingPathComponent(".service.\(UUID().uuidString)")
        try HashedFile.write(Array(try PostgresServiceFile.text(of: connectionString).utf8), to: service)
        defer { unlink(service.path) }
        var environment = ProcessInfo.processInfo.environment
        environment["PGSERVICEFILE"] = service.path
        let ended = try ChildProcess.run(
            program,
            arguments + ["--dbname=service=\(PostgresServiceFile.service)"],
            environment: environment,
            reading: .errors
        )
        guard ended.status == 0 else {
            let said = ended.text
            if said.contains("No space left on device") { throw BackupFault.diskFull(path: folder.path) }
            throw BackupFault.toolFailed(name, reason: said.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
