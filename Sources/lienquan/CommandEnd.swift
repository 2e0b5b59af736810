//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation

/// How the process ends: 0 done, 1 failed, 2 wrong command line.
enum CommandEnd {
    static let failed: Int32 = 1
    static let usage: Int32 = 2

    /// A reader that goes away (`| head`) is an error of the write that meets it, not the death of the process.
    /// So is a file that may not grow further.
    static func ignoreSignalsOfWrites() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Says what went wrong, or the help that was asked for, and leaves.
    static func end(with error: any Error) -> Never {
        let code = LienQuan.exitCode(for: error)
        switch code {
        case .success:
            print(LienQuan.fullMessage(for: error))
            exit(0)
        case .validationFailure:
            StandardError.write(LienQuan.fullMessage(for: error) + "\n")
            exit(usage)
        default:
            if !(error is ExitCode) { StandardError.write("error: \(CommandFailure.message(for: error))\n") }
            exit(failed)
        }
    }
}
