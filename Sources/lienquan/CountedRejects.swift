//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Intake
import Synchronization

/// Counts what could not be read, and hands it on to a file where one is wanted.
final class CountedRejects: RejectSink {
    private let file: RejectFile?
    private let total = Mutex(0)

    /// - Throws: ``IntakeError`` where the file can't be made.
    init(path: String?) throws(IntakeError) {
        file = try path.map { path throws(IntakeError) in try RejectFile(path) }
    }

    var count: Int { total.withLock { $0 } }

    func add(_ reject: Reject) {
        total.withLock { $0 += 1 }
        file?.add(reject)
    }

    /// - Throws: ``IntakeError`` where some could not be written.
    func close() throws(IntakeError) {
        try file?.close()
    }
}
