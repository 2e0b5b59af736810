//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Persistence

/// `pg_dump` and `pg_restore`, which come with PostgreSQL.
struct PostgresTool {
    private let name: String
    private let program: URL

    /// - Throws: ``BackupFault/toolMissing(_:)``
    init(_ name: String) throws(BackupFault) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let places = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
        guard let program = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .toolMissing(name)
        }
        self.name = name
        self.program = program
    }

    /// Runs the program and waits for it.
    /// - Parameters:
    ///   - connectionString: reaches the program in a file that only this user may read
    ///   - folder: where that file may lie meanwhile
    func run(_ arguments: [String], _ connectionString: String, in folder: URL) throws {
        let service = folder.appendingPathComponent(".service.\(UUID().uuidString)")
        try HashedFile.write(Array(try PostgresServiceFile.text(of: connectionString).utf8), to: service)
        defer { unlink(service.path) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments + ["--dbname=service=\(PostgresServiceFile.service)"]
        var environment = ProcessInfo.processInfo.environment
        environment["PGSERVICEFILE"] = service.path
        process.environment = environment
        let errors = Pipe()
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            if said.contains("No space left on device") { throw BackupFault.diskFull(path: folder.path) }
            throw BackupFault.toolFailed(name, reason: said.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }
}
