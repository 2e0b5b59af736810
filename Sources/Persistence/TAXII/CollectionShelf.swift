//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Synchronization
import TAXII

/// The collections of API roots as they were a moment ago, so that not every page reads them again.
///
/// Another process that changes a collection is noticed after a second; this one at once.
final class CollectionShelf: Sendable {
    private struct Entry {
        let collections: [TAXIICollection]
        let end: ContinuousClock.Instant
    }

    private static let lifetime = Duration.seconds(1)

    /// How often anything was defined, so that what was read before is not put on the shelf after it.
    private let state = Mutex((generation: 0, entries: [String: Entry]()))

    /// The collections of a root, read by `read` where they are not here.
    func collections(
        of root: String,
        _ read: () async throws -> [TAXIICollection]
    ) async throws -> [TAXIICollection] {
        let now = ContinuousClock.now
        let (generation, known) = state.withLock { ($0.generation, $0.entries[root]) }
        if let known, known.end > now { return known.collections }
        let collections = try await read()
        let entry = Entry(collections: collections, end: now + Self.lifetime)
        state.withLock { state in
            // Addresses name roots that the service has, so these are few.
            if state.generation == generation { state.entries[root] = entry }
        }
        return collections
    }

    /// Forgets all.
    func clear() {
        state.withLock { $0 = ($0.generation + 1, [:]) }
    }
}
