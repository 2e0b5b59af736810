//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ChildProcess
import Foundation
import Testing

/// The helper program, running.
final class ProbeProcess: Sendable {
    private let process: ChildProcess
    private let output: FileHandle

    /// It lies beside the program that runs the tests.
    init(_ arguments: String...) throws {
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let probe = tests.deletingLastPathComponent().appending(component: "PersistenceCrashProbe")
        try #require(
            FileManager.default.isExecutableFile(atPath: probe.path),
            "\(probe.path) is not built: build the whole package, not single targets"
        )
        let pipe = Pipe()
        process = try ChildProcess(
            probe.path,
            arguments,
            output: pipe.fileHandleForWriting.fileDescriptor,
            errors: STDERR_FILENO
        )
        try pipe.fileHandleForWriting.close()
        output = pipe.fileHandleForReading
    }

    /// Reads what it says up to a line with this beginning, or to the end, and returns all of it.
    func lines(upTo beginning: String? = nil) async -> [String] {
        let output = output
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var text = ""
                while true {
                    let data = output.availableData
                    text += String(decoding: data, as: UTF8.self)
                    let lines = text.split(separator: "\n").map(String.init)
                    let isSaid = beginning.map { start in lines.contains { $0.hasPrefix(start) } } ?? false
                    if data.isEmpty || isSaid {
                        continuation.resume(returning: lines)
                        return
                    }
                }
            }
        }
    }

    /// Ends it as `kill -9` does and waits until it is gone.
    func kill() async {
        process.kill()
        await end()
    }

    /// Waits until it is gone.
    func end() async {
        while process.ended == nil { try? await Task.sleep(for: .milliseconds(5)) }
    }
}
