//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CSpawn
import Glibc
import Synchronization

/// A program that runs beside this one.
///
/// It stands in the place of Foundation's `Process`, which on Linux reads past the end of a directory entry when it looks
/// for open files and so ends the program that starts another, once in some hundred times (swift-corelibs-foundation
/// pull request 5472). Nothing but input and outputs is handed to the child: other open files are closed for it, signals
/// that are ignored here are not ignored there.
public final class ChildProcess: Sendable {
    /// Its number.
    public let id: Int32
    private let isLeader: Bool
    private let status = Mutex<Int32?>(nil)

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: the path of its file.
    ///   - environment: nil hands over that of this program.
    ///   - folder: where it works; nil for that of this program.
    ///   - output: an open file for what it says; nil drops it.
    ///   - errors: an open file for its complaints; nil drops them.
    ///   - leadsGroup: whether what it starts itself ends with it in ``kill()``. A key that ends this program does not
    ///     reach a group of its own.
    /// - Throws: ``ChildProcessError``
    public init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String]? = nil,
        folder: String? = nil,
        output: Int32? = nil,
        errors: Int32? = nil,
        leadsGroup: Bool = false
    ) throws(ChildProcessError) {
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { $0.map { strdup($0.key + "=" + $0.value) } + [nil] }
        defer { for word in words + (settings ?? []) { free(word) } }
        var id: Int32 = 0
        let fault = withOptionalCString(folder) { folder in
            let place = CSpawnPlace(folder: folder, output: output ?? -1, errors: errors ?? -1, leads_group: leadsGroup)
            return cspawn(&id, program, words, settings, place)
        }
        guard fault == 0 else { throw ChildProcessError(program: program, reason: String(cString: strerror(fault))) }
        self.id = id
        isLeader = leadsGroup
    }

    /// How it ended; nil while it runs: its exit code, or 128 and the number of the signal that ended it.
    public var ended: Int32? {
        status.withLock { status in
            if let status { return status }
            var raw: Int32 = 0
            guard waitpid(id, &raw, WNOHANG) == id else { return nil }
            let signal = raw & 0x7F
            status = signal == 0 ? raw >> 8 & 0xFF : 128 + signal
            return status
        }
    }

    /// Waits until it has ended; blocks the thread.
    public func wait() -> Int32 {
        while true {
            if let ended { return ended }
            var about = siginfo_t()
            waitid(P_PID, id_t(id), &about, WEXITED | WNOWAIT)
        }
    }

    /// Ends it at once.
    public func kill() {
        status.withLock { status in
            // A number that is free again may be another's.
            if status == nil { _ = Glibc.kill(isLeader ? -id : id, SIGKILL) }
        }
    }
}

private func withOptionalCString<Result>(_ text: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let text else { return body(nil) }
    return text.withCString(body)
}
