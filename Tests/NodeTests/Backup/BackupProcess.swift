//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
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
        let said = FileManager.default.temporaryDirectory.appending(component: "said-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: said) }
        let file = try FileHandle(forWritingTo: said)
        let child = try ChildProcess(path, arguments, errors: file.fileDescriptor)
        try file.close()
        if let killedAfter {
            try await Task.sleep(for: killedAfter)
            child.kill()
        }
        while child.ended == nil { try await Task.sleep(for: .milliseconds(5)) }
        return BackupProcess(status: child.wait(), errors: try String(contentsOf: said, encoding: .utf8))
    }
}
