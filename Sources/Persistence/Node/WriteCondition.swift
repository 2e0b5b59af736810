//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization

/// Whether writes failed of late for want of a disk that takes them.
///
/// A small write may succeed where a large one has no room, so a success does not end it: quiet does.
final class WriteCondition: Sendable {
    /// A partner whose push found no room tries again every five seconds.
    private static let quiet = Duration.seconds(15)

    private let failed = Mutex<ContinuousClock.Instant?>(nil)

    var isBad: Bool { failed.withLock { failed in failed.map { .now - $0 < Self.quiet } ?? false } }

    /// Runs a write and notes how it went; errors of the write itself say nothing of the disk.
    func noting<Value: Sendable>(_ write: () async throws -> Value) async throws -> Value {
        do {
            return try await write()
        } catch {
            switch error {
            case PersistenceError.diskFull, PersistenceError.inputOutput, PersistenceError.readOnly:
                failed.withLock { $0 = .now }
            default: break
            }
            throw error
        }
    }
}
