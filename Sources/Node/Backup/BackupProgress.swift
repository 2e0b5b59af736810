//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// What a backup, its verification or a restore is at.
package enum BackupStage: Sendable, Hashable {
    case database
    /// The database is copied; what lies beside it is not yet.
    case databaseCopied
    case journal
    case files
}

/// Told how far it is: bytes done, bytes in all; 0 in all where nobody knows.
package typealias BackupProgress = @Sendable (BackupStage, Int64, Int64) -> Void

/// Adds up bytes as they come.
final class ByteCount: Sendable {
    private let total: Int64
    private let done = Mutex<Int64>(0)
    private let tell: BackupProgress

    init(of total: Int64, _ tell: @escaping BackupProgress) {
        self.total = total
        self.tell = tell
    }

    func add(_ bytes: Int64) {
        let sum = done.withLock { done in
            done += bytes
            return done
        }
        tell(.files, sum, total)
    }
}
