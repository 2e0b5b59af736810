//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Testing

/// `lienquan`, or a shell around it, run by a test.
struct BackupProcess {
    let status: Int32
    let errors: String

    /// The program lies beside the one that runs the tests.
    static func program() throws -> String {
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let program = tests.deletingLastPathComponent().appending(component: "lienquan").path
        try #require(
            FileManager.default.isExecutableFile(atPath: program),
            "\(program) is not built: build the whole package, not single targets"
        )
        return program
    }

    /// Runs a program to its end, or kills it after a time as `kill -9` does.
    static func run(_ path: String, _ arguments: [String], killedAfter: Duration? = nil) async throws -> BackupProcess {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        if let killedAfter {
            try await Task.sleep(for: killedAfter)
            kill(process.processIdentifier, SIGKILL)
        }
        let errors = pipe.fileHandleForReading
        let said: Data = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: errors.readDataToEndOfFile()) }
        }
        process.waitUntilExit()
        return BackupProcess(status: process.terminationStatus, errors: String(decoding: said, as: UTF8.self))
    }
}
