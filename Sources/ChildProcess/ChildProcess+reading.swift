//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CSpawn
import Glibc

extension ChildProcess {
    /// What a program said until its end.
    public struct Said: Sendable {
        /// See ``ChildProcess/ended``.
        public let status: Int32
        public let output: [UInt8]

        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Which of its outputs is read.
    public enum Ear: Sendable {
        case output
        case errors
        /// Both, as they come.
        case both
    }

    /// Runs a program to its end and reads what it says; blocks the thread.
    ///
    /// - Throws: ``ChildProcessError``
    public static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String: String]? = nil,
        folder: String? = nil,
        reading ear: Ear = .output
    ) throws(ChildProcessError) -> Said {
        var ends: [Int32] = [0, 0]
        guard cspawn_pipe(&ends) == 0 else {
            throw ChildProcessError(program: program, reason: String(cString: strerror(errno)))
        }
        defer { close(ends[0]) }
        let child: ChildProcess
        do {
            defer { close(ends[1]) }
            child = try ChildProcess(
                program,
                arguments,
                environment: environment,
                folder: folder,
                output: ear == .errors ? nil : ends[1],
                errors: ear == .output ? nil : ends[1]
            )
        }
        var said: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(ends[0], &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            said += piece[..<count]
        }
        return Said(status: child.wait(), output: said)
    }
}
